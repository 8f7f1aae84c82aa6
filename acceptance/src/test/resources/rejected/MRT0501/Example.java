import dev.martlet.annotation.Differentiable;

// The name of the generated class must be free.
final class Example {
  @Differentiable
  static double f(double x) { // error: MRT0501 ExampleDerivatives
    return x * x;
  }
}

final class ExampleDerivatives {}
