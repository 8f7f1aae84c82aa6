package basics;

import dev.martlet.annotation.Differentiable;

// check plus(1.5, -2.5)
// check minus(1.5, -2.5)
// check times(1.5, -2.5)
// check divided(1.5, -2.5)
// check signs(1.5)
// expect EachOperatorDerivatives.divided.gradient(1.0, 2.0).y() == -0.25
// expect EachOperatorDerivatives.minus.gradient(1.0, 2.0).y() == -1.0
final class EachOperator {
  @Differentiable
  static double plus(double x, double y) {
    return x + y;
  }

  @Differentiable
  static double minus(double x, double y) {
    return x - y;
  }

  @Differentiable
  static double times(double x, double y) {
    return x * y;
  }

  @Differentiable
  static double divided(double x, double y) {
    return x / y;
  }

  @Differentiable
  static double signs(double x) {
    return -(+x) * -x + -(-x);
  }
}
