package recursion;

import dev.martlet.annotation.Differentiable;

// golden
// check power(1.5, 5)
// check power(1.5, 0)
// check fibonacci(1.1, 8)
final class Factorials {
  @Differentiable
  static double power(double x, int n) {
    return n == 0 ? 1 : x * power(x, n - 1);
  }

  @Differentiable
  static double fibonacci(double x, int n) {
    if (n < 2) {
      return n == 0 ? 1 : x;
    }
    return fibonacci(x, n - 1) + x * fibonacci(x, n - 2);
  }
}
