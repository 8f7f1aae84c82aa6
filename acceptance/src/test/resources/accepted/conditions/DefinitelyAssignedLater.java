package conditions;

import dev.martlet.annotation.Differentiable;

// check f(1.5, true)
// check f(1.5, false)
final class DefinitelyAssignedLater {
  @Differentiable
  static double f(double x, boolean b) {
    final double y;
    double z;
    if (b) {
      y = x;
      z = 1;
    } else {
      y = x * x;
      z = x;
    }
    double w;
    return y * (w = z) + w;
  }
}
