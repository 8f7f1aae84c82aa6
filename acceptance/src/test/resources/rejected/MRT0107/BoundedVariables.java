import dev.martlet.annotation.Differentiable;

// Nobody knows of a Comparable that it is a number; where the method cannot stand in its call's
// place, since it calls itself, there is no derivative.
final class BoundedVariables {
  static <T extends Comparable<T>> T other(T a, T b, int n) {
    return n == 0 ? a : other(b, a, n - 1);
  }

  @Differentiable
  static double f(double x) {
    return other(x * x, x + 1, 3); // error: MRT0107 BoundedVariables.other
  }
}
