import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import java.util.function.DoubleUnaryOperator;

// A derivative rule takes the target's parameters, and its closure maps cotangent to tangent or tangent to tangent.
final class Example {
  static double scaled(double x, int n) {
    return n * x;
  }

  @Derivative(of = "scaled")
  static ValueWithPullback<Float, DoubleUnaryOperator> scaledPullback(double x, int n) { // error: MRT0201 scaled
    return new ValueWithPullback<>(0f, v -> v * n);
  }
}
