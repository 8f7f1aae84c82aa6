package dev.martlet.kernel;

/** Products of matrices of whole numbers, which overflow as Java's do. */
public final class WholeProducts {
  private WholeProducts() {}

  /**
   * Adds a product to a matrix: {@code c += a b}.
   *
   * @param a m rows, k columns, of {@code int[]} or {@code long[]}
   * @param b k rows, n columns, of the same type
   * @param c m rows, n columns, of the same type; no part of the others
   * @param <A> the type of the arrays
   */
  public static <A> void addProduct(Matrix<A> a, Matrix<A> b, Matrix<A> c) {
    for (int i = 0; i < c.rows(); i++) {
      for (int p = 0; p < a.columns(); p++) {
        addRow(a.array(), a.at(i, p), b, p, c.array(), c.at(i, 0), c.columnStep());
      }
    }
  }

  private static <A> void addRow(A a, int at, Matrix<A> b, int row, A c, int to, int toStep) {
    int from = b.at(row, 0);
    int fromStep = b.columnStep();
    int columns = b.columns();
    if (a instanceof int[] x && b.array() instanceof int[] y && c instanceof int[] z) {
      for (int j = 0; j < columns; j++) {
        z[to + j * toStep] += x[at] * y[from + j * fromStep];
      }
    } else if (a instanceof long[] x && b.array() instanceof long[] y && c instanceof long[] z) {
      for (int j = 0; j < columns; j++) {
        z[to + j * toStep] += x[at] * y[from + j * fromStep];
      }
    } else {
      throw new IllegalArgumentException("no whole numbers: " + a);
    }
  }
}
