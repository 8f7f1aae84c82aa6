package math;

import dev.martlet.annotation.Differentiable;

// check f(0.7, 1.9)
// check g(2.5)
final class Strict {
  @Differentiable
  static double f(double x, double y) {
    return StrictMath.sin(x) * StrictMath.exp(y) + StrictMath.pow(x, y) + StrictMath.hypot(x, y) * StrictMath.atan2(x, y)
        + StrictMath.max(x, y) - StrictMath.tanh(x);
  }

  @Differentiable
  static double g(double x) {
    return StrictMath.sqrt(x) + StrictMath.cbrt(x) * StrictMath.log(x) + StrictMath.abs(-x) + StrictMath.log1p(x);
  }
}
