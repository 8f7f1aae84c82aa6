package rules;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// A rule's @NoDerivative parameter passes nothing, whatever stands there.
// expect PassiveParameterOfARuleDerivatives.f.gradient(0.0) == 1.0
// expect PassiveParameterOfARuleDerivatives.f.derivative(0.0) == 1.0
final class PassiveParameterOfARule {
  static double g(double x, double y) {
    return x + Math.log(y);
  }

  @Derivative(of = "g", wrt = "x")
  static double gByX(double x, double y) {
    return 1;
  }

  @Derivative(of = "g", wrt = "y")
  static double gByY(double x, @NoDerivative double y) {
    return Double.NaN;
  }

  @Differentiable
  static double f(double x) {
    return g(x, Math.sqrt(x) + 1);
  }
}
