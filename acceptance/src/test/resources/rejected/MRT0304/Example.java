import dev.martlet.annotation.Differentiable;

// Active values live in local variables and in records: what is written elsewhere would be lost.
final class Example {
  static double last;

  @Differentiable
  static double f(double x) {
    last = x; // error: MRT0304
    return x * x;
  }
}
