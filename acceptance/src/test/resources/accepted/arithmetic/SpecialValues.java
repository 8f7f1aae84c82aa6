package arithmetic;

import dev.martlet.annotation.Differentiable;

// kink f(0.0)
// kink f(-0.0)
// kink f(Double.POSITIVE_INFINITY)
// kink f(Double.NaN)
// kink g(0.0, 0.0)
// kink g(Double.MAX_VALUE, 10.0)
// kink g(Double.MIN_VALUE, 0.5)
// check h(2.0)
final class SpecialValues {
  @Differentiable
  static double f(double x) {
    return x * 2 + 0.0 * x - x + -0.0;
  }

  @Differentiable
  static double g(double x, double y) {
    return x * y + x / y;
  }

  @Differentiable
  static double h(double x) {
    double y = x * Double.NEGATIVE_INFINITY;
    return y > 0 ? y : x * 1.0 + 0.0;
  }
}
