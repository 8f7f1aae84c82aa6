package exceptions;

import dev.martlet.annotation.Differentiable;

// Which of two exceptions comes is decided by the order of evaluation.
// throws f(1.5, null, 0)
// throws f(1.5, new int[] {1}, 0)
// throws f(-1.5, new int[] {1}, 1)
final class OrderOfFailures {
  static double checked(double x) {
    if (x < 0) {
      throw new IllegalArgumentException("negative");
    }
    return x;
  }

  @Differentiable
  static double f(double x, int[] a, int n) {
    return x * a[0] / (6 / n) * checked(x);
  }
}
