package switches;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 0)
// check f(1.5, 1)
// check f(1.5, 2)
// check f(1.5, 7)
final class ArrowStatement {
  @Differentiable
  static double f(double x, int n) {
    double y = x;
    switch (n) {
      case 0 -> y = 2 * x;
      case 1, 2 -> {
        double t = n * x;
        y = t * t;
      }
      default -> {
        if (n > 5) {
          break;
        }
        y = 0;
      }
    }
    return y;
  }
}
