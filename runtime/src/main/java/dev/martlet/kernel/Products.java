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

  private final Storage<A> storage;

  Products(Storage<A> storage) {
    this.storage = storage;
  }

  /**
   * Adds a product to a matrix: {@code c += a b}. Nobody else may write to {@code c} meanwhile, or
   * to the others.
   *
   * @param a m rows, k columns, however they lie
   * @param b k rows, n columns, however they lie
   * @param c m rows, n columns, whose rows are contiguous; no part of the others
   */
  public final void addProduct(Matrix<A> a, Matrix<A> b, Matrix<A> c) {
    product(a, b, c, true);
  }

  /**
   * Writes a product: {@code c = a b}. Nobody else may write to {@code c} meanwhile, or to the
   * others.
   *
   * @param a m rows, k columns, however they lie
   * @param b k rows, n columns, however they lie
   * @param c m rows, n columns, whose rows are contiguous; no part of the others
   */
  public final void setProduct(Matrix<A> a, Matrix<A> b, Matrix<A> c) {
    product(a, b, c, false);
  }

  private void product(Matrix<A> a, Matrix<A> b, Matrix<A> c, boolean isAdded) {
    long multiplications = (long) c.rows() * c.columns() * a.columns();
    if (multiplications <= SMALL) {
      if (!isAdded) {
        clear(c);
      }
      addSmall(a, b, c);
      return;
    }
    double nanoseconds = multiplications / nominalRate();
    if (c.columns() >= 4 * panel() || c.columns() >= c.rows()) {
      Threads.forRange(
          c.columns(),
          panel(),
          nanoseconds / c.columns(),
          (from, to) -> large(a, b.columnRange(from, to), c.columnRange(from, to), isAdded));
    } else {
      Threads.forRange(
          c.rows(),
          12,
          nanoseconds / c.rows(),
          (from, to) -> large(a.rowRange(from, to), b, c.rowRange(from, to), isAdded));
    }
  }

  private void clear(Matrix<A> c) {
    for (int i = 0; i < c.rows(); i++) {
      storage.fill(c.array(), c.at(i, 0), c.at(i, 0) + c.columns(), 0);
    }
  }

  /** Writes a product, or adds it. */
  void large(Matrix<A> a, Matrix<A> b, Matrix<A> c, boolean isAdded) {
    if (!isAdded) {
      clear(c);
    }
    addLarge(a, b, c);
  }

  /** Columns that are best done together. */
  abstract int panel();

  /** Multiplications in a nanosecond, about. */
  abstract double nominalRate();

  abstract void addSmall(Matrix<A> a, Matrix<A> b, Matrix<A> c);

  abstract void addLarge(Matrix<A> a, Matrix<A> b, Matrix<A> c);
}
