package recursion;

import dev.martlet.annotation.Differentiable;

// check f(2.5)
// check f(200.0)
final class HelperRecursion {
  @Differentiable
  static double f(double x) {
    return shrink(x, 0) * x;
  }

  private static double shrink(double x, int depth) {
    if (x < 1) {
      return x + depth;
    }
    double half = shrink(x / 2, depth + 1);
    for (int i = 0; i < depth; i++) {
      half += 0.1 * shrink(x / 4, depth + 2);
    }
    return half;
  }
}
