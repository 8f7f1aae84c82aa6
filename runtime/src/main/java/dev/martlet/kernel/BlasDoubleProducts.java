package dev.martlet.kernel;

/** Products of matrices of {@code double}s by a native library, where it can read them. */
final class BlasDoubleProducts extends Products<double[]> {
  private final OpenBlas library;
  private final Products<double[]> others;

  /**
   * Makes them.
   *
   * @param others what small products are left to, and matrices that lie in another way
   */
  BlasDoubleProducts(OpenBlas library, Products<double[]> others) {
    super(Storages.DOUBLES);
    this.library = library;
    this.others = others;
  }

  @Override
  int panel() {
    return others.panel();
  }

  @Override
  double nominalRate() {
    return Math.max(40, others.nominalRate());
  }

  @Override
  void addSmall(Matrix<double[]> a, Matrix<double[]> b, Matrix<double[]> c) {
    others.addSmall(a, b, c);
  }

  @Override
  void addLarge(Matrix<double[]> a, Matrix<double[]> b, Matrix<double[]> c) {
    if (OpenBlas.isReadable(a) && OpenBlas.isReadable(b)) {
      library.addDoubles(a, b, c);
    } else {
      others.addLarge(a, b, c);
    }
  }
}
