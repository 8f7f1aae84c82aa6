package loops;

import dev.martlet.annotation.Differentiable;

// check find(0.7, 3)
// check find(0.7, 30)
// check find(1.4, 30)
// check find(-0.5, 30)
final class SeveralExits {
  @Differentiable
  static double find(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      if (y < 0) {
        return y * y;
      }
      y = y * y + 0.1 * x;
      if (y > 5) {
        return y / x;
      }
      while (y < 0.2) {
        y += 0.1;
        if (i > 10) {
          return x * y;
        }
      }
    }
    return y;
  }
}
