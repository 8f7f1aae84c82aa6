package dev.martlet.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Cotangents of filters by vectors that lie along the lines of a window: neighbours there are
 * neighbours in an image. Where a line of the window is much shorter than a vector, the image is
 * copied so that the lines of the window at each position lie behind each other, column by column.
 *
 * @param convolution whose filter it is
 * @param isCopied whether images are copied so
 */
record VectorFloatFilters(VectorFloatConvolution convolution, boolean isCopied) {
  private static final int LANES = VectorFloatConvolution.LANES;
  private static final VectorSpecies<Float> HALF = VectorFloatConvolutionTiles.HALF;

  /** Channels of the result that are computed at once. */
  private static final int AT_ONCE = 8;

  static VectorFloatFilters cheapest(VectorFloatConvolution convolution) {
    var direct = new VectorFloatFilters(convolution, false);
    var copied = new VectorFloatFilters(convolution, true);
    return copied.cost() < direct.cost() ? copied : direct;
  }

  private PaddedWindow window() {
    return convolution.window();
  }

  private int results() {
    return convolution.results();
  }

  private int blocks() {
    return Math.ceilDiv(results(), AT_ONCE);
  }

  /** Lines of the window. */
  private int height() {
    return window().elements().length / window().elementsOfLine();
  }

  private int lines() {
    return isCopied ? 1 : height();
  }

  /** Numbers that are neighbours. */
  private int length() {
    return convolution.depth() / lines();
  }

  private int vectorsOfLine() {
    return Math.ceilDiv(length(), LANES);
  }

  private int pairs() {
    return Math.ceilDiv(lines() * vectorsOfLine(), 2);
  }

  /** Columns of an image that a line of positions sees. */
  private int columns() {
    return (window().positionsOfLine() - 1) * window().step() + window().elementsOfLine();
  }

  private int copied() {
    return isCopied
        ? convolution.positions()
            / window().positionsOfLine()
            * columns()
            * height()
            * convolution.channels()
        : 0;
  }

  /** Products of vectors for an image, and what copying costs as much as. */
  double cost() {
    return 2.0 * pairs() * blocks() * AT_ONCE * convolution.positions() + 1.5 * copied();
  }

  /**
   * Takes the result's cotangent back to the filter: {@code dw = x^T * dz}.
   *
   * @param x the images
   * @param images their number
   * @param dz the cotangent of the result
   * @param dw the cotangent of the filter
   */
  void toFilter(float[] x, int images, float[] dz, float[] dw) {
    int positions = convolution.positions();
    int columns = VectorFloatConvolution.rounded(results(), AT_ONCE);
    int[] steps = steps();
    int size = 2 * AT_ONCE * LANES;
    float[] sums = new float[pairs() * blocks() * size];
    convolution.inParts(
        pairs(),
        (double) images * positions * columns * 2 * LANES,
        (from, to) -> {
          float[] margin = new float[window().size() * convolution.channels() + 2 * LANES];
          float[] image = isCopied ? new float[copied() + 2 * LANES] : margin;
          for (int i = 0; i < images; i++) {
            convolution.copy(x, i, margin);
            if (isCopied) {
              behindEachOther(margin, image);
            }
            int start = i * positions * results();
            boolean isWhole = columns == results();
            float[] b = isWhole ? dz : convolution.padded(dz, start, positions, columns);
            for (int pair = from; pair < to; pair++) {
              for (int block = 0; block < blocks(); block++) {
                VectorFloatConvolutionTiles.twoByEight(
                    image,
                    vector(2 * pair),
                    vector(2 * pair + 1),
                    steps,
                    b,
                    (isWhole ? start : 0) + block * AT_ONCE,
                    columns,
                    sums,
                    (pair * blocks() + block) * size);
              }
            }
          }
        });
    write(sums, dw);
  }

  /** Where the numbers of each position begin. */
  private int[] steps() {
    if (!isCopied) {
      return convolution.scaled(window().positions());
    }
    int[] steps = new int[convolution.positions()];
    int across = window().positionsOfLine();
    for (int i = 0; i < steps.length; i++) {
      int column = i / across * columns() + i % across * window().step();
      steps[i] = column * height() * convolution.channels();
    }
    return steps;
  }

  /** Where a vector begins in the window; the last one stands for one that is missing. */
  private int vector(int number) {
    int known = Math.min(number, lines() * vectorsOfLine() - 1);
    int line = known / vectorsOfLine() * window().elementsOfLine();
    return window().elements()[line] * convolution.channels() + known % vectorsOfLine() * LANES;
  }

  /** Copies what each line of positions sees, column by column. */
  private void behindEachOther(float[] from, float[] to) {
    int apart = height() * convolution.channels();
    int[] places = new int[height()];
    Arrays.setAll(places, this::place);
    int next = 0;
    int across = window().positionsOfLine();
    for (int position = 0; position < convolution.positions(); position += across) {
      int start = window().positions()[position];
      if (convolution.channels() == 1) {
        copyNumbers(from, start, places, to, next);
      } else {
        copyChannels(from, start, places, to, next);
      }
      next += columns() * apart;
    }
  }

  /** The same for images of one channel, and one line of positions. */
  private void copyNumbers(float[] from, int start, int[] places, float[] to, int next) {
    int height = places.length;
    int line = 0;
    for (; line <= height - 4; line += 4) {
      copyFour(
          from,
          start + places[line],
          start + places[line + 1],
          start + places[line + 2],
          start + places[line + 3],
          to,
          next + line,
          height);
    }
    for (; line < height; line++) {
      for (int i = 0; i < columns(); i++) {
        to[next + line + i * height] = from[start + places[line] + i];
      }
    }
  }

  /** For images of more channels: a vector that is too long is overwritten by what follows. */
  private void copyChannels(float[] from, int start, int[] places, float[] to, int next) {
    int channels = convolution.channels();
    int columns = columns();
    int at = next;
    for (int column = start; column < start + columns; column++) {
      for (int place : places) {
        int first = (column + place) * channels;
        for (int i = 0; i < channels; i += HALF.length()) {
          FloatVector.fromArray(HALF, from, first + i).intoArray(to, at + i);
        }
        at += channels;
      }
    }
  }

  /** Where a line of the window begins in it. */
  private int place(int line) {
    return window().elements()[line * window().elementsOfLine()];
  }

  private void copyFour(
      float[] from, int first, int second, int third, int fourth, float[] to, int start, int step) {
    int columns = columns();
    for (int i = 0; i < columns; i++) {
      int at = start + i * step;
      to[at] = from[first + i];
      to[at + 1] = from[second + i];
      to[at + 2] = from[third + i];
      to[at + 3] = from[fourth + i];
    }
  }

  /** Each result's numbers lie one line of the window behind the other. */
  private void write(float[] sums, float[] dw) {
    int channels = convolution.channels();
    for (int k = 0; k < convolution.depth(); k++) {
      int line = k / length();
      int place = k % length();
      if (isCopied) {
        int element = k / channels;
        int column = element % window().elementsOfLine();
        line = 0;
        place = (column * height() + element / window().elementsOfLine()) * channels + k % channels;
      }
      int vector = line * vectorsOfLine() + place / LANES;
      int at = vector % 2 * LANES + place % LANES;
      for (int result = 0; result < results(); result++) {
        int tile = vector / 2 * blocks() + result / AT_ONCE;
        dw[k * results() + result] = sums[(2 * AT_ONCE * tile + result % AT_ONCE * 2) * LANES + at];
      }
    }
  }
}
