package calls;

import dev.martlet.annotation.Differentiable;

// check f(0.7)
final class ManyHelpers {
  static double a(double x) {
    return Math.sin(x) * x;
  }

  static double b(double x) {
    return a(x) + a(2 * x);
  }

  static double c(double x) {
    return b(a(x)) * b(x);
  }

  static double d(double x) {
    return c(x) - c(b(x));
  }

  static double e(double x) {
    double y = 0;
    for (int i = 0; i < 3; i++) {
      y += d(x + i) * 0.1;
    }
    return y;
  }

  @Differentiable
  static double f(double x) {
    return e(x) * d(x);
  }
}
