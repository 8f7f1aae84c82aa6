package math;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 7, -3)
final class IntegerMaths {
  @Differentiable
  static double f(double x, int n, long m) {
    return x * Math.max(n, 3) + x * Math.abs(m) + x * Math.floorDiv(n, 2) + x * Math.floorMod(n, 4)
        + x * Math.addExact(n, 1) + x * Math.min(m, 2L) + Math.abs(-n) * x + Math.clamp(m, 1, 5) * x;
  }
}
