package arithmetic;

import dev.martlet.annotation.Differentiable;

// Integers divide as integers do, inside of real arithmetic.
// check f(1.5, 7, 2)
// check f(1.5, -7, 2)
// throws f(1.5, 1, 0)
final class IntegerDivision {
  @Differentiable
  static double f(double x, int n, int m) {
    return x * (n / m) + x * x * (n % m) + (1.0 * n / m) * x;
  }
}
