import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

// A function of the JDK's types does not bring its derivative along; one of dev.martlet does.
// entry good
final class Example {
  @Differentiable
  static double f(DoubleUnaryOperator g, double x) {
    return g.applyAsDouble(x); // error: MRT0312 applyAsDouble
  }

  @Differentiable
  static double good(double x) {
    DoubleUnaryOperator g = y -> y * x;
    return g.applyAsDouble(x);
  }
}
