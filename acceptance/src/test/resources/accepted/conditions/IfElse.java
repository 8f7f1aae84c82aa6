package conditions;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// check f(-1.5)
// check f(0.2)
final class IfElse {
  @Differentiable
  static double f(double x) {
    double y;
    if (x > 1) {
      y = x * x;
    } else if (x > 0) {
      y = 3 * x;
    } else {
      y = -x * x * x;
    }
    if (y > 2) y += x;
    return y;
  }
}
