import dev.martlet.annotation.Derivative;
import java.util.function.DoubleUnaryOperator;

// The target of a rule must exist, with the rule's parameters.
final class Example {
  static double square(double x) {
    return x * x;
  }

  @Derivative(of = "sqare", wrt = "x")
  static double squareByX(double x) { // error: MRT0202 sqare
    return 2 * x;
  }

  @Derivative(of = "square", wrt = "x")
  static double squareByFloat(float x) { // error: MRT0202 square
    return 2 * x;
  }
}
