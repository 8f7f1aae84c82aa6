package dev.martlet.kernel;

/**
 * Factors of one square matrix, in place, row by row within an array; in {@code double}, since
 * errors grow on the way.
 */
public final class Factorizations {
  private Factorizations() {}

  /**
   * Finds the lower triangular matrix L with {@code L L^T = A}.
   *
   * @param a where A is, of which the lower triangle is read, and L is left
   * @param offset where it begins
   * @param n rows and columns
   * @return the first row at which A is not positive definite; -1 if it is
   */
  public static int cholesky(double[] a, int offset, int n) {
    for (int i = 0; i < n; i++) {
      int row = offset + i * n;
      for (int j = 0; j <= i; j++) {
        int other = offset + j * n;
        double sum = a[row + j];
        for (int k = 0; k < j; k++) {
          sum -= a[row + k] * a[other + k];
        }
        if (j < i) {
          a[row + j] = sum / a[other + j];
        } else if (sum > 0 && sum < Double.POSITIVE_INFINITY) {
          a[row + j] = Math.sqrt(sum);
        } else {
          return i;
        }
      }
      for (int j = i + 1; j < n; j++) {
        a[row + j] = 0;
      }
    }
    return -1;
  }

  /**
   * Finds L, with ones on its diagonal, and U such that {@code L U} is A with its rows exchanged.
   *
   * @param a where A is, and L and U are left
   * @param offset where it begins
   * @param n rows and columns
   * @param pivots for each row with which later one it was exchanged
   * @param first where the first of those is
   * @return the first row of U whose pivot is 0; -1 if there is none
   */
  public static int lu(double[] a, int offset, int n, int[] pivots, int first) {
    int singular = -1;
    for (int k = 0; k < n; k++) {
      int best = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(a[offset + i * n + k]) > Math.abs(a[offset + best * n + k])) {
          best = i;
        }
      }
      pivots[first + k] = best;
      exchange(a, offset + k * n, offset + best * n, n);
      double pivot = a[offset + k * n + k];
      if (pivot == 0) {
        singular = singular < 0 ? k : singular;
        continue;
      }
      for (int i = k + 1; i < n; i++) {
        int row = offset + i * n;
        double factor = a[row + k] / pivot;
        a[row + k] = factor;
        for (int j = k + 1; j < n; j++) {
          a[row + j] -= factor * a[offset + k * n + j];
        }
      }
    }
    return singular;
  }

  /**
   * Solves {@code A X = B} or {@code A^T X = B}.
   *
   * @param lu what {@link #lu} left
   * @param offset where it begins
   * @param n rows and columns
   * @param pivots how rows were exchanged
   * @param first where the first of those is
   * @param isTransposed whether A is meant transposed
   * @param x where B is, and X is left
   * @param xOffset where it begins
   * @param columns its columns
   */
  public static void solve(
      double[] lu,
      int offset,
      int n,
      int[] pivots,
      int first,
      boolean isTransposed,
      double[] x,
      int xOffset,
      int columns) {
    if (isTransposed) {
      solveTriangular(lu, offset, n, false, true, false, x, xOffset, columns);
      solveTriangular(lu, offset, n, true, true, true, x, xOffset, columns);
      for (int k = n - 1; k >= 0; k--) {
        exchange(x, xOffset + k * columns, xOffset + pivots[first + k] * columns, columns);
      }
    } else {
      for (int k = 0; k < n; k++) {
        exchange(x, xOffset + k * columns, xOffset + pivots[first + k] * columns, columns);
      }
      solveTriangular(lu, offset, n, true, false, true, x, xOffset, columns);
      solveTriangular(lu, offset, n, false, false, false, x, xOffset, columns);
    }
  }

  /**
   * Solves {@code T X = B} or {@code T^T X = B} for a triangular matrix T.
   *
   * @param t where T is; the other triangle is not read
   * @param offset where it begins
   * @param n rows and columns
   * @param isLower whether T is the lower triangle
   * @param isTransposed whether T is meant transposed
   * @param isUnit whether its diagonal is taken for ones, and not read
   * @param x where B is, and X is left
   * @param xOffset where it begins
   * @param columns its columns
   */
  public static void solveTriangular(
      double[] t,
      int offset,
      int n,
      boolean isLower,
      boolean isTransposed,
      boolean isUnit,
      double[] x,
      int xOffset,
      int columns) {
    int rowStep = isTransposed ? 1 : n;
    int columnStep = isTransposed ? n : 1;
    boolean isForward = isLower != isTransposed;
    for (int done = 0; done < n; done++) {
      int i = isForward ? done : n - 1 - done;
      int row = xOffset + i * columns;
      for (int before = 0; before < done; before++) {
        int k = isForward ? before : n - 1 - before;
        double factor = t[offset + i * rowStep + k * columnStep];
        int other = xOffset + k * columns;
        for (int j = 0; j < columns; j++) {
          x[row + j] -= factor * x[other + j];
        }
      }
      double pivot = isUnit ? 1 : t[offset + i * n + i];
      for (int j = 0; j < columns; j++) {
        x[row + j] /= pivot;
      }
    }
  }

  private static void exchange(double[] a, int first, int second, int length) {
    for (int j = 0; first != second && j < length; j++) {
      double kept = a[first + j];
      a[first + j] = a[second + j];
      a[second + j] = kept;
    }
  }
}
