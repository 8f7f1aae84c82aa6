package calls;

import dev.martlet.annotation.Differentiable;

// Helpers with several returns and throws, in the middle of things.
// check f(1.5, 3)
// check f(0.5, 3)
// throws f(-0.5, 3)
final class HelperExits {
  private static double root(double x) {
    if (x < 0) {
      throw new IllegalArgumentException("x = " + x);
    }
    if (x == 0) {
      return 0;
    }
    for (int i = 0; i < 5; i++) {
      if (x > 1) {
        return Math.sqrt(x) + i;
      }
      x *= 1.7;
    }
    return -x;
  }

  @Differentiable
  static double f(double x, int n) {
    double y = 1;
    for (int i = 0; i < n; i++) {
      y += root(x + i) * root(y);
    }
    return y * root(x);
  }
}
