package dev.martlet.benchmarks;

import dev.martlet.annotation.Differentiable;

/** A system of linear equations, solved in place. */
public final class LinearSystem {
  private LinearSystem() {}

  /**
   * The square of a solution's length.
   *
   * @param matrix square; it is left as it is
   * @param right the right-hand side
   * @return of {@code A x = b}, the square of the length of {@code x}
   */
  @Differentiable
  public static double square(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
    }
    double[] x = right.clone();
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
          pivot = i;
        }
      }
      double[] row = a[k];
      a[k] = a[pivot];
      a[pivot] = row;
      double number = x[k];
      x[k] = x[pivot];
      x[pivot] = number;
      for (int i = k + 1; i < n; i++) {
        double factor = a[i][k] / a[k][k];
        for (int j = k + 1; j < n; j++) {
          a[i][j] -= factor * a[k][j];
        }
        x[i] -= factor * x[k];
      }
    }
    double sum = 0;
    for (int i = n - 1; i >= 0; i--) {
      double rest = x[i];
      for (int j = i + 1; j < n; j++) {
        rest -= a[i][j] * x[j];
      }
      x[i] = rest / a[i][i];
      sum += x[i] * x[i];
    }
    return sum;
  }

  /** The partial derivatives by the matrix and by the right-hand side. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares gradients.
  record Gradient(double[][] matrix, double[] right) {}

  /**
   * The gradient by somebody who goes back through the elimination, step by step, and does not see
   * that it solves the transposed system. What a step subtracts is added again, so that nothing but
   * the factors is kept.
   */
  static Gradient byHand(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
    }
    double[] x = right.clone();
    int[] pivots = new int[n];
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
          pivot = i;
        }
      }
      pivots[k] = pivot;
      swap(a, x, k, pivot);
      double[] above = a[k];
      for (int i = k + 1; i < n; i++) {
        double[] row = a[i];
        double factor = row[k] / above[k];
        row[k] = factor;
        for (int j = k + 1; j < n; j++) {
          row[j] -= factor * above[j];
        }
        x[i] -= factor * x[k];
      }
    }
    double[] y = x.clone();
    for (int i = n - 1; i >= 0; i--) {
      double rest = x[i];
      for (int j = i + 1; j < n; j++) {
        rest -= a[i][j] * x[j];
      }
      x[i] = rest / a[i][i];
    }
    double[][] da = new double[n][n];
    double[] dx = new double[n];
    for (int i = 0; i < n; i++) {
      double back = (dx[i] + 2 * x[i]) / a[i][i];
      dx[i] = back;
      da[i][i] -= back * x[i];
      for (int j = i + 1; j < n; j++) {
        da[i][j] -= back * x[j];
        dx[j] -= back * a[i][j];
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      back(a, y, da, dx, k);
      swap(a, y, k, pivots[k]);
      swap(da, dx, k, pivots[k]);
    }
    return new Gradient(da, dx);
  }

  private static void back(double[][] a, double[] y, double[][] da, double[] dx, int k) {
    double[] above = a[k];
    double[] dabove = da[k];
    for (int i = a.length - 1; i > k; i--) {
      double[] row = a[i];
      double[] drow = da[i];
      double factor = row[k];
      double dfactor = -dx[i] * y[k];
      dx[k] -= factor * dx[i];
      y[i] += factor * y[k];
      for (int j = k + 1; j < a.length; j++) {
        dfactor -= drow[j] * above[j];
        dabove[j] -= factor * drow[j];
        row[j] += factor * above[j];
      }
      double quotient = dfactor / above[k];
      drow[k] = quotient;
      dabove[k] -= quotient * factor;
      row[k] = factor * above[k];
    }
  }

  private static void swap(double[][] a, double[] x, int i, int j) {
    double[] row = a[i];
    a[i] = a[j];
    a[j] = row;
    double number = x[i];
    x[i] = x[j];
    x[j] = number;
  }
}
