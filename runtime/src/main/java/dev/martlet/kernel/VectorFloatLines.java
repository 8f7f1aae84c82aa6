package dev.martlet.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Convolutions whose vectors lie along the lines of images: an image is copied channel by channel,
 * each to a plane of its own with a margin of zeros, so that what neighbours need are neighbours.
 *
 * @param convolution what is computed
 */
record VectorFloatLines(VectorFloatConvolution convolution) {
  private static final int LANES = VectorFloatConvolution.LANES;
  private static final VectorSpecies<Float> HALF = VectorFloatConvolutionTiles.HALF;

  /** Channels of the result that are computed at once. */
  private static final int AT_ONCE = 8;

  private PaddedWindow window() {
    return convolution.window();
  }

  private int results() {
    return convolution.results();
  }

  private int blocks() {
    return Math.ceilDiv(results(), AT_ONCE);
  }

  /** Positions that are a vector's, or less, at the end of a line. */
  private int vectorsOfLine() {
    return Math.ceilDiv(window().positionsOfLine(), LANES);
  }

  /** An odd number of lines of the cache: planes shall not lie on top of each other in it. */
  private int plane() {
    return (Math.ceilDiv(window().size(), 16) | 1) * 16;
  }

  boolean isPossible() {
    return window().step() == 1;
  }

  /**
   * Products of vectors for an image, and, as many as take as long, what copying takes and what
   * begins and ends a tile.
   */
  double cost() {
    double vectors = (double) lines() * vectorsOfLine() * blocks();
    double copied = (double) window().lines().length * window().line() * convolution.channels();
    return vectors * (convolution.depth() * AT_ONCE + 40)
        + 2 * copied
        + 0.7 * convolution.positions() * results();
  }

  private int lines() {
    return convolution.positions() / window().positionsOfLine();
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
    float[] filter = convolution.blocked(w, AT_ONCE);
    int[] vectors = vectors();
    int[] steps = steps();
    convolution.inParts(
        images,
        (double) vectors.length * LANES * convolution.depth() * blocks() * AT_ONCE,
        (from, to) -> {
          float[] planes = new float[plane() * convolution.channels() + 2 * LANES];
          float[] tile = new float[2 * AT_ONCE * LANES];
          float[] rows = new float[AT_ONCE * LANES];
          for (int i = from; i < to; i++) {
            copy(x, i, planes);
            for (int block = 0; block < blocks(); block++) {
              int start = block * convolution.depth() * AT_ONCE;
              for (int v = 0; v < vectors.length; v += 2) {
                int second = vectors[Math.min(v + 1, vectors.length - 1)];
                Arrays.fill(tile, 0);
                VectorFloatConvolutionTiles.twoByEight(
                    planes, vectors[v], second, steps, filter, start, AT_ONCE, tile, 0);
                VectorFloatConvolutionTiles.turned(tile, 0, rows);
                write(rows, i, v, block * AT_ONCE, z);
                if (v + 1 < vectors.length) {
                  VectorFloatConvolutionTiles.turned(tile, LANES, rows);
                  write(rows, i, v + 1, block * AT_ONCE, z);
                }
              }
            }
          }
        });
  }

  /** Where the vectors of positions begin. */
  private int[] vectors() {
    int[] vectors = new int[lines() * vectorsOfLine()];
    for (int i = 0; i < vectors.length; i++) {
      int line = i / vectorsOfLine() * window().positionsOfLine();
      vectors[i] = window().positions()[line] + i % vectorsOfLine() * LANES;
    }
    return vectors;
  }

  /** From the beginning of the window to each of its elements in each channel. */
  private int[] steps() {
    int channels = convolution.channels();
    int[] steps = new int[convolution.depth()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = window().elements()[i / channels] + i % channels * plane();
    }
    return steps;
  }

  /** Copies an image, each channel into its plane. */
  private void copy(float[] x, int image, float[] planes) {
    int channels = convolution.channels();
    int length = window().line();
    int from = image * window().lines().length * length * channels;
    for (int line : window().lines()) {
      if (channels == 1) {
        System.arraycopy(x, from, planes, line, length);
      } else {
        int channel = 0;
        for (; channel <= channels - 4; channel += 4) {
          copyFour(x, from + channel, length, planes, line + channel * plane());
        }
        for (; channel < channels; channel++) {
          Storages.FLOATS.copy(
              x, from + channel, channels, planes, line + channel * plane(), 1, length);
        }
      }
      from += length * channels;
    }
  }

  private void copyFour(float[] x, int from, int length, float[] planes, int to) {
    int apart = plane();
    int step = convolution.channels();
    for (int i = 0; i < length; i++) {
      int index = from + i * step;
      planes[to + i] = x[index];
      planes[to + apart + i] = x[index + 1];
      planes[to + 2 * apart + i] = x[index + 2];
      planes[to + 3 * apart + i] = x[index + 3];
    }
  }

  /**
   * Writes what was computed for a vector of positions.
   *
   * @param rows a row of results for each of them
   */
  private void write(float[] rows, int image, int vector, int result, float[] z) {
    int line = vector / vectorsOfLine() * window().positionsOfLine();
    int first = vector % vectorsOfLine() * LANES;
    int positions = Math.min(LANES, window().positionsOfLine() - first);
    int width = Math.min(AT_ONCE, results() - result);
    int to = (image * convolution.positions() + line + first) * results() + result;
    if (results() == AT_ONCE) {
      System.arraycopy(rows, 0, z, to, positions * AT_ONCE);
    } else if (width == AT_ONCE) {
      for (int i = 0; i < positions; i++) {
        for (int j = 0; j < AT_ONCE; j += HALF.length()) {
          FloatVector.fromArray(HALF, rows, i * AT_ONCE + j).intoArray(z, to + j);
        }
        to += results();
      }
    } else {
      for (int i = 0; i < positions; i++) {
        System.arraycopy(rows, i * AT_ONCE, z, to, width);
        to += results();
      }
    }
  }
}
