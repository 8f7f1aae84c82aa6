package poles;

import dev.martlet.annotation.Differentiable;

// kink f(Double.POSITIVE_INFINITY)
// kink f(Double.NaN)
// kink g(Double.POSITIVE_INFINITY, 2.0)
// kink g(1.0, Double.NaN)
// check g(1.0, 2.0)
final class InfiniteArguments {
  @Differentiable
  static double f(double x) {
    return x > 1e300 ? 1 / x : x * x;
  }

  @Differentiable
  static double g(double x, double y) {
    double z = Math.exp(-x) * y;
    return Double.isInfinite(x) ? y : z + x;
  }
}
