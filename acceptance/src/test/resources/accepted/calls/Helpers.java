package calls;

import dev.martlet.annotation.Differentiable;

// Private helpers need no annotation.
// golden
// check f(1.5, 2.5)
final class Helpers {
  private static double square(double x) {
    return x * x;
  }

  private static double sumOfSquares(double x, double y) {
    return square(x) + square(y);
  }

  @Differentiable
  static double f(double x, double y) {
    return Math.sqrt(sumOfSquares(x, y)) * square(sumOfSquares(y, square(x)));
  }
}
