package numerics;

import dev.martlet.annotation.Differentiable;

// Control flow by an integer, values by a real number.
// check f(1.01, 27)
final class Collatz {
  @Differentiable
  static double f(double x, int n) {
    double y = 1;
    while (n != 1) {
      if (n % 2 == 0) {
        n /= 2;
        y *= 1 + 0.01 * x;
      } else {
        n = 3 * n + 1;
        y = y / x + 0.1;
      }
    }
    return y;
  }
}
