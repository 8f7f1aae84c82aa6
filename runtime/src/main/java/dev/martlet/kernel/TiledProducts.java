package dev.martlet.kernel;

/**
 * Products of matrices, tile by tile of the result: what the tiles are read from, and when it is
 * worth copying it first.
 *
 * <p>{@code a} is read one number at a time, {@code b} in vectors. In small products both are read
 * where they are, if their rows are contiguous. In large ones, tiles read a copy of {@code a} in
 * which the numbers of a column that a tile needs are neighbours. What the tiles of one panel of
 * columns need of {@code b} is copied where its rows are not contiguous, or crowd in the cache.
 *
 * @param <A> the type of the arrays
 */
abstract class TiledProducts<A> extends Products<A> {
  /** Rows of {@code b} that stay in the cache while all rows of {@code a} pass, at most. */
  private static final int DEPTH = 272;

  /** Rows of a tile of what has been copied. */
  static final int HEIGHT = 12;

  /** Those of a lower one, for what others do not divide. */
  private static final int LOW = 8;

  /** Numbers of {@code a} whose copy stays in the second cache. */
  private static final int COPIED = DEPTH * 20 * HEIGHT;

  /** Panels of {@code b} that are copied together. */
  private static final int PANELS = 8;

  /** Vectors that are found in the second cache if they do not lie evenly, at most. */
  private static final int CROWDED = 12_288;

  /** From how many rows and vectors of columns on copies pay. */
  private static final int LEAST_ROWS = 24;

  private static final int LEAST_VECTORS = 12;

  private final Storage<A> storage;
  private final int width;
  private final int vectors;

  /** What a product is added to that is not added to anything; nobody writes to it. */
  private final Matrix<A> nothing;

  private final ThreadLocal<Scratch<A>> scratch;

  private record Scratch<A>(A rows, A panel, A tile) {}

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
    this.nothing = new Matrix<>(storage.allocate(4 * width), 0, HEIGHT, 4 * width, 0, 1);
    this.scratch =
        ThreadLocal.withInitial(
            () ->
                new Scratch<>(
                    // Whole vectors are written, of which the last one may reach further.
                    storage.allocate(COPIED + width),
                    storage.allocate(DEPTH * PANELS * vectors / 2 * width),
                    storage.allocate(HEIGHT * 4 * width)));
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
    boolean isCopied = isWorthACopy(a, c);
    boolean isNarrow = a.rowStep() == 1 && c.columns() <= width && c.rows() >= panel();
    // Parts of about the same depth: for few rows it does not pay to read and write the result.
    int parts = Math.ceilDiv(a.columns(), DEPTH);
    for (int part = 0; part < parts; part++) {
      int p = start(part, parts, a.columns());
      int behind = start(part + 1, parts, a.columns());
      Matrix<A> left = a.columnRange(p, behind);
      Matrix<A> right = b.rowRange(p, behind);
      if (isNarrow) {
        narrow(left, right, c, isAdded || p > 0);
      } else if (isCopied && c.rows() < HEIGHT) {
        inPlace(contiguous(left), right, c, isAdded || p > 0);
      } else if (isCopied) {
        copied(left, right, c, isAdded || p > 0);
      } else {
        inPlace(left, right, c, isAdded || p > 0);
      }
    }
  }

  private static int start(int part, int parts, int depth) {
    return (int) ((long) depth * part / parts);
  }

  private boolean isWorthACopy(Matrix<A> a, Matrix<A> c) {
    return a.columnStep() != 1 || c.rows() >= LEAST_ROWS && c.columns() >= LEAST_VECTORS * width;
  }

  // Where a is read from a copy.

  private void copied(Matrix<A> a, Matrix<A> b, Matrix<A> c, boolean isAdded) {
    A copy = scratch.get().rows();
    int panel = panel() / 2;
    int height = COPIED / a.columns() / HEIGHT * HEIGHT;
    int blocks = Math.ceilDiv(c.rows(), height);
    int even = Math.ceilDiv(Math.ceilDiv(c.rows(), blocks), HEIGHT) * HEIGHT;
    for (int i = 0; i < c.rows(); i += even) {
      int to = Math.min(i + even, c.rows());
      interleave(a.rowRange(i, to), copy);
      Matrix<A> block = c.rowRange(i, to);
      for (int j = 0; j < c.columns(); j += PANELS * panel) {
        int behind = Math.min(j + PANELS * panel, c.columns());
        panels(b.columnRange(j, behind), block.columnRange(j, behind), panel, isAdded);
      }
    }
  }

  /** Some panels of columns, which are copied together: a row of all of them is contiguous. */
  private void panels(Matrix<A> b, Matrix<A> c, int panel, boolean isAdded) {
    A copy = scratch.get().panel();
    int copied = isCrowded(b) ? b.columns() / panel * panel : 0;
    if (copied > 0) {
      copyRows(b.columnRange(0, copied), copy, panel);
    }
    for (int j = 0; j < c.columns(); j += panel) {
      int columns = Math.min(panel, c.columns() - j);
      int padded = Math.ceilDiv(columns, width) * width;
      Matrix<A> right =
          j < copied
              ? Matrix.of(copy, j * b.rows(), b.rows(), panel)
              : wholeVectors(b.columnRange(j, j + columns), padded);
      panelOfCopied(right, padded, c.columnRange(j, j + columns), isAdded);
    }
  }

  /** Whether rows lie so that most places of a cache are not used for them. */
  private boolean isCrowded(Matrix<A> b) {
    return b.columnStep() == 1 && Integer.lowestOneBit(b.rowStep()) / width * b.rows() > CROWDED;
  }

  private void panelOfCopied(Matrix<A> b, int padded, Matrix<A> c, boolean isAdded) {
    A rows = scratch.get().rows();
    A tile = scratch.get().tile();
    int across = padded / width;
    A base = isAdded ? c.array() : nothing.array();
    int height;
    for (int i = 0; i < c.rows(); i += height) {
      int rest = c.rows() - i;
      height = across == 2 && rest <= LOW ? LOW : HEIGHT;
      int left = i * b.rows();
      if (padded == c.columns() && rest >= height) {
        int at = c.at(i, 0);
        int start = isAdded ? at : 0;
        int step = isAdded ? c.rowStep() : 0;
        copiedTile(across, height, rows, left, b, base, start, step, c.array(), at, c.rowStep());
      } else {
        copiedTile(across, height, rows, left, b, nothing.array(), 0, 0, tile, 0, padded);
        finish(tile, padded, c.rowRange(i, i + Math.min(height, rest)), isAdded);
      }
    }
  }

  /** Takes from a tile what is part of the result. */
  private void finish(A tile, int padded, Matrix<A> c, boolean isAdded) {
    for (int row = 0; row < c.rows(); row++) {
      if (isAdded) {
        add(tile, row * padded, c.array(), c.at(row, 0), c.columns());
      } else {
        storage.copy(tile, row * padded, c.array(), c.at(row, 0), c.columns());
      }
    }
  }

  // Where a has contiguous columns, and c so few that vectors lie better along them.

  private void narrow(Matrix<A> a, Matrix<A> b, Matrix<A> c, boolean isAdded) {
    Matrix<A> rows = contiguous(b.transposed());
    A tile = scratch.get().tile();
    for (int i = 0; i < c.rows(); i += panel()) {
      int to = Math.min(i + panel(), c.rows());
      Matrix<A> columns = wholeVectors(a.rowRange(i, to).transposed(), panel());
      for (int j = 0; j < c.columns(); j += 6) {
        int behind = Math.min(j + 6, c.columns());
        Matrix<A> left = rows.rowRange(j, behind);
        tile(vectors, 6, behind - j, left, columns, nothing, tile, 0, panel());
        Matrix<A> part = c.rowRange(i, to).columnRange(j, behind);
        finishTransposed(tile, part, isAdded);
      }
    }
  }

  /** A copy of a few rows in which each of them is contiguous. */
  private Matrix<A> contiguous(Matrix<A> a) {
    A copy = scratch.get().rows();
    for (int row = 0; row < a.rows(); row++) {
      int to = row * a.columns();
      storage.copy(a.array(), a.at(row, 0), a.columnStep(), copy, to, 1, a.columns());
    }
    return Matrix.of(copy, 0, a.rows(), a.columns());
  }

  private void finishTransposed(A tile, Matrix<A> c, boolean isAdded) {
    for (int column = 0; column < c.columns(); column++) {
      int from = column * panel();
      if (isAdded) {
        storage.add(tile, from, 1, c.array(), c.at(0, column), c.rowStep(), c.rows());
      } else {
        storage.copy(tile, from, 1, c.array(), c.at(0, column), c.rowStep(), c.rows());
      }
    }
  }

  // Where they are read from where they are.

  private void inPlace(Matrix<A> a, Matrix<A> b, Matrix<A> c, boolean isAdded) {
    for (int j = 0; j < c.columns(); j += panel()) {
      int columns = Math.min(panel(), c.columns() - j);
      panel(a, b.columnRange(j, j + columns), c.columnRange(j, j + columns), isAdded);
    }
  }

  private void panel(Matrix<A> a, Matrix<A> b, Matrix<A> c, boolean isAdded) {
    int used = Math.ceilDiv(c.columns(), width);
    int across = used == 3 ? 4 : used;
    int padded = across * width;
    tiles(a, wholeVectors(b, padded), across, c, isAdded);
  }

  /** The same matrix, or a copy, from which whole vectors can be read. */
  private Matrix<A> wholeVectors(Matrix<A> b, int padded) {
    if (readableRows(b, padded) == b.rows()) {
      return b;
    }
    A panel = scratch.get().panel();
    pack(b, padded, panel, 0);
    return Matrix.of(panel, 0, b.rows(), padded);
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
    int height = across == 1 ? 8 : c.rows() == 1 && across == 4 ? 1 : 6;
    A tile = scratch.get().tile();
    for (int i = 0; i < c.rows(); i += height) {
      int rows = Math.min(height, c.rows() - i);
      Matrix<A> left = a.rowRange(i, i + rows);
      Matrix<A> part = c.rowRange(i, i + rows);
      if (isWhole && rows == height) {
        Matrix<A> base = isAdded ? part : nothing;
        tile(across, height, rows, left, b, base, c.array(), part.offset(), c.rowStep());
      } else {
        tile(across, height, rows, left, b, nothing, tile, 0, padded);
        finish(tile, padded, part, isAdded);
      }
    }
  }

  /** Copies to rows of whole vectors; there may be anything in what is too much of them. */
  private void pack(Matrix<A> b, int padded, A panel, int start) {
    if (b.columnStep() != 1) {
      transpose(b, panel, start, padded);
      return;
    }
    int readable = readableRows(b, padded);
    for (int p = 0; p < readable; p++) {
      copyVectors(b.array(), b.at(p, 0), panel, start + p * padded, padded);
    }
    for (int p = readable; p < b.rows(); p++) {
      storage.copy(b.array(), b.at(p, 0), panel, start + p * padded, b.columns());
    }
  }

  /** Copies a matrix whose rows are contiguous, panel by panel of so many columns. */
  abstract void copyRows(Matrix<A> b, A copy, int panel);

  /** Copies a whole number of vectors. */
  abstract void copyVectors(A from, int fromIndex, A to, int toIndex, int length);

  /** Copies a matrix whose columns are contiguous to rows that lie {@code step} apart. */
  abstract void transpose(Matrix<A> b, A panel, int start, int step);

  /** Copies twelve rows after twelve, column by column, the last row for those that are missing. */
  abstract void interleave(Matrix<A> a, A copy);

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

  /** Does the same for twelve rows of copies, or the first eight of them. */
  abstract void copiedTile(
      int across,
      int height,
      A a,
      int aStart,
      Matrix<A> b,
      A base,
      int baseStart,
      int baseRow,
      A c,
      int cStart,
      int cRow);
}
