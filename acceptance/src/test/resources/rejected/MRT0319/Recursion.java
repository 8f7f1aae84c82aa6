import dev.martlet.annotation.Differentiable;

// A recursive method's pullback holds the pullback of its own call.
final class Recursion {
  @Differentiable
  static double power(double x, int n) {
    return n > 0 ? x * power(Math.sin(x), n - 1) : x; // error: MRT0319 calls itself
  }

  @Differentiable
  static double slope(double x, int n) {
    return RecursionDerivatives.power.gradient(x, n);
  }

  private static void turn(double[] array, int from, double weight) {
    if (from < array.length - 1) {
      array[from] = weight * array[from + 1];
      turn(array, from + 1, 0.5 * weight);
    }
  }

  @Differentiable
  static double turned(double[] x, double weight) {
    double[] y = x.clone();
    turn(y, 0, weight); // error: MRT0319 calls itself
    return y[0];
  }

  @Differentiable
  static double direction(double[] x, double weight) {
    return RecursionDerivatives.turned.gradient(x, weight).weight();
  }
}
