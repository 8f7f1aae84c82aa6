package rules;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

// A rule for reverse mode only: forward mode is not asked for, the rule is used and the body is not looked at.
// expect ClosurePullbackDerivatives.f.gradient(3.0) == 600.0
// expect ClosurePullbackDerivatives.square.gradient(3.0) == 100.0
// expect ClosurePullbackDerivatives.f.valueWithGradient(3.0).value() == 54.0
final class ClosurePullback {
  @Derivative(of = "square")
  static ValueWithPullback<Double, DoubleUnaryOperator> squarePullback(double x) {
    return new ValueWithPullback<>(square(x), v -> v * 100);
  }

  @Derivative(of = "square")
  static ValueWithDifferential<Double, DoubleUnaryOperator> squareDifferential(double x) {
    return new ValueWithDifferential<>(square(x), v -> v * 100);
  }

  @Differentiable
  static double square(double x) {
    return x * x;
  }

  @Differentiable
  static double f(double x) {
    return square(x) * 6;
  }
}
