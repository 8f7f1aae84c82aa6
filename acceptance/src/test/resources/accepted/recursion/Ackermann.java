package recursion;

import dev.martlet.annotation.Differentiable;

// check f(1.01, 2, 2)
final class Ackermann {
  @Differentiable
  static double f(double x, int m, int n) {
    if (m == 0) {
      return x * (n + 1);
    }
    if (n == 0) {
      return f(x, m - 1, 1) + x;
    }
    return f(f(x, m - 1, n - 1) * 0.01, m - 1, n);
  }
}
