package basics;

import dev.martlet.annotation.Differentiable;

// golden
// expect SillyDerivatives.sillyExp.gradient(3.0) ~ 20.085536923187668
// expect SillyDerivatives.sillyExp.valueWithGradient(3.0).value() == sillyExp(3.0)
// expect SillyDerivatives.sillyExp.valueWithPullback(3.0).pullback().apply(1.0) ~ 20.085536923187668
// expect dev.martlet.DifferentialOperators.gradient(SillyDerivatives.sillyExp).applyAsDouble(3.0) ~ 20.085536923187668
// expect dev.martlet.DifferentialOperators.gradient(3.0, SillyDerivatives.sillyExp) ~ 20.085536923187668
// check sillyExp(3.0)
// check sillyExp(-0.5)
final class Silly {
  @Differentiable
  static double sillyExp(double x) {
    double e = Math.E;
    System.out.println("Taking e to the power of " + x);
    return Math.pow(e, x);
  }
}
