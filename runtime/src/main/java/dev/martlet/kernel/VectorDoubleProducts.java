package dev.martlet.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Products of matrices of {@code double}s with the Vector API. */
final class VectorDoubleProducts extends TiledProducts<double[]> {
  private static final VectorSpecies<Double> LANES = VectorDoubleTiles.LANES;
  private static final int WIDTH = VectorDoubleTiles.WIDTH;
  private static final int FOUR_TILES = 4 * HEIGHT;

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
      int across,
      int height,
      double[] a,
      int aStart,
      Matrix<double[]> b,
      double[] base,
      int baseStart,
      int baseRow,
      double[] c,
      int cStart,
      int cRow) {
    if (across == 2 && height == HEIGHT) {
      VectorDoublePackedTiles.twelveByTwo(
          b.rows(),
          a,
          aStart,
          b.array(),
          b.offset(),
          b.rowStep(),
          base,
          baseStart,
          baseRow,
          c,
          cStart,
          cRow);
    } else if (across == 2) {
      VectorDoublePackedTiles.eightByTwo(
          b.rows(),
          a,
          aStart,
          b.array(),
          b.offset(),
          b.rowStep(),
          base,
          baseStart,
          baseRow,
          c,
          cStart,
          cRow);
    } else {
      VectorDoublePackedTiles.twelveByOne(
          b.rows(),
          a,
          aStart,
          b.array(),
          b.offset(),
          b.rowStep(),
          base,
          baseStart,
          baseRow,
          c,
          cStart,
          cRow);
    }
  }

  @Override
  void add(double[] x, int xOffset, double[] y, int yOffset, int length) {
    for (int i = 0; i < length; i++) {
      y[yOffset + i] += x[xOffset + i];
    }
  }

  @Override
  void transpose(Matrix<double[]> b, double[] panel, int start, int step) {
    int extent = VectorDoubleTransposition.EXTENT;
    boolean isInBlocks = VectorDoubleTransposition.IS_THERE && b.rowStep() == 1;
    int rows = isInBlocks ? b.rows() / extent * extent : 0;
    int columns = isInBlocks ? b.columns() / extent * extent : 0;
    for (int j = 0; j < columns; j += extent) {
      for (int p = 0; p < rows; p += extent) {
        int to = start + p * step + j;
        VectorDoubleTransposition.transpose(
            b.array(), b.at(p, j), b.columnStep(), extent, panel, to, step);
      }
    }
    if (columns > 0) {
      copyColumns(
          b.rowRange(rows, b.rows()).columnRange(0, columns), panel, start + rows * step, step);
    }
    copyColumns(b.columnRange(columns, b.columns()), panel, start + columns, step);
  }

  /** Eight at a time, so that lines of the cache are written at once. */
  private static void copyColumns(Matrix<double[]> b, double[] panel, int start, int step) {
    double[] from = b.array();
    int j = 0;
    for (; b.rowStep() == 1 && j <= b.columns() - 8; j += 8) {
      int first = b.at(0, j);
      int second = b.at(0, j + 1);
      int third = b.at(0, j + 2);
      int fourth = b.at(0, j + 3);
      int fifth = b.at(0, j + 4);
      int sixth = b.at(0, j + 5);
      int seventh = b.at(0, j + 6);
      int eighth = b.at(0, j + 7);
      int to = start + j;
      for (int p = 0; p < b.rows(); p++) {
        panel[to] = from[first + p];
        panel[to + 1] = from[second + p];
        panel[to + 2] = from[third + p];
        panel[to + 3] = from[fourth + p];
        panel[to + 4] = from[fifth + p];
        panel[to + 5] = from[sixth + p];
        panel[to + 6] = from[seventh + p];
        panel[to + 7] = from[eighth + p];
        to += step;
      }
    }
    for (; j < b.columns(); j++) {
      Storages.DOUBLES.copy(from, b.at(0, j), b.rowStep(), panel, start + j, step, b.rows());
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
  void interleave(Matrix<double[]> a, double[] copy) {
    int row = 0;
    for (; a.rowStep() == 1 && row + FOUR_TILES <= a.rows(); row += FOUR_TILES) {
      interleaveFour(a.rowRange(row, row + FOUR_TILES), copy, row * a.columns());
    }
    for (; row < a.rows(); row += HEIGHT) {
      Matrix<double[]> tile = a.rowRange(row, Math.min(row + HEIGHT, a.rows()));
      int done = interleaveBlocks(tile, copy, row * a.columns());
      interleaveRows(tile, done, a.columns(), copy, row * a.columns());
    }
  }

  /** Whole vectors, the ends of which the next ones write over; they must not leave the array. */
  private void interleaveFour(Matrix<double[]> a, double[] copy, int start) {
    int columns = a.columns();
    int size = HEIGHT * columns;
    int whole = 0;
    int reach = FOUR_TILES - 1 + WIDTH;
    while (whole < columns - 1 && a.at(0, whole) + reach <= a.array().length) {
      int from = a.at(0, whole);
      int to = start + whole * HEIGHT;
      for (int row = 0; row < HEIGHT; row += WIDTH) {
        int second = HEIGHT + row;
        int third = 2 * HEIGHT + row;
        int fourth = 3 * HEIGHT + row;
        DoubleVector.fromArray(LANES, a.array(), from + row).intoArray(copy, to + row);
        DoubleVector.fromArray(LANES, a.array(), from + second).intoArray(copy, to + size + row);
        DoubleVector.fromArray(LANES, a.array(), from + third).intoArray(copy, to + 2 * size + row);
        DoubleVector.fromArray(LANES, a.array(), from + fourth)
            .intoArray(copy, to + 3 * size + row);
      }
      whole++;
    }
    for (int row = 0; row < FOUR_TILES; row += HEIGHT) {
      interleaveRows(a.rowRange(row, row + HEIGHT), whole, columns, copy, start + row * columns);
    }
  }

  /**
   * In blocks that are higher than a tile: what is too much of them, others write over.
   *
   * @return how many columns are done
   */
  private static int interleaveBlocks(Matrix<double[]> a, double[] copy, int start) {
    int extent = VectorDoubleTransposition.EXTENT;
    if (!VectorDoubleTransposition.IS_THERE || a.columnStep() != 1) {
      return 0;
    }
    int columns = a.columns() / extent * extent;
    for (int p = 0; p < columns; p += extent) {
      for (int row = (HEIGHT - 1) / extent * extent; row >= 0; row -= extent) {
        int first = Math.min(row, a.rows() - 1);
        int to = start + p * HEIGHT + row;
        VectorDoubleTransposition.transpose(
            a.array(),
            a.at(first, p),
            a.rowStep(),
            Math.min(HEIGHT, a.rows()) - 1 - first,
            copy,
            to,
            HEIGHT);
      }
    }
    return columns;
  }

  private void interleaveRows(Matrix<double[]> a, int from, int to, double[] copy, int start) {
    double[] numbers = a.array();
    for (int row = 0; row < HEIGHT; row += 4) {
      int first = a.at(Math.min(row, a.rows() - 1), 0);
      int second = a.at(Math.min(row + 1, a.rows() - 1), 0);
      int third = a.at(Math.min(row + 2, a.rows() - 1), 0);
      int fourth = a.at(Math.min(row + 3, a.rows() - 1), 0);
      int place = start + row;
      int step = a.columnStep();
      if (step == 1) {
        for (int p = from; p < to; p++) {
          copy[place + HEIGHT * p] = numbers[first + p];
          copy[place + HEIGHT * p + 1] = numbers[second + p];
          copy[place + HEIGHT * p + 2] = numbers[third + p];
          copy[place + HEIGHT * p + 3] = numbers[fourth + p];
        }
      } else {
        for (int p = from; p < to; p++) {
          copy[place + HEIGHT * p] = numbers[first + p * step];
          copy[place + HEIGHT * p + 1] = numbers[second + p * step];
          copy[place + HEIGHT * p + 2] = numbers[third + p * step];
          copy[place + HEIGHT * p + 3] = numbers[fourth + p * step];
        }
      }
    }
  }
}
