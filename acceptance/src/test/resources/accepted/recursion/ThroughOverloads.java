package recursion;

import dev.martlet.annotation.Differentiable;

// check f(1.1, 4)
// check f(1.1, 4.3)
final class ThroughOverloads {
  @Differentiable
  static double f(double x, int n) {
    return n <= 0 ? x : x * f(x + 0.1, (double) n);
  }

  @Differentiable
  static double f(double x, double n) {
    return n <= 0.5 ? x * n : f(x * 0.9, (int) n - 1) + n;
  }
}
