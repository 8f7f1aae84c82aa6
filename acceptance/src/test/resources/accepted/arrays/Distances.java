package arrays;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// check sum(new double[] {1.5, -2, 0.5, 0.3, 0.7, 0.2}, new double[] {0.1, 0.2, 0.3}, new double[][] {{1, 2, 3}, {3, 5, 2}})
// check sum(new double[] {1.5}, new double[] {0.1}, new double[][] {{1}, {3}})
// check sum(new double[] {}, new double[] {}, new double[][] {{}})
// golden
/**
 * Distances by a triangular matrix. Nothing of the inner loops is kept but the arrays that each
 * point has anyway: elements are read again, ints are counted again, sums in elements leave their
 * shadows alone, and what an element receives in a loop is summed up in a local.
 */
final class Distances {
  @Differentiable
  static double sum(double[] factor, double[] mean, @NoDerivative double[][] points) {
    double total = 0;
    for (double[] point : points) {
      double[] centered = new double[mean.length];
      double[] transformed = new double[mean.length];
      for (int i = 0; i < mean.length; i++) {
        centered[i] = point[i] - mean[i];
      }
      int next = 0;
      for (int j = 0; j < mean.length; j++) {
        for (int i = j; i < mean.length; i++) {
          transformed[i] += factor[next] * centered[j];
          next++;
        }
      }
      for (int i = 0; i < mean.length; i++) {
        total += transformed[i] * transformed[i];
      }
    }
    return total;
  }
}
