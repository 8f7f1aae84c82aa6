package math;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2.5)
// check f(2.5, 1.5)
// check floats(1.5f, 2.5f)
// check absolute(-1.5)
// check clamps(0.5)
// check clamps(1.5)
// check clamps(-1.5)
// expect ExtremaDerivatives.max.gradient(2.0, 2.0).x() == 0.5
// expect ExtremaDerivatives.max.gradient(2.0, 2.0).y() == 0.5
// expect ExtremaDerivatives.absolute.gradient(0.0) == 0.0
final class Extrema {
  @Differentiable
  static double f(double x, double y) {
    return Math.max(x, y) * Math.min(x, y) + Math.max(x * y, 0) - Math.min(3, x) + Math.max(1, 2);
  }

  @Differentiable
  static double max(double x, double y) {
    return Math.max(x, y);
  }

  @Differentiable
  static float floats(float x, float y) {
    return Math.max(x, y) * Math.min(x, 3) + Math.abs(x - y);
  }

  @Differentiable
  static double absolute(double x) {
    return Math.abs(x) + Math.abs(3) * Math.abs(-4L);
  }

  @Differentiable
  static double clamps(double x) {
    return Math.clamp(x, -1.0, 1.0) * x;
  }
}
