package exceptions;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// throws f(-1.0)
// throws f(Double.NaN)
// throws g(1.5, -1)
// check g(1.5, 3)
final class Throws {
  @Differentiable
  static double f(double x) {
    if (x < 0) {
      throw new IllegalArgumentException("negative: " + x);
    }
    if (x != x) {
      throw new ArithmeticException();
    }
    return Math.sqrt(x);
  }

  @Differentiable
  static double g(double x, int n) {
    double y = x;
    for (int i = 0; ; i++) {
      y *= x;
      if (n < 0 && i > 2) {
        throw new IllegalStateException("after " + i + ": " + y);
      }
      if (i > n && n >= 0) {
        return y;
      }
    }
  }
}
