import dev.martlet.annotation.Derivative;

// One rule for each target and mode.
final class Example {
  static double square(double x) {
    return x * x;
  }

  @Derivative(of = "square", wrt = "x")
  static double squareByX(double x) {
    return 2 * x;
  }

  @Derivative(of = "square", wrt = "x")
  static double squareByXAgain(double x) { // error: MRT0203 squareByX
    return x + x;
  }
}
