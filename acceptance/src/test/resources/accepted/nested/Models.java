package nested;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;

// check penalty(0.3, 0.7)
// check whole(new Models.Line(0.3, 0.7), 1.5)
// check adapted(0.3, 0.7, 0.1)
// check ofTensors(0.4)
// check nestedModels(0.4, -0.3)
final class Models {
  @Differentiable
  record Line(double slope, double offset) {
    @Differentiable
    double at(double x) {
      return Math.tanh(slope * x + offset);
    }
  }

  @Differentiable
  static double loss(Line line, @NoDerivative double x, @NoDerivative double y) {
    double error = line.at(x) - y;
    return error * error;
  }

  @Differentiable
  static double penalty(double slope, double offset) {
    var gradient = ModelsDerivatives.loss.gradient(new Line(slope, offset), 0.5, 1.2);
    return gradient.slope() * gradient.slope() + gradient.offset() * gradient.offset();
  }

  @Differentiable
  static double whole(Line line, double x) {
    var gradient = Models_LineDerivatives.at.gradient(line, x);
    return gradient.self().slope() * gradient.x() + gradient.self().offset();
  }

  /** A step of learning in a step of learning, as in meta-learning. */
  @Differentiable
  static double adapted(double slope, double offset, double rate) {
    Line line = new Line(slope, offset);
    for (int i = 0; i < 3; i++) {
      var gradient = ModelsDerivatives.loss.gradient(line, 0.5, 1.2);
      line =
          new Line(
              line.slope() - rate * gradient.slope(), line.offset() - rate * gradient.offset());
    }
    return loss(line, -0.3, 0.4);
  }

  @Differentiable
  record Weights(Tensor<Double> matrix, Line line, double[] rest) {}

  @Differentiable
  static double energy(Weights weights, double x) {
    return weights.matrix().times(x).sin().sum().item() * weights.line().at(weights.rest()[0]);
  }

  @Differentiable
  static double ofTensors(double x) {
    var weights =
        new Weights(
            Tensor.arange(DType.DOUBLE, 6).reshaped(2, 3).times(x),
            new Line(x, 0.2),
            new double[] {0.3 * x});
    var gradient = ModelsDerivatives.energy.gradient(weights, x);
    return gradient.weights().matrix().squared().sum().item()
        + gradient.weights().line().slope() * gradient.x()
        + gradient.weights().rest()[0];
  }

  @Differentiable
  static double nestedModels(double x, double y) {
    var gradient = Models_LineDerivatives.at.gradient(new Line(x, y), x * y);
    return gradient.x() * x + gradient.self().offset();
  }
}
