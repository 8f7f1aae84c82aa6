package passive;

import dev.martlet.annotation.Differentiable;

// check f(1.5, new int[] {1, 2, 3}, new double[][] {{1, 2}, {3}})
// throws f(1.5, new int[] {1}, new double[][] {{1, 2}, {3}})
final class ArraysRead {
  static final double[] WEIGHTS = {0.5, 1.5, 2.5};

  @Differentiable
  static double f(double x, int[] a, double[][] m) {
    double y = x * a[0] + a[a[1]] * x;
    y += m[0][1] * x + m[1].length * m[m.length - 1][0] * y;
    return y * WEIGHTS[a[0]];
  }
}
