package conditions;

import dev.martlet.annotation.Differentiable;

// kink f(Double.NaN)
// check f(1.5)
final class ConditionOnNaN {
  @Differentiable
  static double f(double x) {
    if (Double.isNaN(x)) {
      return 0 * x;
    }
    return x != x ? 1 : !(x < 2) ? x : x * x;
  }
}
