package math;

import dev.martlet.annotation.Differentiable;

// check f(2.5)
// check g(-2.5)
// kink f(0.0)
// expect RootsDerivatives.root.gradient(0.0) == Double.POSITIVE_INFINITY
// expect RootsDerivatives.g.gradient(0.0) == Double.POSITIVE_INFINITY
final class Roots {
  @Differentiable
  static double f(double x) {
    return Math.sqrt(x) * Math.cbrt(x) + Math.sqrt(x * x + 1);
  }

  @Differentiable
  static double root(double x) {
    return Math.sqrt(x);
  }

  @Differentiable
  static double g(double x) {
    return Math.cbrt(x);
  }
}
