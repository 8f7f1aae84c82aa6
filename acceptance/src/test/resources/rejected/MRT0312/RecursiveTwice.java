import dev.martlet.annotation.Differentiable;

// The derivative of a recursive method returns functions, of which not enough is known.
final class RecursiveTwice {
  @Differentiable
  static double power(double x, int n) {
    return n == 0 ? 1 : x * power(x, n - 1);
  }

  @Differentiable
  static double slope(double x, int n) { // error: MRT0312 // error: MRT0109
    return RecursiveTwiceDerivatives.power.gradient(x, n);
  }
}
