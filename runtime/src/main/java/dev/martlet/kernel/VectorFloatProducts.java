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
      Matrix<float[]> base,
      float[] c,
      int cStart,
      int cRow) {
    float[] d = base.array();
    int dStart = base.offset();
    int dRow = base.rowStep();
    int aStart = a.offset();
    int aRow = a.rowStep();
    int aColumn = a.columnStep();
    int bStart = b.offset();
    int bRow = b.rowStep();
    int depth = b.rows();
    if (height == 1) {
      VectorFloatTiles.oneByFour(
          depth, a.array(), aStart, aColumn, b.array(), bStart, bRow, d, dStart, c, cStart);
    } else if (across == 4) {
      VectorFloatTiles.sixByFour(
          rows, depth, a.array(), aStart, aRow, aColumn, b.array(), bStart, bRow, d, dStart, dRow,
          c, cStart, cRow);
    } else if (across == 2) {
      VectorFloatTiles.sixByTwo(
          rows, depth, a.array(), aStart, aRow, aColumn, b.array(), bStart, bRow, d, dStart, dRow,
          c, cStart, cRow);
    } else {
      VectorFloatTiles.twelveByOne(
          rows, depth, a.array(), aStart, aRow, aColumn, b.array(), bStart, bRow, d, dStart, dRow,
          c, cStart, cRow);
    }
  }

  @Override
  void add(float[] x, int xOffset, float[] y, int yOffset, int length) {
    for (int i = 0; i < length; i++) {
      y[yOffset + i] += x[xOffset + i];
    }
  }

  /** Eight columns at a time, so that lines of the cache are written at once. */
  @Override
  void transpose(Matrix<float[]> b, float[] panel, int step) {
    float[] from = b.array();
    int j = 0;
    for (; j <= b.columns() - 8; j += 8) {
      int apart = b.columnStep();
      int start = b.at(0, j);
      for (int p = 0; p < b.rows(); p++) {
        int to = p * step + j;
        int index = start + p * b.rowStep();
        panel[to] = from[index];
        panel[to + 1] = from[index + apart];
        panel[to + 2] = from[index + 2 * apart];
        panel[to + 3] = from[index + 3 * apart];
        panel[to + 4] = from[index + 4 * apart];
        panel[to + 5] = from[index + 5 * apart];
        panel[to + 6] = from[index + 6 * apart];
        panel[to + 7] = from[index + 7 * apart];
      }
    }
    for (; j < b.columns(); j++) {
      Storages.FLOATS.copy(from, b.at(0, j), b.rowStep(), panel, j, step, b.rows());
    }
  }
}
