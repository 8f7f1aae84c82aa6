package rules;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;

// The rule wins over the body, also where it is not the derivative at all.
// expect PlantedConstantsDerivatives.f.gradient(3.0) == 7.0 * 2
// expect PlantedConstantsDerivatives.f.derivative(3.0) == 7.0 * 2
// expect PlantedConstantsDerivatives.g.gradient(3.0) == 7.0
final class PlantedConstants {
  @Differentiable
  static double g(double x) {
    return x * x;
  }

  @Derivative(of = "g", wrt = "x")
  static double gByX(double x) {
    return 7;
  }

  @Differentiable
  static double f(double x) {
    return g(x) * 2;
  }
}
