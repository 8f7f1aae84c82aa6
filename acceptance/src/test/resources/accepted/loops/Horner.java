package loops;

import dev.martlet.annotation.Differentiable;

// golden
// check horner(1.1, new double[] {1, -2, 3, -4})
// check horner(1.1, new double[] {})
final class Horner {
  @Differentiable
  static double horner(double x, double[] c) {
    double y = 0;
    for (int i = c.length - 1; i >= 0; i--) {
      y = y * x + c[i];
    }
    return y;
  }
}
