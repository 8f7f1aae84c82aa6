package numerics;

import dev.martlet.annotation.Differentiable;

// check golden(1.3, 12)
// check tangent(0.7)
final class ContinuedFraction {
  @Differentiable
  static double golden(double x, int depth) {
    double y = x;
    for (int i = 0; i < depth; i++) {
      y = x + 1 / y;
    }
    return y;
  }

  @Differentiable
  static double tangent(double x) {
    double y = 0;
    for (int k = 9; k >= 1; k -= 2) {
      y = x * x / (k - y);
    }
    return y / x;
  }
}
