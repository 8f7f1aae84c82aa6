import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;

// entry good
final class OtherMismatches {
  static double f(double x, double y) {
    return x * y;
  }

  @Derivative(of = "f", wrt = "z")
  static double fByZ(double x, double y) { // error: MRT0104 'z'
    return y;
  }

  static double g(double x) {
    return x;
  }

  @Derivative(of = "g", wrt = "x")
  double gByX(double x) { // error: MRT0201 g
    return 1;
  }

  static double h(double x) {
    return x;
  }

  @Derivative(of = "h", wrt = "x")
  static int hByX(double x) { // error: MRT0201 h
    return 1;
  }

  static double k(double x, double y) {
    return x * y;
  }

  @Derivative(of = "k")
  static ValueWithPullback<Double, DoubleUnaryOperator> kPullback(double x, double y) { // error: MRT0201 k
    return new ValueWithPullback<>(k(x, y), v -> v);
  }

  static double m(double x) {
    return x;
  }

  @Derivative(of = "m")
  static double mWhat(double x) { // error: MRT0201 m
    return 1;
  }

  @Differentiable
  static double good(double x) {
    return x;
  }
}
