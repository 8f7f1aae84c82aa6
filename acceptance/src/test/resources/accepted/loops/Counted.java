package loops;

import dev.martlet.annotation.Differentiable;

// check power(1.1, 10)
// check power(1.1, 0)
// check power(1.1, -3)
// check down(1.1, 5)
// check steps(1.1, 20)
final class Counted {
  @Differentiable
  static double power(double x, int n) {
    double y = 1;
    for (int i = 0; i < n; i++) {
      y *= x;
    }
    return y;
  }

  @Differentiable
  static double down(double x, int n) {
    double y = x;
    for (int i = n; i >= 0; i--) {
      y = y * x + i;
    }
    return y;
  }

  @Differentiable
  static double steps(double x, int n) {
    double y = x;
    for (int i = 1; i <= n; i += 3) {
      y += x * i * y;
    }
    for (long i = n; i > 0; i /= 2) {
      y = y / x + i;
    }
    return y;
  }
}
