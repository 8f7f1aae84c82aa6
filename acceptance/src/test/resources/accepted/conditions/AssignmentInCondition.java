package conditions;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// check f(-1.5)
final class AssignmentInCondition {
  @Differentiable
  static double f(double x) {
    double y;
    double z = 0;
    if ((y = x * x * x) > 1) {
      z = y * 2;
    }
    boolean b;
    if ((b = x > 0) && (z += x) > 0) {
      z *= y;
    }
    return b ? z : z + y;
  }
}
