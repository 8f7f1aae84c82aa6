package dev.martlet.kernel;

/** Products of matrices of {@code float}s by a native library, where it can read them. */
final class BlasFloatProducts extends Products<float[]> {
  private final OpenBlas library;
  private final Products<float[]> others;

  /**
   * Makes them.
   *
   * @param others what small products are left to, and matrices that lie in another way
   */
  BlasFloatProducts(OpenBlas library, Products<float[]> others) {
    super(Storages.FLOATS);
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
  void addSmall(Matrix<float[]> a, Matrix<float[]> b, Matrix<float[]> c) {
    others.addSmall(a, b, c);
  }

  @Override
  void addLarge(Matrix<float[]> a, Matrix<float[]> b, Matrix<float[]> c) {
    if (OpenBlas.isReadable(a) && OpenBlas.isReadable(b)) {
      library.addFloats(a, b, c);
    } else {
      others.addLarge(a, b, c);
    }
  }
}
