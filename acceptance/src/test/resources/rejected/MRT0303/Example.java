import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

// A function that captures an active value, and is called where nobody can look.
// entry good
final class Example {
  static double repeated(DoubleUnaryOperator f, double x, int n) {
    return n == 0 ? x : f.applyAsDouble(repeated(f, x, n - 1)); // error: MRT0312
  }

  @Differentiable
  static double f(double x) {
    return repeated(y -> y * x, x, 3); // error: MRT0303 function
  }

  @Differentiable
  static double good(double x) {
    DoubleUnaryOperator twice = y -> 2 * y;
    return x * twice.applyAsDouble(x);
  }
}
