package dev.martlet.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Products of matrices of {@code double}s with the Vector API. */
final class VectorDoubleProducts extends TiledProducts<double[]> {
  private static final VectorSpecies<Double> LANES = VectorDoubleTiles.LANES;
  private static final int WIDTH = VectorDoubleTiles.WIDTH;
  private static final int ROWS = VectorDoublePackedTiles.ROWS;

  private final DoubleProducts plain = new DoubleProducts();

  VectorDoubleProducts() {
    super(Storages.DOUBLES, VectorDoubleTiles.WIDTH, VectorDoubleTiles.LANES.vectorBitSize());
  }

  @Override
  double nominalRate() {
    return 40;
  }

  @Override
  void addSmall(Matrix<double[]> a, Matrix<double[]> b, Matrix<double[]> c) {
    plain.addSmall(a, b, c);
  }

  @Override
  void tile(
      int across,
      int height,
      int rows,
      Matrix<double[]> a,
      Matrix<double[]> b,
      Matrix<double[]> base,
      double[] c,
      int cStart,
      int cRow) {
    double[] d = base.array();
    int dStart = base.offset();
    int dRow = base.rowStep();
    int aStart = a.offset();
    int aRow = a.rowStep();
    int bStart = b.offset();
    int bRow = b.rowStep();
    int depth = b.rows();
    if (height == 1) {
      VectorDoubleTiles.oneByFour(
          depth, a.array(), aStart, b.array(), bStart, bRow, d, dStart, c, cStart);
    } else if (across == 4) {
      VectorDoubleTiles.sixByFour(
          rows, depth, a.array(), aStart, aRow, b.array(), bStart, bRow, d, dStart, dRow, c, cStart,
          cRow);
    } else if (across == 2) {
      VectorDoubleTiles.sixByTwo(
          rows, depth, a.array(), aStart, aRow, b.array(), bStart, bRow, d, dStart, dRow, c, cStart,
          cRow);
    } else {
      VectorDoubleTiles.eightByOne(
          rows, depth, a.array(), aStart, aRow, b.array(), bStart, bRow, d, dStart, dRow, c, cStart,
          cRow);
    }
  }

  @Override
  void copiedTile(
      double[] a,
      int aStart,
      Matrix<double[]> b,
      Matrix<double[]> base,
      double[] c,
      int cStart,
      int cRow) {
    double[] d = base.array();
    int dStart = base.offset();
    int dRow = base.rowStep();
    int depth = b.rows();
    if (b.columns() == 2 * WIDTH) {
      VectorDoublePackedTiles.twelveByTwo(
          depth, a, aStart, b.array(), b.offset(), d, dStart, dRow, c, cStart, cRow);
    } else {
      VectorDoublePackedTiles.twelveByOne(
          depth, a, aStart, b.array(), b.offset(), d, dStart, dRow, c, cStart, cRow);
    }
  }

  @Override
  void add(double[] x, int xOffset, double[] y, int yOffset, int length) {
    for (int i = 0; i < length; i++) {
      y[yOffset + i] += x[xOffset + i];
    }
  }

  /** Eight columns at a time, so that lines of the cache are written at once. */
  @Override
  void transpose(Matrix<double[]> b, double[] panel, int first, int step) {
    double[] from = b.array();
    int j = 0;
    for (; j <= b.columns() - 8; j += 8) {
      int apart = b.columnStep();
      int start = b.at(0, j);
      for (int p = 0; p < b.rows(); p++) {
        int to = first + p * step + j;
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
      Storages.DOUBLES.copy(from, b.at(0, j), b.rowStep(), panel, first + j, step, b.rows());
    }
  }

  @Override
  void copyVectors(double[] from, int fromIndex, double[] to, int toIndex, int length) {
    for (int i = 0; i < length; i += WIDTH) {
      DoubleVector.fromArray(LANES, from, fromIndex + i).intoArray(to, toIndex + i);
    }
  }

  @Override
  void copyRows(Matrix<double[]> b, double[] copy, int panel) {
    int size = panel * b.rows();
    for (int p = 0; p < b.rows(); p++) {
      int from = b.at(p, 0);
      int end = from + b.columns();
      int to = p * panel;
      if (panel == WIDTH) {
        for (; from < end; from += WIDTH) {
          DoubleVector.fromArray(LANES, b.array(), from).intoArray(copy, to);
          to += size;
        }
      } else {
        for (; from < end; from += 2 * WIDTH) {
          DoubleVector.fromArray(LANES, b.array(), from).intoArray(copy, to);
          DoubleVector.fromArray(LANES, b.array(), from + WIDTH).intoArray(copy, to + WIDTH);
          to += size;
        }
      }
    }
  }

  @Override
  void interleave(Matrix<double[]> a, double[] copy, int start) {
    int columns = a.columns();
    if (a.rowStep() == 1 && a.rows() == ROWS) {
      int whole = 0;
      // Whole vectors, the end of which the next ones write over; they must not leave the array.
      while (whole < columns && a.at(0, whole) + ROWS - 1 + WIDTH <= a.array().length) {
        whole++;
      }
      interleaveColumns(a, copy, start, whole);
      interleaveRows(a, whole, columns, copy, start);
    } else {
      interleaveRows(a, 0, columns, copy, start);
    }
  }

  private void interleaveColumns(Matrix<double[]> a, double[] copy, int start, int columns) {
    int from = a.offset();
    int to = start;
    for (int p = 0; p < columns; p++) {
      for (int row = 0; row < ROWS; row += WIDTH) {
        DoubleVector.fromArray(LANES, a.array(), from + row).intoArray(copy, to + row);
      }
      from += a.columnStep();
      to += ROWS;
    }
  }

  private void interleaveRows(Matrix<double[]> a, int from, int to, double[] copy, int start) {
    double[] numbers = a.array();
    for (int row = 0; row < ROWS; row += 4) {
      int first = a.at(Math.min(row, a.rows() - 1), 0);
      int second = a.at(Math.min(row + 1, a.rows() - 1), 0);
      int third = a.at(Math.min(row + 2, a.rows() - 1), 0);
      int fourth = a.at(Math.min(row + 3, a.rows() - 1), 0);
      int place = start + row;
      int step = a.columnStep();
      if (step == 1) {
        for (int p = from; p < to; p++) {
          copy[place + ROWS * p] = numbers[first + p];
          copy[place + ROWS * p + 1] = numbers[second + p];
          copy[place + ROWS * p + 2] = numbers[third + p];
          copy[place + ROWS * p + 3] = numbers[fourth + p];
        }
      } else {
        for (int p = from; p < to; p++) {
          copy[place + ROWS * p] = numbers[first + p * step];
          copy[place + ROWS * p + 1] = numbers[second + p * step];
          copy[place + ROWS * p + 2] = numbers[third + p * step];
          copy[place + ROWS * p + 3] = numbers[fourth + p * step];
        }
      }
    }
  }
}
