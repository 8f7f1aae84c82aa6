package exceptions;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 3)
// throws f(1.5, 0)
final class TryFinally {
  @Differentiable
  static double f(double x, int n) {
    int m;
    try {
      System.out.println("trying");
      m = 6 / n;
    } finally {
      System.out.println("finally");
    }
    return x * m * x;
  }
}
