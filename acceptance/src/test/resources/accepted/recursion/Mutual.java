package recursion;

import dev.martlet.annotation.Differentiable;

// golden
// check even(1.1, 7)
// check even(1.1, 8)
final class Mutual {
  @Differentiable
  static double even(double x, int n) {
    return n == 0 ? x : x + odd(x * 1.1, n - 1);
  }

  static double odd(double x, int n) {
    return n == 0 ? -x : x * even(Math.sin(x), n - 1);
  }
}
