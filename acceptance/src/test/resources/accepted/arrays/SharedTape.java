package arrays;

import dev.martlet.annotation.Differentiable;

/** What each run of the inner loop reads is kept once, unless a run changes it. */
// golden
// check eliminated(new double[][] {{2.0, 0.5, 0.25}, {0.5, 3.0, 0.75}, {0.1, 0.2, 4.0}})
// check eliminated(new double[][] {{2.0}})
// check eliminated(new double[0][])
final class SharedTape {
  @Differentiable
  static double eliminated(double[][] a) {
    int n = a.length;
    for (int k = 0; k < n; k++) {
      double[] above = a[k];
      for (int i = k + 1; i < n; i++) {
        double[] row = a[i];
        double factor = row[k] / above[k];
        for (int j = k; j < n; j++) {
          row[j] -= factor * above[j];
        }
      }
    }
    double product = 1;
    for (int k = 0; k < n; k++) {
      product *= a[k][k];
    }
    return product;
  }
}
