package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.1, 20)
final class ModifiedCounter {
  @Differentiable
  static double f(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      y += x * i;
      if (i % 4 == 0) {
        i += 2;
      }
      if (y > 20) {
        n--;
      }
    }
    return y;
  }
}
