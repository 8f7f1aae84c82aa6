package kinks;

import dev.martlet.annotation.Differentiable;

// expect OriginDerivatives.f.gradient(0.0, 0.0).x() == 0.0
// expect OriginDerivatives.f.gradient(0.0, 0.0).y() == 0.0
// expect OriginDerivatives.g.gradient(0.0, 0.0).x() == 0.0
// expect OriginDerivatives.h.gradient(1.0) == Double.POSITIVE_INFINITY
// expect OriginDerivatives.l.gradient(0.0) == Double.POSITIVE_INFINITY
// kink f(0.0, 0.0)
// kink g(0.0, 0.0)
final class Origin {
  @Differentiable
  static double f(double x, double y) {
    return Math.hypot(x, y);
  }

  @Differentiable
  static double g(double x, double y) {
    return Math.atan2(x, y);
  }

  @Differentiable
  static double h(double x) {
    return Math.asin(x);
  }

  @Differentiable
  static double l(double x) {
    return Math.log(x);
  }
}
