package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.1, 12)
// check f(1.1, 1)
final class Jumps {
  @Differentiable
  static double f(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      if (i % 3 == 1) {
        continue;
      }
      y *= x;
      if (y > 2.5) {
        y -= 1;
        continue;
      }
      if (i > 9) {
        break;
      }
      y += 0.1 * x;
    }
    return y;
  }
}
