package stops;

import static dev.martlet.DifferentialOperators.withoutDerivative;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// expect WithoutDerivativeInLoopsDerivatives.f.gradient(2.0, 3) == 7.0
// expect WithoutDerivativeInLoopsDerivatives.f.differential(2.0, 3).apply(1.0) == 7.0
// kink f(2.0, 3)
// kink helper(1.5)
final class WithoutDerivativeInLoops {
  @Differentiable
  static double f(double x, int n) {
    double y = 0;
    double scale = 1;
    for (int i = 0; i < n; i++) {
      y += withoutDerivative(scale) * x;
      scale *= x;
    }
    return y;
  }

  private static double stopped(double x, @NoDerivative double y) {
    return x * y;
  }

  @Differentiable
  static double helper(double x) {
    return stopped(x, x) + withoutDerivative(stopped(x, 2)) * x;
  }
}
