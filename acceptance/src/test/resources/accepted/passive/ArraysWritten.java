package passive;

import dev.martlet.annotation.Differentiable;
import java.util.Arrays;

// Passive arrays are written once, in the forward sweep; what the caller sees is as Java has it.
// check f(1.5, new int[] {1, 2, 3})
// check g(1.5, 5)
final class ArraysWritten {
  @Differentiable
  static double f(double x, int[] counts) {
    counts[0]++;
    counts[1] += counts[0];
    --counts[2];
    counts[2] *= 4;
    int old = counts[0]++;
    double y = x * counts[1] * old;
    counts[1] = (int) x + 7;
    return y + x * counts[1] * counts[2];
  }

  @Differentiable
  static double g(double x, int n) {
    double[] weights = new double[n];
    Arrays.fill(weights, 0.5);
    int[][] grid = new int[2][3];
    long[] longs = {1, 2, 3};
    String[] words = new String[] {"a", "bb"};
    grid[1][2] = 4;
    weights[n - 1] = 3;
    double y = 0;
    for (int i = 0; i < n; i++) {
      y += weights[i] * x;
      weights[i] = i;
      y *= 1 + weights[i] * x;
    }
    return y + grid[1][2] * x + longs[1] * x + words[1].length() * x + grid[0].length;
  }
}
