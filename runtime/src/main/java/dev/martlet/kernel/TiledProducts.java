package dev.martlet.kernel;

/**
 * Products of matrices, tile by tile of the result: what the tiles are read from, and when it is
 * worth copying it first.
 *
 * <p>{@code a} is read where it is, one number at a time. {@code b} is read in vectors: from where
 * it is, if its rows are contiguous; else, and where it is read often, from a copy of the part that
 * the tiles of one panel of columns need.
 *
 * @param <A> the type of the arrays
 */
abstract class TiledProducts<A> extends Products<A> {
  /** Rows of {@code b} that stay in the cache while all rows of {@code a} pass. */
  private static final int DEPTH = 256;

  /** Rows of {@code a} from which a copy of {@code b} pays: not yet at 800, but at 1,000. */
  private static final int ROWS_WORTH_A_COPY = 896;

  private final Storage<A> storage;
  private final int width;
  private final int vectors;

  /** What a product is added to that is not added to anything; nobody writes to it. */
  private final Matrix<A> nothing;

  private final ThreadLocal<Scratch<A>> scratch;

  private record Scratch<A>(A panel, A tile) {}

  /**
   * Makes them.
   *
   * @param width the numbers in a vector
   * @param bits the size of a vector
   */
  TiledProducts(Storage<A> storage, int width, int bits) {
    super(storage);
    this.storage = storage;
    this.width = width;
    // AVX2 has 16 registers, AVX-512 and NEON have 32.
    this.vectors = bits == 256 ? 2 : 4;
    this.nothing = new Matrix<>(storage.allocate(4 * width), 0, 12, 4 * width, 0, 1);
    this.scratch =
        ThreadLocal.withInitial(
            () ->
                new Scratch<>(
                    storage.allocate(DEPTH * 4 * width), storage.allocate(12 * 4 * width)));
  }

  @Override
  final int panel() {
    return vectors * width;
  }

  @Override
  final void addLarge(Matrix<A> a, Matrix<A> b, Matrix<A> c) {
    large(a, b, c, true);
  }

  @Override
  final void large(Matrix<A> a, Matrix<A> b, Matrix<A> c, boolean isAdded) {
    for (int p = 0; p < a.columns(); p += DEPTH) {
      int depth = Math.min(DEPTH, a.columns() - p);
      for (int j = 0; j < c.columns(); j += panel()) {
        int columns = Math.min(panel(), c.columns() - j);
        panel(
            a.columnRange(p, p + depth),
            b.rowRange(p, p + depth).columnRange(j, j + columns),
            c.columnRange(j, j + columns),
            isAdded || p > 0);
      }
    }
  }

  private void panel(Matrix<A> a, Matrix<A> b, Matrix<A> c, boolean isAdded) {
    int used = Math.ceilDiv(c.columns(), width);
    int across = used == 3 ? 4 : used;
    int padded = across * width;
    int readable = c.rows() < ROWS_WORTH_A_COPY ? readableRows(b, padded) : 0;
    if (readable > 0) {
      tiles(a.columnRange(0, readable), b.rowRange(0, readable), across, c, isAdded);
    }
    if (readable < b.rows()) {
      A panel = scratch.get().panel();
      pack(b.rowRange(readable, b.rows()), padded, panel);
      tiles(
          a.columnRange(readable, b.rows()),
          Matrix.of(panel, 0, b.rows() - readable, padded),
          across,
          c,
          isAdded || readable > 0);
    }
  }

  /**
   * How many rows of {@code b} can be read in whole vectors. What lies behind a row that is
   * narrower gets into columns that nobody looks at; only behind the end of the array there is
   * nothing.
   */
  private int readableRows(Matrix<A> b, int padded) {
    if (b.columnStep() != 1) {
      return 0;
    }
    int rows = b.rows();
    int length = storage.length(b.array());
    while (rows > 0 && b.at(rows - 1, 0) + padded > length) {
      rows--;
    }
    return rows;
  }

  private void tiles(Matrix<A> a, Matrix<A> b, int across, Matrix<A> c, boolean isAdded) {
    int padded = across * width;
    boolean isWhole = padded == c.columns();
    int height = across == 1 ? 12 : c.rows() == 1 && across == 4 ? 1 : 6;
    A tile = scratch.get().tile();
    for (int i = 0; i < c.rows(); i += height) {
      int rows = Math.min(height, c.rows() - i);
      Matrix<A> left = a.rowRange(i, i + rows);
      if (isWhole && rows == height) {
        Matrix<A> base = isAdded ? c.rowRange(i, i + rows) : nothing;
        tile(across, height, rows, left, b, base, c.array(), c.at(i, 0), c.rowStep());
      } else {
        tile(across, height, rows, left, b, nothing, tile, 0, padded);
        for (int row = 0; row < rows; row++) {
          if (isAdded) {
            add(tile, row * padded, c.array(), c.at(i + row, 0), c.columns());
          } else {
            storage.copy(tile, row * padded, c.array(), c.at(i + row, 0), c.columns());
          }
        }
      }
    }
  }

  private void pack(Matrix<A> b, int padded, A panel) {
    if (b.columnStep() == 1) {
      for (int p = 0; p < b.rows(); p++) {
        storage.copy(b.array(), b.at(p, 0), panel, p * padded, b.columns());
        if (b.columns() < padded) {
          storage.fill(panel, p * padded + b.columns(), (p + 1) * padded, 0);
        }
      }
    } else {
      transpose(b, panel, padded);
      for (int p = 0; b.columns() < padded && p < b.rows(); p++) {
        storage.fill(panel, p * padded + b.columns(), (p + 1) * padded, 0);
      }
    }
  }

  /** Copies a matrix whose columns are contiguous to rows that lie {@code step} apart. */
  abstract void transpose(Matrix<A> b, A panel, int step);

  /** {@code y += x}. */
  abstract void add(A x, int xOffset, A y, int yOffset, int length);

  /** Writes a base and a product to a tile of {@code across} vectors and {@code height} rows. */
  abstract void tile(
      int across,
      int height,
      int rows,
      Matrix<A> a,
      Matrix<A> b,
      Matrix<A> base,
      A c,
      int cStart,
      int cRow);
}
