package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 0)
// check g(-1.0)
// check h(1.5, new int[0])
final class ZeroTrips {
  @Differentiable
  static double f(double x, int n) {
    double y = x * x;
    double z = 2;
    for (int i = 0; i < n; i++) {
      y = z;
      z *= x;
    }
    return y * z;
  }

  @Differentiable
  static double g(double x) {
    double y = x;
    while (x > 0) {
      y *= x;
      x -= 1;
    }
    return y * x;
  }

  @Differentiable
  static double h(double x, int[] ns) {
    double y = x;
    for (int n : ns) {
      y = n;
    }
    return y;
  }
}
