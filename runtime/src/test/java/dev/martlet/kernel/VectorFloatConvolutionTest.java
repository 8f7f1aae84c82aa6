package dev.martlet.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All ways to convolve against plain loops, where extents are no multiples of a vector's. */
class VectorFloatConvolutionTest {
  private static final int IMAGES = 3;

  /** More than a vector has numbers, and no multiple of that. */
  private static final int MANY = 19;

  private final Random random = new Random(1);

  /** An image with one more line than columns, and how a window slides over it. */
  private record Sliding(int columns, int height, int width, int stride, int dilation, int before) {
    int lines() {
      return columns + 1;
    }

    int count(int extent, int window) {
      return (extent + 2 * before - (window - 1) * dilation - 1) / stride + 1;
    }

    PaddedWindow window() {
      return PaddedWindow.of(
          new int[] {lines(), columns},
          new int[] {before, before},
          new int[] {count(lines(), height), count(columns, width)},
          new int[] {height, width},
          new int[] {stride, stride},
          new int[] {dilation, dilation});
    }
  }

  private static final List<Sliding> ALL =
      List.of(
          new Sliding(17, 5, 5, 1, 1, 2),
          new Sliding(14, 3, 3, 1, 1, 1),
          new Sliding(33, 1, 1, 1, 1, 0),
          new Sliding(10, 2, 3, 2, 1, 1),
          new Sliding(9, 3, 2, 1, 2, 1),
          new Sliding(2, 2, 2, 1, 1, 0));

  @BeforeEach
  void needsTheVectorApi() {
    assumeTrue(VectorApi.IS_PRESENT);
  }

  @Test
  void values() {
    for (Sliding sliding : ALL) {
      for (int channels : new int[] {1, 3, 8, 17}) {
        for (int results : new int[] {1, 7, 8, 10, 17}) {
          var convolution = new VectorFloatConvolution(sliding.window(), channels, results);
          float[] x = random(MANY * sliding.lines() * sliding.columns() * channels);
          float[] w = random(convolution.depth() * results);
          float[] z = new float[MANY * convolution.positions() * results];
          forEach(sliding, MANY, channels, results, (from, by, to) -> z[to] += x[from] * w[by]);
          float[] actual = new float[z.length];
          convolution.forwardAcross(x, MANY, w, actual);
          assertArrayEquals(z, actual, 1e-4f, sliding::toString);
          var lines = new VectorFloatLines(convolution);
          assertEquals(sliding.stride() == 1, lines.isPossible());
          if (lines.isPossible()) {
            actual = new float[z.length];
            lines.forward(x, MANY, w, actual);
            assertArrayEquals(z, actual, 1e-4f, sliding::toString);
          }
          if (VectorFloatImages.IS_THERE) {
            actual = new float[z.length];
            new VectorFloatImages(convolution).forward(x, MANY, w, actual);
            assertArrayEquals(z, actual, 1e-4f, sliding::toString);
          }
        }
      }
    }
  }

  @Test
  void cotangentsOfFilters() {
    for (Sliding sliding : ALL) {
      for (int channels : new int[] {1, 3, 8, 17}) {
        for (int results : new int[] {1, 7, 8, 10, 17}) {
          var convolution = new VectorFloatConvolution(sliding.window(), channels, results);
          float[] x = random(IMAGES * sliding.lines() * sliding.columns() * channels);
          float[] dz = random(IMAGES * convolution.positions() * results);
          float[] dw = new float[convolution.depth() * results];
          forEach(sliding, IMAGES, channels, results, (from, by, to) -> dw[by] += x[from] * dz[to]);
          float[] actual = new float[dw.length];
          convolution.toFilterAcross(x, IMAGES, dz, actual);
          assertArrayEquals(dw, actual, 1e-3f, sliding::toString);
          for (boolean isCopied : new boolean[] {false, true}) {
            actual = new float[dw.length];
            new VectorFloatFilters(convolution, isCopied).toFilter(x, IMAGES, dz, actual);
            assertArrayEquals(dw, actual, 1e-3f, sliding::toString);
          }
        }
      }
    }
  }

  /** What is read beyond the end of a line must not get into what is computed. */
  @Test
  void infinitiesStayWhereTheyAreSeen() {
    var sliding = new Sliding(17, 3, 3, 1, 1, 1);
    var convolution = new VectorFloatConvolution(sliding.window(), 1, 8);
    float[] x = random(IMAGES * sliding.lines() * sliding.columns());
    x[0] = Float.POSITIVE_INFINITY;
    x[5 * sliding.columns() - 1] = Float.NaN;
    float[] w = random(9 * 8);
    float[] z = new float[IMAGES * convolution.positions() * 8];
    forEach(sliding, IMAGES, 1, 8, (from, by, to) -> z[to] += x[from] * w[by]);
    float[] actual = new float[z.length];
    new VectorFloatLines(convolution).forward(x, IMAGES, w, actual);
    assertArrayEquals(z, actual, 1e-4f);
    if (VectorFloatImages.IS_THERE) {
      actual = new float[z.length];
      new VectorFloatImages(convolution).forward(x, IMAGES, w, actual);
      assertArrayEquals(z, actual, 1e-4f);
    }
    float[] dw = new float[w.length];
    forEach(sliding, IMAGES, 1, 8, (from, by, to) -> dw[by] += x[from] * z[to]);
    for (boolean isCopied : new boolean[] {false, true}) {
      actual = new float[dw.length];
      new VectorFloatFilters(convolution, isCopied).toFilter(x, IMAGES, z, actual);
      for (int i = 0; i < dw.length; i++) {
        assertEquals(Float.isNaN(dw[i]), Float.isNaN(actual[i]));
      }
    }
  }

  private interface Product {
    void add(int from, int by, int to);
  }

  /** Visits an element of the images, one of the filter, and the result's they belong to. */
  private static void forEach(
      Sliding sliding, int images, int channels, int results, Product product) {
    int across = sliding.count(sliding.columns(), sliding.width());
    int down = sliding.count(sliding.lines(), sliding.height());
    int elements = sliding.height() * sliding.width();
    for (int to = 0; to < images * down * across * results; to++) {
      int position = to / results;
      for (int k = 0; k < elements * channels; k++) {
        int element = k / channels;
        int line =
            position / across % down * sliding.stride()
                + element / sliding.width() * sliding.dilation()
                - sliding.before();
        int column =
            position % across * sliding.stride()
                + element % sliding.width() * sliding.dilation()
                - sliding.before();
        if (line >= 0 && line < sliding.lines() && column >= 0 && column < sliding.columns()) {
          int image = position / across / down;
          int pixel = (image * sliding.lines() + line) * sliding.columns() + column;
          product.add(pixel * channels + k % channels, k * results + to % results, to);
        }
      }
    }
  }

  private float[] random(int length) {
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }
}
