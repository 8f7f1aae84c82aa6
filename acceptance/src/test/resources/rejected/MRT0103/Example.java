import dev.martlet.annotation.Differentiable;

// There must be something to differentiate with respect to.
final class Example {
  @Differentiable
  static double half(int n) { // error: MRT0103 half
    return n / 2.0;
  }
}
