import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

// entry good
final class Calls {
  @Differentiable
  static double f(double x) {
    DoubleUnaryOperator twice = y -> 2 * y; // error: MRT0303 lambda
    return twice.applyAsDouble(x);
  }

  @Differentiable
  static double g(double x) {
    return DoubleStream.of(1, 2).map(y -> y * x).sum(); // error: MRT0305 DoubleStream.sum
  }

  @Differentiable
  static double good(double x) {
    return x * DoubleStream.of(1, 2).map(y -> y * 3).sum();
  }
}
