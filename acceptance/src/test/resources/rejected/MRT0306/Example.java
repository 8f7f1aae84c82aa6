import dev.martlet.DifferentialOperators;
import dev.martlet.annotation.Differentiable;

// Derivatives of derivatives are made of the entries' own code: what an operator does is not seen.
final class Example {
  @Differentiable
  static double square(double x) {
    return x * x;
  }

  @Differentiable
  static double slope(double x) {
    return DifferentialOperators.gradient(x, ExampleDerivatives.square); // error: MRT0306 gradient
  }
}
