package tensors;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.LossReduction;
import dev.martlet.tensor.Tensor;
import java.util.Random;

// The shape of what is differentiated, and the type of its elements, are passive wherever they go.
// check weighted(0.4)
// check ones(0.7)
// check ofAnother(0.6, -0.3)
// check changedShape(0.5)
// check counted(0.8)
// check inLoop(0.3, 3)
// check inLoop(0.3, 0)
// check byBranch(0.4)
// check byBranch(-0.4)
// check shapeOfResult(0.9)
// check longWay(0.2)
// check sameType(0.3)
// check drawn(0.6)
// throws unfit(0.5)
final class ShapesOfActive {
  private static Tensor<Double> data(int rows, int columns) {
    return Tensor.arange(DType.DOUBLE, rows * columns).times(0.37).sin().reshaped(rows, columns);
  }

  private static <S> Tensor<S> weightedSum(Tensor<S> losses, @NoDerivative Tensor<S> weights) {
    return losses.times(weights.broadcastTo(losses.shape())).sum();
  }

  @Differentiable
  static double weighted(double x) {
    Tensor<Double> losses =
        Losses.meanSquaredError(data(3, 4).times(x), data(3, 4).exp(), LossReduction.NONE);
    return weightedSum(losses, data(3, 1)).item();
  }

  @Differentiable
  static double ones(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    return y.exp().plus(Tensor.ones(DType.DOUBLE, y.shape())).log().sum().item();
  }

  /** Both depend on what is differentiated, one by its value and the other by its shape too. */
  @Differentiable
  static double ofAnother(double x, double w) {
    Tensor<Double> y = data(2, 3).times(x);
    Tensor<Double> z = data(3, 2).exp().times(w);
    return y.times(z.reshaped(y.shape())).tanh().sum().item();
  }

  @Differentiable
  static double changedShape(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    int[] shape = y.shape();
    shape[1] = shape[0] * shape[1];
    shape[0] = 1;
    return y.reshaped(shape).exp().matmul(data(6, 1)).sum().item();
  }

  @Differentiable
  static double counted(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    double product = 1;
    for (int extent : y.shape()) {
      product *= extent * x;
    }
    return y.sum().item() * product / y.shape().length;
  }

  @Differentiable
  static double inLoop(double x, int steps) {
    Tensor<Double> y = data(2, 2).plus(x);
    for (int i = 0; i < steps; i++) {
      y = y.squared().plus(Tensor.full(DType.DOUBLE, i, y.shape()).times(y)).tanh();
    }
    return y.sum().item();
  }

  @Differentiable
  static double byBranch(double x) {
    Tensor<Double> y = x > 0 ? data(2, 3).times(x) : data(3, 1).times(x);
    Tensor<Double> mask = Tensor.arange(DType.DOUBLE, y.size()).reshaped(y.shape());
    return y.exp().times(mask).sum().item();
  }

  @Differentiable
  static double shapeOfResult(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    Tensor<Double> sums = y.exp().sum(1);
    return Tensor.scalar(x).broadcastTo(sums.shape()).times(sums).sum().item();
  }

  @Differentiable
  static double longWay(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    record Extents(int[] numbers) {}
    var extents = new Extents(y.sum(0).shape());
    return Tensor.scalar(x).broadcastTo(extents.numbers()).exp().sum().item();
  }

  @Differentiable
  static double sameType(double x) {
    Tensor<Double> y = data(3, 3).times(x).exp();
    DType<Double> type = y.dtype();
    Tensor<Double> sum = y.plus(Tensor.eye(type, 3)).times(Tensor.ones(y.dtype(), y.shape()));
    return sum.squared().sum().item();
  }

  @Differentiable
  static double drawn(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    Tensor<Double> noise = Tensor.randomNormal(y.dtype(), new Random(1), y.shape());
    return y.times(noise).exp().sum().item();
  }

  @Differentiable
  static double unfit(double x) {
    Tensor<Double> y = data(2, 3).times(x);
    return y.times(data(2, 1).broadcastTo(y.sum(0).shape())).sum().item();
  }
}
