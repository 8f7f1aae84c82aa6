package recursion;

import dev.martlet.annotation.Differentiable;

// check f(1.0, 5000)
// check sum(0.5, 4999)
final class Deep {
  @Differentiable
  static double f(double x, int n) {
    return n == 0 ? x : f(x * 1.0001, n - 1) + 0.001 * x;
  }

  @Differentiable
  static double sum(double x, int n) {
    if (n == 0) {
      return 0;
    }
    double rest = sum(x, n - 1);
    return rest * 0.999 + Math.sin(x * n) * 0.01;
  }
}
