package dev.martlet.kernel;

/**
 * Products of matrices.
 *
 * <p>Each element of the result is computed by one thread, in an order that depends on the extents
 * only: results are the same for any number of threads.
 *
 * @param <A> the type of the arrays
 */
public abstract class Products<A> {
  /** Below, a plain triple loop is done before others have begun. */
  private static final int SMALL = 4_096;

  Products() {}

  /**
   * Adds a product to a matrix: {@code c += a b}. Nobody else may write to {@code c} meanwhile, or
   * to the others.
   *
   * @param a m rows, k columns, however they lie
   * @param b k rows, n columns, however they lie
   * @param c m rows, n columns, whose rows are contiguous; no part of the others
   */
  public final void addProduct(Matrix<A> a, Matrix<A> b, Matrix<A> c) {
    long multiplications = (long) c.rows() * c.columns() * a.columns();
    if (multiplications <= SMALL) {
      addSmall(a, b, c);
      return;
    }
    double nanoseconds = multiplications / nominalRate();
    if (c.columns() >= 4 * panel() || c.columns() >= c.rows()) {
      Threads.forRange(
          c.columns(),
          panel(),
          nanoseconds / c.columns(),
          (from, to) -> addLarge(a, b.columnRange(from, to), c.columnRange(from, to)));
    } else {
      Threads.forRange(
          c.rows(),
          12,
          nanoseconds / c.rows(),
          (from, to) -> addLarge(a.rowRange(from, to), b, c.rowRange(from, to)));
    }
  }

  /** Columns that are best done together. */
  abstract int panel();

  /** Multiplications in a nanosecond, about. */
  abstract double nominalRate();

  abstract void addSmall(Matrix<A> a, Matrix<A> b, Matrix<A> c);

  abstract void addLarge(Matrix<A> a, Matrix<A> b, Matrix<A> c);
}
