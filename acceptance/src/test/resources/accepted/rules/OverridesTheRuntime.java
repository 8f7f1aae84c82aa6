package rules;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

// A rule of this compilation beats one from a jar.
// expect OverridesTheRuntimeDerivatives.f.gradient(3.0) == 42.0
final class OverridesTheRuntime {
  @Derivative(of = "cosh", in = StrictMath.class, wrt = "x")
  static double coshByX(double x) {
    return 42;
  }

  @Differentiable
  static double f(double x) {
    return StrictMath.cosh(x);
  }
}
