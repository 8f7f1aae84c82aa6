package arithmetic;

import dev.martlet.annotation.Differentiable;

// check f(1.0, 2.0)
// check f(2.0, 1.0)
// kink f(1.0, 1.0)
// kink f(Double.NaN, 1.0)
// kink f(0.0, -0.0)
final class Comparisons {
  @Differentiable
  static double f(double x, double y) {
    double sum = 0;
    if (x < y) {
      sum += x;
    }
    if (x <= y) {
      sum += 2 * x;
    }
    if (x > y) {
      sum += y;
    }
    if (x >= y) {
      sum += 2 * y;
    }
    if (x == y) {
      sum += x * y;
    }
    if (x != y) {
      sum -= x * y;
    }
    return sum;
  }
}
