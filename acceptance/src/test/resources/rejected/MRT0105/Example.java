import dev.martlet.annotation.Differentiable;

// A method without a result has no derivative of its own.
final class Example {
  static double last;

  @Differentiable
  static void store(double x) { // error: MRT0105 store
    last = x * x;
  }
}
