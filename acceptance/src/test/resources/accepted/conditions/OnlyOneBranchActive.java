package conditions;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// check f(-1.5)
// check g(1.5, 2)
// check g(1.5, 0)
final class OnlyOneBranchActive {
  @Differentiable
  static double f(double x) {
    double y = 4;
    if (x > 0) {
      y = x * x;
    }
    return y;
  }

  @Differentiable
  static double g(double x, int n) {
    return n > 1 ? x : 3;
  }
}
