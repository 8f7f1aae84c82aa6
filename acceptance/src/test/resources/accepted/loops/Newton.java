package loops;

import dev.martlet.annotation.Differentiable;

// A trip count that nobody knows.
// golden
// check sqrt(2.0)
// check sqrt(1e6)
// expect NewtonDerivatives.sqrt.gradient(4.0) ~ 0.25
final class Newton {
  @Differentiable
  static double sqrt(double x) {
    double y = x;
    double previous = 0;
    while (Math.abs(y - previous) > 1e-14 * y) {
      previous = y;
      y = (y + x / y) / 2;
    }
    return y;
  }
}
