package math;

import dev.martlet.annotation.Differentiable;

// check f(0.7)
// check g(0.3)
// check g(-0.6)
// check h(1.5, 2.5)
// check h(-1.5, 2.5)
// check h(-1.5, -2.5)
final class Trigonometry {
  @Differentiable
  static double f(double x) {
    return Math.sin(x) * Math.cos(2 * x) + Math.tan(x) + Math.toRadians(x) * Math.toDegrees(x * x);
  }

  @Differentiable
  static double g(double x) {
    return Math.asin(x) + Math.acos(x) * Math.atan(x);
  }

  @Differentiable
  static double h(double x, double y) {
    return Math.atan2(y, x) * Math.hypot(x, y);
  }
}
