package nested;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;

// golden
// check slope(0.7)
// check curvature(new double[] {0.3, -0.2, 0.9}, new double[] {1.0, 2.0, -1.0})
// check penalty(0.3, 0.4)
// check bent(0.3) rounded
final class Curve {
  @Differentiable
  static double height(double x) {
    return x * x * Math.sin(x);
  }

  @Differentiable
  static double slope(double x) {
    return CurveDerivatives.height.derivative(x);
  }

  @Differentiable
  static double length(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each * each * each;
    }
    return sum;
  }

  @Differentiable
  static double curvature(double[] x, @NoDerivative double[] direction) {
    double[] gradient = CurveDerivatives.length.gradient(x);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += gradient[i] * direction[i];
    }
    return sum;
  }

  @Differentiable
  static double product(double x, double y) {
    return x * x * y;
  }

  @Differentiable
  static double penalty(double x, double y) {
    var gradient = CurveDerivatives.product.gradient(x, y);
    return gradient.x() * gradient.y();
  }

  @Differentiable
  static Tensor<Double> waves(Tensor<Double> x) {
    return x.sin().times(x).sum();
  }

  @Differentiable
  static double bent(double x) {
    Tensor<Double> place = Tensor.arange(DType.DOUBLE, 3).times(x);
    return CurveDerivatives.waves.gradient(place).squared().sum().item();
  }
}
