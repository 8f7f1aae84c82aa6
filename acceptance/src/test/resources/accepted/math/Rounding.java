package math;

import dev.martlet.annotation.Differentiable;

// check f(2.3)
// check f(-2.7)
// check remainders(7.3, 2.1)
// check floats(2.3f)
final class Rounding {
  @Differentiable
  static double f(double x) {
    return Math.floor(x) * x + Math.ceil(x) + Math.rint(x) * x * x + Math.round(x) * x + Math.signum(x) * x;
  }

  @Differentiable
  static double remainders(double x, double y) {
    return Math.IEEEremainder(x, y) * x + x % y;
  }

  @Differentiable
  static float floats(float x) {
    return Math.round(x) * x + Math.signum(x) * x * x;
  }
}
