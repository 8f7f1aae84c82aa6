package conditions;

import dev.martlet.annotation.Differentiable;

// The right operand is evaluated only where Java does, with what it prints.
// golden
// check f(1.0, 2.0)
// check f(-1.0, 2.0)
// check f(1.0, -2.0)
// check f(-1.0, -2.0)
// check eager(1.0, -2.0)
final class ShortCircuit {
  static boolean positive(double x) {
    System.out.println("asked of " + x);
    return x > 0;
  }

  @Differentiable
  static double f(double x, double y) {
    double z = x;
    if (positive(x) && positive(y)) {
      z *= y;
    }
    if (positive(x) || positive(y)) {
      z += y * y;
    }
    boolean both = !(positive(y) && !positive(x));
    return both ? z : z * x;
  }

  @Differentiable
  static double eager(double x, double y) {
    boolean b = positive(x) & positive(y);
    b |= positive(x * y);
    return b ? x : y;
  }
}
