package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.1)
// check g(1.1)
final class CounterOverflow {
  @Differentiable
  static double f(double x) {
    double y = x;
    for (int i = Integer.MAX_VALUE - 2; i > 0; i++) {
      y *= x;
    }
    return y;
  }

  @Differentiable
  static double g(double x) {
    double y = x;
    for (byte b = 100; b > 0; b += 9) {
      y *= x;
    }
    for (char c = 'a'; c <= 'e'; c++) {
      y += c * x;
    }
    return y;
  }
}
