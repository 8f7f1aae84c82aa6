package conditions;

import dev.martlet.annotation.Differentiable;

// golden
// check f(0.5)
// check f(1.5)
// check f(2.5)
// check f(-2.5)
final class EarlyReturns {
  @Differentiable
  static double f(double x) {
    if (x < 0) {
      return -x;
    }
    double y = x * x;
    if (y < 1) {
      return y;
    } else {
      y += x;
      if (x > 2) {
        return y * x;
      }
    }
    return y - 1;
  }
}
