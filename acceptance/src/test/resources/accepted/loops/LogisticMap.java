package loops;

import dev.martlet.annotation.Differentiable;

// golden
// check f(0.3, 3.2, 50) to 1e-5
// check f(0.3, 2.5, 1)
final class LogisticMap {
  @Differentiable
  static double f(double x, double r, int steps) {
    for (int i = 0; i < steps; i++) {
      x = r * x * (1 - x);
    }
    return x;
  }
}
