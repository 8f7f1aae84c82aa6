package basics;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// check swap(1.5, 2.5)
final class Reassignment {
  @Differentiable
  static double f(double x) {
    double y = x;
    y = y * x;
    y = y + x;
    x = y * y;
    y = x - y;
    return y * x;
  }

  @Differentiable
  static double swap(double x, double y) {
    double kept = x;
    x = y;
    y = kept;
    return x * x * x - y;
  }
}
