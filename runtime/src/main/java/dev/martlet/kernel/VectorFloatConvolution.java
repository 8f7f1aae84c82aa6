package dev.martlet.kernel;

import java.util.Arrays;

/**
 * Convolutions with the Vector API, straight from the images: each image is copied to a place with
 * a margin of zeros, and no matrix of patches is made. Vectors lie across the channels of the
 * result here; where it costs less, along the lines of images ({@link VectorFloatLines}) or across
 * images ({@link VectorFloatImages}), and for the filter's cotangent along the lines of the window
 * ({@link VectorFloatFilters}).
 *
 * @param window how the window slides
 * @param channels channels of an image
 * @param results channels of the result
 */
record VectorFloatConvolution(PaddedWindow window, int channels, int results) {
  private static final int HEIGHT = VectorFloatConvolutionTiles.HEIGHT;
  static final int LANES = VectorFloatConvolutionTiles.LANES.length();
  private static final int HALF = VectorFloatConvolutionTiles.HALF.length();

  /** Whether there are registers for {@link VectorFloatConvolutionTiles#twoByEight}. */
  private static final boolean HAS_MANY_REGISTERS =
      VectorFloatConvolutionTiles.LANES.vectorBitSize() != 256;

  /** Multiplications in a nanosecond, about. */
  private static final double RATE = 40;

  /** What a product of vectors takes whose number is read for it alone; others take 1. */
  private static final double COST_WITH_READING = 1.4;

  /** The same for shorter vectors. */
  private static final double COST_OF_HALF = 1.4;

  int depth() {
    return window.elements().length * channels;
  }

  int positions() {
    return window.positions().length;
  }

  private int lanes() {
    return LANES > HALF && results <= HALF ? HALF : LANES;
  }

  /** The columns of whole vectors. */
  private int columns() {
    return rounded(results, lanes());
  }

  /** Of vectors across channels, for an image. */
  private double cost(int depth) {
    double each = lanes() == LANES ? COST_WITH_READING : COST_OF_HALF;
    return each * depth * positions() * columns() / lanes();
  }

  static int rounded(int number, int multiple) {
    return Math.ceilDiv(number, multiple) * multiple;
  }

  /** Does something for all images, or for parts of the depth. */
  void inParts(int count, double multiplications, Threads.Range work) {
    Threads.forRange(count, 1, multiplications / RATE, work);
  }

  /**
   * Convolves: {@code z = x * w}.
   *
   * @param x the images
   * @param images their number
   * @param w the filter
   * @param z the result
   */
  void forward(float[] x, int images, float[] w, float[] z) {
    var lines = new VectorFloatLines(this);
    var groups = new VectorFloatImages(this);
    double across = cost(depth());
    double along =
        HAS_MANY_REGISTERS && lines.isPossible() ? lines.cost() : Double.POSITIVE_INFINITY;
    double beside =
        images > 0 && groups.isPossible() ? groups.cost(images) : Double.POSITIVE_INFINITY;
    if (beside < Math.min(across, along)) {
      groups.forward(x, images, w, z);
    } else if (along < across) {
      lines.forward(x, images, w, z);
    } else {
      forwardAcross(x, images, w, z);
    }
  }

  void forwardAcross(float[] x, int images, float[] w, float[] z) {
    int lanes = lanes();
    int columns = columns();
    float[] filter = padded(w, 0, depth(), columns);
    int[] rows = repeated(scaled(window.positions()));
    int[] steps = perChannel(window.elements());
    inParts(
        images,
        (double) positions() * depth() * columns,
        (from, to) -> {
          float[] image = new float[window.size() * channels];
          float[] tile = new float[HEIGHT * lanes];
          for (int i = from; i < to; i++) {
            copy(x, i, image);
            for (int j = 0; j < columns; j += lanes) {
              int width = Math.min(lanes, results - j);
              for (int p = 0; p < positions(); p += HEIGHT) {
                int start = (i * positions() + p) * results + j;
                int height = Math.min(HEIGHT, positions() - p);
                if (height == HEIGHT && width == lanes) {
                  tile(image, rows, p, steps, filter, j, columns, z, start, results);
                } else {
                  tile(image, rows, p, steps, filter, j, columns, tile, 0, lanes);
                  for (int row = 0; row < height; row++) {
                    System.arraycopy(tile, row * lanes, z, start + row * results, width);
                  }
                }
              }
            }
          }
        });
  }

  /**
   * Takes the result's cotangent back to the filter: {@code dw = x^T * dz}. Each of its elements is
   * computed by one thread, image by image.
   *
   * @param x the images
   * @param images their number
   * @param dz the cotangent of the result
   * @param dw the cotangent of the filter
   */
  void toFilter(float[] x, int images, float[] dz, float[] dw) {
    double cost = cost(rounded(depth(), HEIGHT));
    var filters = VectorFloatFilters.cheapest(this);
    if (HAS_MANY_REGISTERS && filters.cost() < cost) {
      filters.toFilter(x, images, dz, dw);
    } else {
      toFilterAcross(x, images, dz, dw);
    }
  }

  void toFilterAcross(float[] x, int images, float[] dz, float[] dw) {
    int lanes = lanes();
    int columns = columns();
    int[] rows = repeated(perChannel(window.elements()));
    int[] steps = scaled(window.positions());
    Arrays.fill(dw, 0);
    inParts(
        Math.ceilDiv(depth(), HEIGHT),
        (double) images * positions() * HEIGHT * columns,
        (from, to) -> {
          float[] image = new float[window.size() * channels];
          float[] tile = new float[HEIGHT * lanes];
          for (int i = 0; i < images; i++) {
            copy(x, i, image);
            int start = i * positions() * results;
            float[] cotangents = columns == results ? dz : padded(dz, start, positions(), columns);
            for (int k = from * HEIGHT; k < Math.min(depth(), to * HEIGHT); k += HEIGHT) {
              for (int j = 0; j < columns; j += lanes) {
                int first = columns == results ? start + j : j;
                tile(image, rows, k, steps, cotangents, first, columns, tile, 0, lanes);
                int width = Math.min(lanes, results - j);
                for (int row = 0; row < Math.min(HEIGHT, depth() - k); row++) {
                  int at = (k + row) * results + j;
                  for (int column = 0; column < width; column++) {
                    dw[at + column] += tile[row * lanes + column];
                  }
                }
              }
            }
          }
        });
  }

  private void tile(
      float[] a,
      int[] rows,
      int row,
      int[] steps,
      float[] b,
      int bStart,
      int bRow,
      float[] c,
      int cStart,
      int cRow) {
    if (lanes() == LANES) {
      VectorFloatConvolutionTiles.twelveByOne(
          a, rows, row, steps, b, bStart, bRow, c, cStart, cRow);
    } else {
      VectorFloatConvolutionTiles.twelveByHalf(
          a, rows, row, steps, b, bStart, bRow, c, cStart, cRow);
    }
  }

  /** Copies an image into its margin. */
  void copy(float[] x, int image, float[] to) {
    int length = window.line() * channels;
    int from = image * window.lines().length * length;
    for (int line : window.lines()) {
      System.arraycopy(x, from, to, line * channels, length);
      from += length;
    }
  }

  /** Rows of as many numbers as whole vectors have. */
  float[] padded(float[] from, int start, int rows, int columns) {
    if (columns == results && start == 0) {
      return from;
    }
    float[] padded = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(from, start + row * results, padded, row * columns, results);
    }
    return padded;
  }

  /**
   * The filter for some results after that for others; those that are missing get zeros.
   *
   * @param atOnce how many results
   */
  float[] blocked(float[] w, int atOnce) {
    int blocks = Math.ceilDiv(results, atOnce);
    float[] blocked = new float[blocks * depth() * atOnce];
    for (int block = 0; block < blocks; block++) {
      int first = block * atOnce;
      int width = Math.min(atOnce, results - first);
      for (int k = 0; k < depth(); k++) {
        System.arraycopy(w, k * results + first, blocked, (block * depth() + k) * atOnce, width);
      }
    }
    return blocked;
  }

  int[] scaled(int[] places) {
    int[] scaled = new int[places.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = places[i] * channels;
    }
    return scaled;
  }

  private int[] perChannel(int[] places) {
    int[] each = new int[places.length * channels];
    for (int i = 0; i < each.length; i++) {
      each[i] = places[i / channels] * channels + i % channels;
    }
    return each;
  }

  /** With the last row once more for each that a whole tile may lack. */
  private static int[] repeated(int[] rows) {
    int[] repeated = Arrays.copyOf(rows, rows.length + HEIGHT - 1);
    Arrays.fill(repeated, rows.length, repeated.length, rows[rows.length - 1]);
    return repeated;
  }
}
