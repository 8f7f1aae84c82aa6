package rules;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

// golden
// check f(1.5)
// check g(1.5)
final class ClosureBothModes {
  @Derivative(of = "sillyExp")
  static ValueWithPullback<Double, DoubleUnaryOperator> sillyExpPullback(double x) {
    double y = sillyExp(x);
    return new ValueWithPullback<>(y, v -> v * y);
  }

  @Derivative(of = "sillyExp")
  static ValueWithDifferential<Double, DoubleUnaryOperator> sillyExpDifferential(double x) {
    double y = sillyExp(x);
    return new ValueWithDifferential<>(y, v -> v * y);
  }

  static double sillyExp(double x) {
    System.out.println("Taking e to the power of " + x);
    return Math.pow(Math.E, x);
  }

  @Differentiable
  static double f(double x) {
    return sillyExp(x * x) * x;
  }

  @Differentiable
  static double g(double x) {
    double y = x;
    for (int i = 0; i < 3; i++) {
      y = sillyExp(-y) + x;
    }
    return y;
  }
}
