package stops;

import static dev.martlet.DifferentialOperators.withDerivative;

import dev.martlet.annotation.Differentiable;

// expect WithDerivativeDerivatives.clipped.gradient(3.0) == 1.0
// expect WithDerivativeDerivatives.clipped.derivative(3.0) == 6.0
// expect WithDerivativeDerivatives.seen.gradient(3.0) == 7.0
// expect WithDerivativeDerivatives.summed.gradient(3.0) == -5.0
// expect WithDerivativeDerivatives.halved.gradient(3f) == 3f
// expect looked() == "[7.0]"
final class WithDerivative {
  static final java.util.List<Double> LOOKED = new java.util.ArrayList<>();

  @Differentiable
  static double clipped(double x) {
    double y = withDerivative(x, g -> Math.min(1.0, g));
    return y * y;
  }

  @Differentiable
  static double seen(double x) {
    double y = withDerivative(
        x,
        g -> {
          LOOKED.add(g);
          return g;
        });
    return 7 * y;
  }

  // The hook gets the sum.
  @Differentiable
  static double summed(double x) {
    double y = withDerivative(x, g -> -g);
    return y * 2 + y * 3;
  }

  @Differentiable
  static float halved(float x) {
    return x * withDerivative(x, g -> g * 0f) ;
  }

  static String looked() {
    LOOKED.clear();
    WithDerivativeDerivatives.seen.gradient(1.0);
    return LOOKED.toString();
  }
}
