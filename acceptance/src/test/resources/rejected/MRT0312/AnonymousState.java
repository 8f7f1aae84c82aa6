import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

/** Anonymous classes that are more than a lambda: they speak of themselves, or hold something. */
final class AnonymousState {
  @Differentiable
  static double recursive(double x) {
    DoubleUnaryOperator f =
        new DoubleUnaryOperator() {
          @Override
          public double applyAsDouble(double t) {
            return t > 10 ? t * x : applyAsDouble(2 * t);
          }
        };
    return f.applyAsDouble(x); // error: MRT0312 applyAsDouble
  }

  @Differentiable
  static double stateful(double x) {
    DoubleUnaryOperator f =
        new DoubleUnaryOperator() {
          private double sum = 0;

          @Override
          public double applyAsDouble(double t) {
            sum += t * x;
            return sum;
          }
        };
    return f.applyAsDouble(x); // error: MRT0312 applyAsDouble
  }

  @Differentiable
  static double inheriting(double x) {
    DoubleUnaryOperator f =
        new DoubleUnaryOperator() {
          @Override
          public double applyAsDouble(double t) {
            return t * x * hashCode();
          }
        };
    return f.applyAsDouble(x); // error: MRT0312 applyAsDouble
  }
}
