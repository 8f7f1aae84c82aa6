import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

// A closure serves one mode. Whoever asks for the other needs the other rule.
// entry f
final class Example {
  static double square(double x) {
    return x * x;
  }

  @Derivative(of = "square")
  static ValueWithPullback<Double, DoubleUnaryOperator> squarePullback(double x) {
    return new ValueWithPullback<>(square(x), v -> v * 2 * x);
  }

  @Differentiable
  static double f(double x) {
    return square(x) * x;
  }
}
