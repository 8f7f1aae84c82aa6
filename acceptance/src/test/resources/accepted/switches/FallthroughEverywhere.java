package switches;

import dev.martlet.annotation.Differentiable;

// Duff's device, almost.
// golden
// check f(1.5, 0)
// check f(1.5, 1)
// check f(1.5, 2)
// check f(1.5, 3)
// check f(1.5, 4)
final class FallthroughEverywhere {
  @SuppressWarnings("fallthrough")
  @Differentiable
  static double f(double x, int n) {
    double y = 1;
    switch (n) {
      case 4:
        y *= x;
      case 3:
        y *= x;
        double z = y + 1;
        y = z;
      case 2:
        z = 2 * y;
        y += z * x;
      case 1:
        y *= x;
    }
    return y + x;
  }
}
