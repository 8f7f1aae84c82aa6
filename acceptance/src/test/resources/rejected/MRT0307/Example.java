import dev.martlet.annotation.Differentiable;

// The derivatives stand in a class of their own, which cannot see what is private.
final class Example {
  private static final double[] WEIGHTS = {1, 2, 3};

  @Differentiable
  static double f(double x) {
    return WEIGHTS[1] * x; // error: MRT0307 WEIGHTS
  }
}
