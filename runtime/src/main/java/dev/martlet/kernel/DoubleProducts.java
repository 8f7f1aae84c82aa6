package dev.martlet.kernel;

/**
 * Products of matrices of {@code double}s in loops that HotSpot vectorizes: all arrays in them are
 * read and written at the same index, so rows of {@code b} are copied to arrays of their own, eight
 * at a time.
 */
class DoubleProducts extends Products<double[]> {
  /** A row of the result, and eight of {@code b}, stay in the first level of the cache. */
  private static final int PANEL = 512;

  /** Eight rows of {@code b}, and one of the result. */
  private final ThreadLocal<double[][]> scratch =
      ThreadLocal.withInitial(() -> new double[9][PANEL]);

  DoubleProducts() {
    super(Storages.DOUBLES);
  }

  @Override
  int panel() {
    return PANEL;
  }

  @Override
  double nominalRate() {
    return 5;
  }

  @Override
  void addSmall(Matrix<double[]> a, Matrix<double[]> b, Matrix<double[]> c) {
    for (int i = 0; i < c.rows(); i++) {
      for (int j = 0; j < c.columns(); j++) {
        double sum = 0;
        int left = a.at(i, 0);
        int right = b.at(0, j);
        for (int p = 0; p < a.columns(); p++) {
          sum += a.array()[left] * b.array()[right];
          left += a.columnStep();
          right += b.rowStep();
        }
        c.array()[c.at(i, j)] += sum;
      }
    }
  }

  @Override
  void addLarge(Matrix<double[]> a, Matrix<double[]> b, Matrix<double[]> c) {
    double[][] rows = scratch.get();
    double[] sums = rows[8];
    for (int j = 0; j < c.columns(); j += PANEL) {
      int width = Math.min(PANEL, c.columns() - j);
      for (int p = 0; p < a.columns(); p += 8) {
        int depth = Math.min(8, a.columns() - p);
        for (int q = 0; q < depth; q++) {
          Storages.DOUBLES.copy(b.array(), b.at(p + q, j), b.columnStep(), rows[q], 0, 1, width);
        }
        for (int i = 0; i < c.rows(); i++) {
          System.arraycopy(c.array(), c.at(i, j), sums, 0, width);
          if (depth == 8) {
            addEight(a.array(), a.at(i, p), a.columnStep(), rows, sums, width);
          } else {
            for (int q = 0; q < depth; q++) {
              addOne(a.array()[a.at(i, p + q)], rows[q], sums, width);
            }
          }
          System.arraycopy(sums, 0, c.array(), c.at(i, j), width);
        }
      }
    }
  }

  private static void addEight(
      double[] a, int start, int step, double[][] rows, double[] sums, int width) {
    addFour(
        a[start],
        a[start + step],
        a[start + 2 * step],
        a[start + 3 * step],
        rows[0],
        rows[1],
        rows[2],
        rows[3],
        sums,
        width);
    addFour(
        a[start + 4 * step],
        a[start + 5 * step],
        a[start + 6 * step],
        a[start + 7 * step],
        rows[4],
        rows[5],
        rows[6],
        rows[7],
        sums,
        width);
  }

  private static void addFour(
      double x0,
      double x1,
      double x2,
      double x3,
      double[] row0,
      double[] row1,
      double[] row2,
      double[] row3,
      double[] sums,
      int width) {
    for (int j = 0; j < width; j++) {
      sums[j] = sums[j] + x0 * row0[j] + x1 * row1[j] + x2 * row2[j] + x3 * row3[j];
    }
  }

  private static void addOne(double x, double[] row, double[] sums, int width) {
    for (int j = 0; j < width; j++) {
      sums[j] += x * row[j];
    }
  }
}
