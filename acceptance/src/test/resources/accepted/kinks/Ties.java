package kinks;

import dev.martlet.annotation.Differentiable;

// expect TiesDerivatives.f.gradient(2.0) == 1.5
// expect TiesDerivatives.same.gradient(2.0) == 1.0
// expect TiesDerivatives.zeros.gradient(0.0, -0.0).x() == 0.5
// kink f(2.0)
// kink zeros(0.0, -0.0)
// kink zeros(Double.NaN, 1.0)
final class Ties {
  @Differentiable
  static double f(double x) {
    return Math.max(x, 4 - x) + Math.min(3 * x, 6);
  }

  @Differentiable
  static double same(double x) {
    return Math.max(x, x);
  }

  @Differentiable
  static double zeros(double x, double y) {
    return Math.max(x, y);
  }
}
