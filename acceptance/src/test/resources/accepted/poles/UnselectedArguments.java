package poles;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// expect UnselectedArgumentsDerivatives.rootOfMax.gradient(-1) == 0.0
// expect UnselectedArgumentsDerivatives.rootOfMax.derivative(-1) == 0.0
// expect UnselectedArgumentsDerivatives.rootOfMax.gradient(4) == 0.25
// expect UnselectedArgumentsDerivatives.rootOfMax.differential(-1).apply(1) == 0.0
// expect UnselectedArgumentsDerivatives.rootOfMax.pullback(-1).apply(1) == 0.0
// expect UnselectedArgumentsDerivatives.rootOfStrictMin.gradient(2) == 0.0
// expect UnselectedArgumentsDerivatives.rootOfStrictMin.derivative(2) ~ 0.0
// expect UnselectedArgumentsDerivatives.rootOfFloats.gradient(-1f) == 0f
// expect UnselectedArgumentsDerivatives.rootOfFloats.differential(-1f).apply(1f) == 0f
// expect UnselectedArgumentsDerivatives.maxOfRoot.gradient(0, 1).x() == 0.0
// expect UnselectedArgumentsDerivatives.maxOfRoot.gradient(0, 1).y() == 1.0
// expect UnselectedArgumentsDerivatives.maxOfRoot.differential(0, 1).apply(1, 1) == 1.0
// expect UnselectedArgumentsDerivatives.rootOfClamped.gradient(-3) == 0.0
// expect UnselectedArgumentsDerivatives.rootOfClamped.derivative(-3) == 0.0
// expect UnselectedArgumentsDerivatives.clampedRoot.gradient(0, 0.5, 2).value() == 0.0
// expect UnselectedArgumentsDerivatives.clampedRoot.gradient(0, 0.5, 2).low() == 1.0
// expect UnselectedArgumentsDerivatives.clampedRoot.differential(0, 0.5, 2).apply(1, 1, 1) == 1.0
// expect UnselectedArgumentsDerivatives.remainder.gradient(0, 2).x() == Double.POSITIVE_INFINITY
// expect UnselectedArgumentsDerivatives.remainder.gradient(0, 2).y() == 0.0
// expect UnselectedArgumentsDerivatives.ieeeRemainder.gradient(0, 2).y() ~ 0.0
// expect UnselectedArgumentsDerivatives.boxes.gradient(-1.0) == 0.0
// expect UnselectedArgumentsDerivatives.inLoop.gradient(-1, 3) == 0.0
// expect UnselectedArgumentsDerivatives.inLoop.derivative(-1, 3) == 0.0
// expect UnselectedArgumentsDerivatives.inLoop.differential(-1, 3).apply(1) == 0.0
// expect UnselectedArgumentsDerivatives.chain.gradient(0) == 0.0
// expect UnselectedArgumentsDerivatives.chain.derivative(0) == 0.0
// expect UnselectedArgumentsDerivatives.throughCall.gradient(0, 3) == 0.0
// expect UnselectedArgumentsDerivatives.throughCall.derivative(0, 3) == 0.0
// expect UnselectedArgumentsDerivatives.throughCall.differential(0, 3).apply(1) == 0.0
// expect UnselectedArgumentsDerivatives.ofNaN.gradient(Double.NaN, 1).y() == Double.NaN
// check maxOfRoot(2.0, 1.0)
// check clampedRoot(1.5, 0.5, 2.0)
// check remainder(5.0, 2.0)
final class UnselectedArguments {
  @Differentiable
  static double rootOfMax(double x) {
    return Math.sqrt(Math.max(x, 0));
  }

  @Differentiable
  static double rootOfStrictMin(double x) {
    return StrictMath.sqrt(1 - StrictMath.min(x, 1));
  }

  @Differentiable
  static float rootOfFloats(float x) {
    float positive = Math.max(x, 0f);
    return (float) Math.sqrt(positive);
  }

  @Differentiable
  static double maxOfRoot(double x, double y) {
    return Math.max(Math.sqrt(x), y);
  }

  @Differentiable
  static double rootOfClamped(double x) {
    return Math.sqrt(Math.clamp(x, 0.0, 1.0));
  }

  @Differentiable
  static double clampedRoot(double value, double low, double high) {
    return Math.clamp(Math.sqrt(value), low, high);
  }

  @Differentiable
  static double remainder(double x, double y) {
    return Math.sqrt(x % y);
  }

  @Differentiable
  static double ieeeRemainder(double x, double y) {
    return Math.cbrt(Math.IEEEremainder(x, y));
  }

  @Differentiable
  static Double boxes(Double x) {
    return Math.log(1 + Math.sqrt(Double.max(x, 0)));
  }

  @Differentiable
  static double inLoop(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      y = Math.sqrt(Math.max(y - i, 0));
    }
    return y;
  }

  @Differentiable
  static double chain(double x) {
    return Math.max(Math.max(-1, Math.pow(x, 0.3) * 2), Math.max(0.5 + 0 * 1, x * x));
  }

  /** Not a part of the path for any depth. */
  @Differentiable
  static double throughCall(double x, int n) {
    return deep(Math.sqrt(x), n);
  }

  private static double deep(double x, int n) {
    return n == 0 ? Math.max(x, 1) : deep(x, n - 1);
  }

  @Differentiable
  static double ofNaN(double x, double y) {
    return Math.max(x, y);
  }
}
