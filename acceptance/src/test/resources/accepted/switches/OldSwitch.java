package switches;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 0)
// check f(1.5, 1)
// check f(1.5, 2)
// check f(1.5, 3)
// check f(1.5, 9)
final class OldSwitch {
  @SuppressWarnings("fallthrough")
  @Differentiable
  static double f(double x, int n) {
    double y = x;
    switch (n) {
      case 0:
        y = 2 * x;
        break;
      case 1:
        y *= x;
      case 2:
        y *= 3;
        break;
      default:
        y = -x;
      case 3:
        y += x * x;
    }
    return y;
  }
}
