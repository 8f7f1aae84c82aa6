package rules;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

// A rule for a generic method.
// check f(1.5, List.of("a", "b", "c"))
final class GenericRule {
  static <T> double scaled(double x, List<T> list) {
    return x * list.size();
  }

  @Derivative(of = "scaled")
  static <T> ValueWithPullback<Double, DoubleUnaryOperator> scaledPullback(
      double x, List<T> list) {
    int n = list.size();
    return new ValueWithPullback<>(x * n, v -> v * n);
  }

  @Derivative(of = "scaled")
  static <T> ValueWithDifferential<Double, DoubleUnaryOperator> scaledDifferential(
      double x, List<T> list) {
    int n = list.size();
    return new ValueWithDifferential<>(x * n, v -> v * n);
  }

  @Differentiable
  static double f(double x, List<String> list) {
    return scaled(x * x, list) + scaled(2 * x, List.of(1));
  }
}
