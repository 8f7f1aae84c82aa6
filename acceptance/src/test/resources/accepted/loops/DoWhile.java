package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.3)
// check f(100.0)
// check g(1.5, 3)
final class DoWhile {
  @Differentiable
  static double f(double x) {
    double y = x;
    do {
      y *= x;
    } while (y < 10);
    return y;
  }

  @Differentiable
  static double g(double x, int n) {
    double y = 0;
    do {
      if (n == 2) {
        continue;
      }
      y += x * n;
    } while (--n > 0);
    return y * y;
  }
}
