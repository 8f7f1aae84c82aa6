package dev.martlet.kernel;

import java.util.Arrays;

/**
 * Factors of a matrix of which some have orthonormal columns; row by row, in {@code double}. Signs
 * are chosen, so that small changes make small changes.
 */
public final class OrthogonalFactors {
  /** Sweeps converge quadratically; more are needed only where there is no number. */
  private static final int SWEEPS = 60;

  private static final double PRECISION = 1e-16;

  private OrthogonalFactors() {}

  /**
   * Finds Q with orthonormal columns and R, upper triangular, with {@code Q R = A}; the diagonal of
   * R is not negative.
   *
   * @param a A, which is overwritten
   * @param rows its rows
   * @param columns its columns
   * @param q Q, of as many columns as the lesser of both
   * @param r R
   */
  public static void qr(double[] a, int rows, int columns, double[] q, double[] r) {
    int common = Math.min(rows, columns);
    double[][] reflectors = new double[common][];
    for (int k = 0; k < common; k++) {
      double[] v = new double[rows - k];
      double norm = 0;
      for (int i = k; i < rows; i++) {
        v[i - k] = a[i * columns + k];
        norm = Math.hypot(norm, v[i - k]);
      }
      v[0] += v[0] < 0 ? -norm : norm;
      for (int i = 0; norm != 0 && i < v.length; i++) {
        v[i] /= norm; // The squares of large numbers would be infinite.
      }
      reflectors[k] = v;
      reflect(v, a, k, columns);
    }
    Arrays.fill(q, 0);
    for (int k = 0; k < common; k++) {
      q[k * common + k] = 1;
    }
    for (int k = common - 1; k >= 0; k--) {
      reflect(reflectors[k], q, k, common);
    }
    for (int k = 0; k < common; k++) {
      double sign = a[k * columns + k] < 0 ? -1 : 1;
      for (int i = 0; i < rows; i++) {
        q[i * common + k] *= sign;
      }
      for (int j = 0; j < columns; j++) {
        r[k * columns + j] = j < k ? 0 : sign * a[k * columns + j];
      }
    }
  }

  /** {@code a -= 2 v (v^T a) / (v^T v)} in the rows from one on. */
  private static void reflect(double[] v, double[] a, int from, int columns) {
    double square = 0;
    for (double element : v) {
      square += element * element;
    }
    for (int j = 0; square != 0 && j < columns; j++) {
      double product = 0;
      for (int i = 0; i < v.length; i++) {
        product += v[i] * a[(from + i) * columns + j];
      }
      for (int i = 0; i < v.length; i++) {
        a[(from + i) * columns + j] -= 2 * product / square * v[i];
      }
    }
  }

  /**
   * Finds the eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations.
   *
   * @param a the matrix, which is overwritten
   * @param n rows and columns
   * @param values the eigenvalues, ascending
   * @param vectors the eigenvectors, a column each, of which the largest element is positive
   */
  public static void eigen(double[] a, int n, double[] values, double[] vectors) {
    double size = normalized(a);
    double[] v = identity(n);
    for (int sweep = 0; sweep < SWEEPS && isCoupled(a, n); sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          double coupling = a[p * n + q];
          if (coupling != 0) {
            double t = tangent((a[q * n + q] - a[p * n + p]) / (2 * coupling));
            double c = 1 / Math.sqrt(1 + t * t);
            rotateColumns(a, n, n, p, q, c, c * t);
            rotateRows(a, n, p, q, c, c * t);
            rotateColumns(v, n, n, p, q, c, c * t);
          }
        }
      }
    }
    double[] found = new double[n];
    for (int i = 0; i < n; i++) {
      found[i] = a[i * n + i];
    }
    int[] order = ascending(found);
    for (int j = 0; j < n; j++) {
      values[j] = found[order[j]] * size;
      copyColumn(v, n, n, order[j], vectors, n, j, signOf(v, n, n, order[j]));
    }
  }

  private static boolean isCoupled(double[] a, int n) {
    double off = 0;
    double all = 0;
    for (int i = 0; i < n * n; i++) {
      off += i / n == i % n ? 0 : a[i] * a[i];
      all += a[i] * a[i];
    }
    return off > PRECISION * PRECISION * all;
  }

  /**
   * Finds the singular values and vectors of a matrix by rotations of its columns.
   *
   * @param a the matrix, which is overwritten
   * @param rows its rows, not less than the columns
   * @param columns its columns
   * @param left the left vectors, a column each, of which the largest element is positive
   * @param values the singular values, descending
   * @param right the right vectors, a column each
   */
  public static void singular(
      double[] a, int rows, int columns, double[] left, double[] values, double[] right) {
    double size = normalized(a);
    double[] v = identity(columns);
    boolean isTurning = true;
    for (int sweep = 0; sweep < SWEEPS && isTurning; sweep++) {
      isTurning = false;
      for (int p = 0; p < columns; p++) {
        for (int q = p + 1; q < columns; q++) {
          double first = product(a, rows, columns, p, p);
          double second = product(a, rows, columns, q, q);
          double coupling = product(a, rows, columns, p, q);
          if (Math.abs(coupling) > PRECISION * Math.sqrt(first * second)) {
            isTurning = true;
            double t = tangent((second - first) / (2 * coupling));
            double c = 1 / Math.sqrt(1 + t * t);
            rotateColumns(a, rows, columns, p, q, c, c * t);
            rotateColumns(v, columns, columns, p, q, c, c * t);
          }
        }
      }
    }
    double[] found = new double[columns];
    double[] negated = new double[columns];
    for (int j = 0; j < columns; j++) {
      found[j] = Math.sqrt(product(a, rows, columns, j, j));
      negated[j] = -found[j];
    }
    int[] order = ascending(negated);
    for (int j = 0; j < columns; j++) {
      double value = found[order[j]];
      double sign = signOf(a, rows, columns, order[j]);
      values[j] = value * size;
      if (value == 0) {
        complete(left, rows, columns, j);
      } else {
        copyColumn(a, rows, columns, order[j], left, columns, j, sign / value);
      }
      copyColumn(v, columns, columns, order[j], right, columns, j, sign);
    }
  }

  /** A unit vector that is orthogonal to all columns before. */
  private static void complete(double[] left, int rows, int columns, int column) {
    double best = -1;
    double[] longest = new double[rows];
    for (int i = 0; i < rows; i++) {
      double[] rest = new double[rows];
      rest[i] = 1;
      // Twice: the first time leaves errors.
      for (int j = 0; j < 2 * column; j++) {
        double product = 0;
        for (int k = 0; k < rows; k++) {
          product += rest[k] * left[k * columns + j % column];
        }
        for (int k = 0; k < rows; k++) {
          rest[k] -= product * left[k * columns + j % column];
        }
      }
      double norm = 0;
      for (double element : rest) {
        norm = Math.hypot(norm, element);
      }
      if (norm > best) {
        best = norm;
        longest = rest;
      }
    }
    for (int i = 0; i < rows; i++) {
      left[i * columns + column] = longest[i] / best;
    }
  }

  /** Divides by the largest element, so that squares are numbers; all are NaN if one is none. */
  private static double normalized(double[] a) {
    double largest = 0;
    for (double element : a) {
      largest = Math.max(largest, Math.abs(element));
    }
    if (largest == 0) {
      return 1;
    }
    double divisor = largest < Double.POSITIVE_INFINITY ? largest : Double.NaN;
    for (int i = 0; i < a.length; i++) {
      a[i] /= divisor;
    }
    return divisor;
  }

  /** The tangent of the angle that uncouples two directions. */
  private static double tangent(double cotangentOfTwice) {
    double sign = cotangentOfTwice < 0 ? -1 : 1;
    return sign / (Math.abs(cotangentOfTwice) + Math.hypot(1, cotangentOfTwice));
  }

  private static void rotateColumns(
      double[] a, int rows, int columns, int p, int q, double c, double s) {
    for (int i = 0; i < rows; i++) {
      double first = a[i * columns + p];
      double second = a[i * columns + q];
      a[i * columns + p] = c * first - s * second;
      a[i * columns + q] = s * first + c * second;
    }
  }

  private static void rotateRows(double[] a, int n, int p, int q, double c, double s) {
    for (int j = 0; j < n; j++) {
      double first = a[p * n + j];
      double second = a[q * n + j];
      a[p * n + j] = c * first - s * second;
      a[q * n + j] = s * first + c * second;
    }
  }

  private static double product(double[] a, int rows, int columns, int p, int q) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += a[i * columns + p] * a[i * columns + q];
    }
    return sum;
  }

  private static double[] identity(int n) {
    double[] identity = new double[n * n];
    for (int i = 0; i < n; i++) {
      identity[i * n + i] = 1;
    }
    return identity;
  }

  /** Insertion keeps equal ones, and what is no number, in their order. */
  private static int[] ascending(double[] values) {
    int[] order = new int[values.length];
    for (int i = 0; i < order.length; i++) {
      int j = i;
      for (; j > 0 && values[i] < values[order[j - 1]]; j--) {
        order[j] = order[j - 1];
      }
      order[j] = i;
    }
    return order;
  }

  private static double signOf(double[] a, int rows, int columns, int column) {
    double largest = 0;
    for (int i = 0; i < rows; i++) {
      double element = a[i * columns + column];
      largest = Math.abs(element) > Math.abs(largest) * (1 + 1e-9) ? element : largest;
    }
    return largest < 0 ? -1 : 1;
  }

  private static void copyColumn(
      double[] from,
      int rows,
      int columns,
      int column,
      double[] to,
      int toColumns,
      int toColumn,
      double factor) {
    for (int i = 0; i < rows; i++) {
      to[i * toColumns + toColumn] = factor * from[i * columns + column];
    }
  }
}
