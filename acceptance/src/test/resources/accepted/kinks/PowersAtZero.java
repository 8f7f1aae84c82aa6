package kinks;

import dev.martlet.annotation.Differentiable;

// expect PowersAtZeroDerivatives.f.gradient(0.0, 2.0).x() == 0.0
// expect PowersAtZeroDerivatives.f.gradient(0.0, 2.0).y() == 0.0
// expect PowersAtZeroDerivatives.f.gradient(-2.0, 3.0).y() == 0.0
// expect PowersAtZeroDerivatives.f.gradient(-2.0, 3.0).x() == 12.0
// expect PowersAtZeroDerivatives.f.gradient(0.0, 0.0).x() == 0.0
// expect PowersAtZeroDerivatives.f.gradient(0.0, 1.0).x() == 1.0
// kink f(0.0, 0.5)
final class PowersAtZero {
  @Differentiable
  static double f(double x, double y) {
    return Math.pow(x, y);
  }
}
