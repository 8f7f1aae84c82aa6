package numerics;

import dev.martlet.annotation.Differentiable;

// check chebyshev(0.7, 6)
// check legendre(0.7, 5)
// check rational(0.7, new double[] {1, 2, 3}, new double[] {3, 1})
final class Polynomials {
  @Differentiable
  static double chebyshev(double x, int n) {
    double previous = 1;
    double current = x;
    for (int i = 1; i < n; i++) {
      double next = 2 * x * current - previous;
      previous = current;
      current = next;
    }
    return current;
  }

  @Differentiable
  static double legendre(double x, int n) {
    double previous = 1;
    double current = x;
    for (int k = 1; k < n; k++) {
      double next = ((2 * k + 1) * x * current - k * previous) / (k + 1);
      previous = current;
      current = next;
    }
    return current;
  }

  private static double horner(double x, double[] c) {
    double y = 0;
    for (double ci : c) {
      y = y * x + ci;
    }
    return y;
  }

  @Differentiable
  static double rational(double x, double[] p, double[] q) {
    return horner(x, p) / horner(x, q);
  }
}
