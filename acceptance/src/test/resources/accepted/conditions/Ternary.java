package conditions;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2.5)
// check f(2.5, 1.5)
// check nested(0.5)
// check nested(1.5)
// check nested(2.5)
// check mixed(2.0f, 3, true)
// check mixed(2.0f, 3, false)
final class Ternary {
  @Differentiable
  static double f(double x, double y) {
    return x > y ? x * y : x / y;
  }

  @Differentiable
  static double nested(double x) {
    return x < 1 ? x * x : x < 2 ? 3 * x : x * x * x;
  }

  @Differentiable
  static double mixed(float x, int n, boolean b) {
    double promoted = b ? x : 2.5;
    float single = b ? n : x;
    return promoted * single;
  }
}
