import dev.martlet.annotation.Differentiable;

// Derivatives of derivatives are not made yet.
final class Example {
  @Differentiable
  static double square(double x) {
    return x * x;
  }

  @Differentiable
  static double slope(double x) {
    return ExampleDerivatives.square.gradient(x); // error: MRT0306 gradient
  }
}
