package dev.martlet.examples.linear;

import dev.martlet.annotation.Differentiable;

/**
 * Systems of linear equations, solved as every textbook does: the matrix is taken apart in place,
 * {@code P A = L U}, rows trading places so that the largest pivot comes first, and then two
 * triangular systems are solved.
 *
 * <p>What is known of the derivative: with {@code x = solve(A, b)} and a cotangent {@code v} of
 * {@code x}, that of {@code b} is the solution {@code w} of the transposed system, and that of
 * {@code A} is {@code -w xᵀ}. Nobody has told Martlet so.
 */
public final class LuSolver {
  private LuSolver() {}

  /**
   * Solves {@code A x = b}, and leaves both as they are.
   *
   * @param matrix square
   * @param right the right-hand side
   * @return the solution
   * @throws ArithmeticException if the matrix is singular
   */
  @Differentiable
  public static double[] solve(double[][] matrix, double[] right) {
    double[][] lu = new double[matrix.length][];
    for (int i = 0; i < lu.length; i++) {
      lu[i] = matrix[i].clone();
    }
    double[] x = right.clone();
    int[] order = factorize(lu);
    permute(x, order);
    substitute(lu, x);
    return x;
  }

  /**
   * The logarithm of the determinant's absolute value, whose gradient is the transposed inverse.
   *
   * @param matrix square
   * @return the logarithm
   * @throws ArithmeticException if the matrix is singular
   */
  @Differentiable
  public static double logDeterminant(double[][] matrix) {
    double[][] lu = new double[matrix.length][];
    for (int i = 0; i < lu.length; i++) {
      lu[i] = matrix[i].clone();
    }
    factorize(lu);
    double sum = 0;
    for (int i = 0; i < lu.length; i++) {
      sum += Math.log(Math.abs(lu[i][i]));
    }
    return sum;
  }

  /** Turns a matrix into its factors, and says which row has come to which place. */
  private static int[] factorize(double[][] a) {
    int n = a.length;
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
          pivot = i;
        }
      }
      if (a[pivot][k] == 0) {
        throw new ArithmeticException("singular in column " + k);
      }
      if (pivot != k) {
        double[] row = a[k];
        a[k] = a[pivot];
        a[pivot] = row;
        int index = order[k];
        order[k] = order[pivot];
        order[pivot] = index;
      }
      for (int i = k + 1; i < n; i++) {
        a[i][k] /= a[k][k];
        double factor = a[i][k];
        for (int j = k + 1; j < n; j++) {
          a[i][j] -= factor * a[k][j];
        }
      }
    }
    return order;
  }

  private static void permute(double[] x, int[] order) {
    double[] before = x.clone();
    for (int i = 0; i < x.length; i++) {
      x[i] = before[order[i]];
    }
  }

  /** Solves {@code L U x = x}. */
  private static void substitute(double[][] lu, double[] x) {
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        x[i] -= lu[i][j] * x[j];
      }
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int j = i + 1; j < x.length; j++) {
        x[i] -= lu[i][j] * x[j];
      }
      x[i] /= lu[i][i];
    }
  }
}
