package dev.martlet.examples.linear;

import java.util.Random;

/** Matrices by the textbook, with which the solvers are compared. */
final class Matrices {
  private Matrices() {}

  static double[][] random(int n, Random random) {
    double[][] matrix = new double[n][n];
    for (double[] row : matrix) {
      for (int j = 0; j < n; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return matrix;
  }

  /** A symmetric and positive one. */
  static double[][] positive(int n, Random random) {
    double[][] root = random(n, random);
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          matrix[i][j] += root[i][k] * root[j][k];
        }
      }
      matrix[i][i] += 1;
    }
    return matrix;
  }

  static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }

  /** The inverse, by Gauss and Jordan. */
  static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] rest = new double[n][];
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      rest[i] = matrix[i].clone();
      inverse[i][i] = 1;
    }
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k; i < n; i++) {
        if (Math.abs(rest[i][k]) > Math.abs(rest[pivot][k])) {
          pivot = i;
        }
      }
      swap(rest, k, pivot);
      swap(inverse, k, pivot);
      double scale = 1 / rest[k][k];
      addScaled(rest[k], rest[k], scale - 1);
      addScaled(inverse[k], inverse[k], scale - 1);
      for (int i = 0; i < n; i++) {
        if (i != k) {
          double factor = -rest[i][k];
          addScaled(rest[i], rest[k], factor);
          addScaled(inverse[i], inverse[k], factor);
        }
      }
    }
    return inverse;
  }

  private static void swap(double[][] rows, int i, int j) {
    double[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }

  private static void addScaled(double[] row, double[] other, double factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] += factor * other[j];
    }
  }

  static double[] times(double[][] matrix, double[] x) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < x.length; j++) {
        product[i] += matrix[i][j] * x[j];
      }
    }
    return product;
  }

  /** A column by a row, and a factor. */
  static double[][] outer(double factor, double[] column, double[] row) {
    double[][] product = new double[column.length][row.length];
    for (int i = 0; i < column.length; i++) {
      for (int j = 0; j < row.length; j++) {
        product[i][j] = factor * column[i] * row[j];
      }
    }
    return product;
  }
}
