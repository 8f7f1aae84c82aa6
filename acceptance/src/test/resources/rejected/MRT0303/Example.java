import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

// A lambda that captures or computes an active value.
// entry good
final class Example {
  @Differentiable
  static double f(double x) {
    DoubleSupplier s = () -> x * x; // error: MRT0303 lambda
    return s.getAsDouble();
  }

  @Differentiable
  static double good(double x) {
    DoubleUnaryOperator twice = y -> 2 * y;
    return x * twice.applyAsDouble(3);
  }
}
