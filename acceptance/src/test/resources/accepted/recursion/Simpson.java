package recursion;

import dev.martlet.annotation.Differentiable;

// Adaptive quadrature.
// check integral(0.0, 2.0)
final class Simpson {
  static double g(double x) {
    return Math.exp(-x * x) + x;
  }

  static double simpson(double a, double b) {
    return (b - a) / 6 * (g(a) + 4 * g((a + b) / 2) + g(b));
  }

  static double adaptive(double a, double b, double eps, int depth) {
    double m = (a + b) / 2;
    double whole = simpson(a, b);
    double halves = simpson(a, m) + simpson(m, b);
    if (depth == 0 || Math.abs(whole - halves) < eps) {
      return halves;
    }
    return adaptive(a, m, eps / 2, depth - 1) + adaptive(m, b, eps / 2, depth - 1);
  }

  @Differentiable
  static double integral(double a, double b) {
    return adaptive(a, b, 1e-7, 12);
  }
}
