package dev.martlet.kernel;

/** Products of matrices of {@code float}s with the Vector API. */
final class VectorFloatProducts extends TiledProducts<float[]> {
  private final FloatProducts plain = new FloatProducts();

  VectorFloatProducts() {
    super(Storages.FLOATS, VectorFloatTiles.WIDTH, VectorFloatTiles.LANES.vectorBitSize());
  }

  @Override
  double nominalRate() {
    return 80;
  }

  @Override
  void addSmall(Matrix<float[]> a, Matrix<float[]> b, Matrix<float[]> c) {
    plain.addSmall(a, b, c);
  }

  @Override
  void tile(
      int across,
      int height,
      int rows,
      Matrix<float[]> a,
      Matrix<float[]> b,
      float[] c,
      int cStart,
      int cRow) {
    int aStart = a.offset();
    int aRow = a.rowStep();
    int aColumn = a.columnStep();
    int bStart = b.offset();
    int bRow = b.rowStep();
    int depth = b.rows();
    if (height == 1) {
      VectorFloatTiles.oneByFour(
          depth, a.array(), aStart, aColumn, b.array(), bStart, bRow, c, cStart);
    } else if (across == 4) {
      VectorFloatTiles.sixByFour(
          rows, depth, a.array(), aStart, aRow, aColumn, b.array(), bStart, bRow, c, cStart, cRow);
    } else if (across == 2) {
      VectorFloatTiles.sixByTwo(
          rows, depth, a.array(), aStart, aRow, aColumn, b.array(), bStart, bRow, c, cStart, cRow);
    } else {
      VectorFloatTiles.twelveByOne(
          rows, depth, a.array(), aStart, aRow, aColumn, b.array(), bStart, bRow, c, cStart, cRow);
    }
  }

  @Override
  void add(float[] x, int xOffset, float[] y, int yOffset, int length) {
    for (int i = 0; i < length; i++) {
      y[yOffset + i] += x[xOffset + i];
    }
  }

  @Override
  void transpose(Matrix<float[]> b, float[] panel, int step) {
    for (int j = 0; j < b.columns(); j++) {
      Storages.FLOATS.copy(b.array(), b.at(0, j), 1, panel, j, step, b.rows());
    }
  }
}
