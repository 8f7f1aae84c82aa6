package dev.martlet.kernel;

import java.util.Arrays;

/**
 * Convolutions with the Vector API, straight from the images: each image is copied to a place with
 * a margin of zeros, and no matrix of patches is made.
 *
 * @param window how the window slides
 * @param channels channels of an image
 * @param results channels of the result
 */
record VectorFloatConvolution(PaddedWindow window, int channels, int results) {
  private static final int HEIGHT = VectorFloatConvolutionTiles.HEIGHT;
  private static final int LANES = VectorFloatConvolutionTiles.LANES.length();
  private static final int HALF = VectorFloatConvolutionTiles.HALF.length();

  /** Multiplications in a nanosecond, about. */
  private static final double RATE = 40;

  /** Many rows against one vector of columns. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  private record Tiles(
      float[] a, int[] rows, int[] runs, int length, int step, float[] b, int bRow, int lanes) {

    void run(int row, int bStart, float[] c, int cStart, int cRow) {
      if (lanes == LANES) {
        VectorFloatConvolutionTiles.whole(
            a, 0, rows, row, runs, length, step, b, bStart, bRow, c, cStart, cRow);
      } else {
        VectorFloatConvolutionTiles.half(
            a, 0, rows, row, runs, length, step, b, bStart, bRow, c, cStart, cRow);
      }
    }
  }

  private int lanes() {
    return LANES > HALF && results <= HALF ? HALF : LANES;
  }

  private int depth() {
    return window.elements().length * channels;
  }

  private int positions() {
    return window.positions().length;
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
    int lanes = lanes();
    int columns = Math.ceilDiv(results, lanes) * lanes;
    float[] filter = padded(w, 0, depth(), columns);
    int[] rows = repeated(scaled(window.positions()));
    int[] runs = everyOf(scaled(window.elements()), window.elementsOfLine());
    int length = window.elementsOfLine() * channels;
    Threads.forRange(
        images,
        1,
        (double) positions() * depth() * columns / RATE,
        (from, to) -> {
          float[] image = new float[window.size() * channels];
          var tiles = new Tiles(image, rows, runs, length, 1, filter, columns, lanes);
          float[] tile = new float[HEIGHT * lanes];
          for (int i = from; i < to; i++) {
            copy(x, i, image);
            for (int j = 0; j < columns; j += lanes) {
              int width = Math.min(lanes, results - j);
              for (int p = 0; p < positions(); p += HEIGHT) {
                int start = (i * positions() + p) * results + j;
                int height = Math.min(HEIGHT, positions() - p);
                if (height == HEIGHT && width == lanes) {
                  tiles.run(p, j, z, start, results);
                } else {
                  tiles.run(p, j, tile, 0, lanes);
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
    int lanes = lanes();
    int columns = Math.ceilDiv(results, lanes) * lanes;
    int[] rows = repeated(perChannel(window.elements()));
    int[] runs = everyOf(scaled(window.positions()), window.positionsOfLine());
    int step = window.step() * channels;
    Arrays.fill(dw, 0);
    Threads.forRange(
        Math.ceilDiv(depth(), HEIGHT),
        1,
        (double) images * positions() * HEIGHT * columns / RATE,
        (from, to) -> {
          float[] image = new float[window.size() * channels];
          float[] tile = new float[HEIGHT * lanes];
          for (int i = 0; i < images; i++) {
            copy(x, i, image);
            int start = i * positions() * results;
            float[] cotangents = columns == results ? dz : padded(dz, start, positions(), columns);
            var tiles =
                new Tiles(
                    image, rows, runs, window.positionsOfLine(), step, cotangents, columns, lanes);
            for (int k = from * HEIGHT; k < Math.min(depth(), to * HEIGHT); k += HEIGHT) {
              for (int j = 0; j < columns; j += lanes) {
                tiles.run(k, columns == results ? start + j : j, tile, 0, lanes);
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

  /** Copies an image into its margin. */
  private void copy(float[] x, int image, float[] to) {
    int length = window.line() * channels;
    int from = image * window.lines().length * length;
    for (int line : window.lines()) {
      System.arraycopy(x, from, to, line * channels, length);
      from += length;
    }
  }

  /** Rows of as many numbers as whole vectors have. */
  private float[] padded(float[] from, int start, int rows, int columns) {
    if (columns == results && start == 0) {
      return from;
    }
    float[] padded = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(from, start + row * results, padded, row * columns, results);
    }
    return padded;
  }

  private int[] scaled(int[] places) {
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

  private static int[] everyOf(int[] places, int distance) {
    int[] every = new int[places.length / distance];
    for (int i = 0; i < every.length; i++) {
      every[i] = places[i * distance];
    }
    return every;
  }
}
