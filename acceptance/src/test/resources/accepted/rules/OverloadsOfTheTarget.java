package rules;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;

// The rule's parameter types pick the overload.
// check f(1.5) to 1e-3
// expect OverloadsOfTheTargetDerivatives.only.gradient(2.0) == 10.0
final class OverloadsOfTheTarget {
  static double g(double x) {
    return 5 * x;
  }

  static float g(float x) {
    return 7 * x;
  }

  static double g(double x, int n) {
    return x * n;
  }

  @Derivative(of = "g", wrt = "x")
  static double gByX(double x) {
    return 10;
  }

  @Differentiable
  static double f(double x) {
    return g((float) x) * g(x, 3);
  }

  @Differentiable
  static double only(double x) {
    return g(x);
  }
}
