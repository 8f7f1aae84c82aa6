package dev.martlet.kernel;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Convolutions whose vectors lie across images: those of a group are laid beside each other, number
 * by number, so that each vector holds the same element of all of them. Lines may be of any length
 * then, windows may move in any steps, and what is beyond the images need not be multiplied.
 *
 * @param convolution what is computed
 */
record VectorFloatImages(VectorFloatConvolution convolution) {
  /** Images of a group. */
  private static final int LANES = VectorFloatTransposition.EXTENT;

  /** Channels of the result that are computed at once. */
  private static final int AT_ONCE = 8;

  /** Numbers of a group that are worth their memory. */
  private static final int MOST = 1 << 22;

  /** Numbers of a group whose memory is kept for the next one, at most. */
  private static final int KEPT = 1 << 18;

  private static final ThreadLocal<float[]> GROUP = ThreadLocal.withInitial(() -> new float[0]);

  /** Whether so many images are a vector. */
  static final boolean IS_THERE = VectorFloatTransposition.IS_THERE;

  private PaddedWindow window() {
    return convolution.window();
  }

  private int channels() {
    return convolution.channels();
  }

  private int results() {
    return convolution.results();
  }

  private int blocks() {
    return Math.ceilDiv(results(), AT_ONCE);
  }

  private int lines() {
    return convolution.positions() / window().positionsOfLine();
  }

  private int pairsOfLine() {
    return Math.ceilDiv(window().positionsOfLine(), 2);
  }

  /** Numbers of an image. */
  private int size() {
    return window().lines().length * window().line() * channels();
  }

  /** Whether a group of images is not too large. */
  boolean isPossible() {
    return IS_THERE && (long) window().size() * channels() <= MOST / LANES;
  }

  /**
   * Products of vectors for an image, and, as many as take as long, what turning takes and what
   * begins and ends a tile.
   *
   * @param images how many there are
   */
  double cost(int images) {
    double groups = Math.ceilDiv(images, LANES);
    double tiles = (double) lines() * pairsOfLine() * blocks();
    double turned = (double) size() + convolution.positions() * results();
    return groups / images * (tiles * (2 * AT_ONCE * convolution.depth() + 40) + 16 * turned);
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
    int[][] steps = steps();
    int lines = lines();
    convolution.inParts(
        Math.ceilDiv(images, LANES) * lines,
        (double) LANES * window().positionsOfLine() * convolution.depth() * blocks() * AT_ONCE,
        (from, to) -> {
          float[] group = zeros(window().size() * channels() * LANES);
          float[] sums = new float[((2 * pairsOfLine() + 1) * results() + AT_ONCE) * LANES];
          for (int i = from; i < to; i++) {
            int first = i / lines * LANES;
            int count = Math.min(LANES, images - first);
            if (i == from || i % lines == 0) {
              copy(x, first, count, group);
            }
            multiply(group, i % lines, steps, filter, sums);
            write(sums, first, count, i % lines, z);
          }
        });
  }

  private static float[] zeros(int length) {
    float[] known = GROUP.get();
    if (known.length >= length) {
      Arrays.fill(known, 0, length, 0);
      return known;
    }
    float[] zeros = new float[length];
    if (length <= KEPT) {
      GROUP.set(zeros);
    }
    return zeros;
  }

  /**
   * For each pair of neighbours among the positions, how far what they see is from where they are,
   * and the filter's numbers for it from its first ones, in turn.
   */
  private int[][] steps() {
    int pairs = pairsOfLine();
    int[][] steps = new int[lines() * pairs][];
    BitSet[] ofPairs = new BitSet[pairs];
    Arrays.setAll(ofPairs, this::seenAlong);
    BitSet known = new BitSet();
    for (int line = 0; line < lines(); line++) {
      BitSet own = seenAcross(line);
      int start = line * pairs;
      for (int pair = 0; pair < pairs; pair++) {
        if (line > 0 && own.equals(known)) {
          steps[start + pair] = steps[start - pairs + pair];
        } else if (pair > 0 && ofPairs[pair].equals(ofPairs[pair - 1])) {
          steps[start + pair] = steps[start + pair - 1];
        } else {
          BitSet both = (BitSet) own.clone();
          both.and(ofPairs[pair]);
          steps[start + pair] = steps(both);
        }
      }
      known = own;
    }
    return steps;
  }

  /** The elements of the window that show a line of the images to a line of positions. */
  private BitSet seenAcross(int line) {
    BitSet inside = new BitSet();
    for (int start : window().lines()) {
      inside.set(start / window().paddedLine());
    }
    int position = window().positions()[line * window().positionsOfLine()];
    BitSet seen = new BitSet();
    for (int k = 0; k < window().elements().length; k++) {
      seen.set(k, inside.get((position + window().elements()[k]) / window().paddedLine()));
    }
    return seen;
  }

  /** The elements of the window that show a column of the images to one of two positions. */
  private BitSet seenAlong(int pair) {
    int padded = window().paddedLine();
    int start = window().lines()[0] % padded;
    BitSet seen = new BitSet();
    for (int i = 2 * pair; i < Math.min(2 * pair + 2, window().positionsOfLine()); i++) {
      for (int k = 0; k < window().elements().length; k++) {
        int column = (i * window().step() + window().elements()[k] % padded) - start;
        if (column >= 0 && column < window().line()) {
          seen.set(k);
        }
      }
    }
    return seen;
  }

  private int[] steps(BitSet elements) {
    int[] steps = new int[2 * elements.cardinality() * channels()];
    int next = 0;
    for (int k = elements.nextSetBit(0); k >= 0; k = elements.nextSetBit(k + 1)) {
      for (int channel = 0; channel < channels(); channel++) {
        steps[next++] = (window().elements()[k] * channels() + channel) * LANES;
        steps[next++] = (k * channels() + channel) * AT_ONCE;
      }
    }
    return steps;
  }

  /** Lays images beside each other, within a margin; the last one stands for those missing. */
  private void copy(float[] x, int first, int count, float[] group) {
    int length = window().line() * channels();
    int from = first * size();
    for (int line : window().lines()) {
      int to = line * channels() * LANES;
      if (length < LANES) {
        for (int i = 0; i < length * LANES; i++) {
          group[to + i] = x[from + Math.min(i % LANES, count - 1) * size() + i / LANES];
        }
      }
      for (int i = 0; length >= LANES && i < length; i += LANES) {
        int at = Math.min(i, length - LANES);
        VectorFloatTransposition.transpose(
            x, from + at, size(), count - 1, group, to + at * LANES, LANES);
      }
      from += length;
    }
  }

  /** Computes a line of positions; what is too much is overwritten by what comes later. */
  private void multiply(float[] group, int line, int[][] steps, float[] filter, float[] sums) {
    int pairs = pairsOfLine();
    int position = window().positions()[line * window().positionsOfLine()];
    for (int pair = 0; pair < pairs; pair++) {
      int first = (position + 2 * pair * window().step()) * channels() * LANES;
      boolean isWhole = 2 * pair + 1 < window().positionsOfLine();
      int second = isWhole ? first + window().step() * channels() * LANES : first;
      for (int block = blocks() - 1; block >= 0; block--) {
        int to = (2 * pair * results() + block * AT_ONCE) * LANES;
        VectorFloatImageTiles.twoByEight(
            group,
            first,
            second,
            steps[line * pairs + pair],
            filter,
            block * convolution.depth() * AT_ONCE,
            sums,
            to,
            to + results() * LANES);
      }
    }
  }

  /** Writes a line of positions to each image's result. */
  private void write(float[] sums, int first, int count, int line, float[] z) {
    int length = window().positionsOfLine() * results();
    int size = convolution.positions() * results();
    int to = first * size + line * length;
    if (length < LANES || count < LANES) {
      for (int image = 0; image < count; image++) {
        for (int i = 0; i < length; i++) {
          z[to + image * size + i] = sums[i * LANES + image];
        }
      }
      return;
    }
    for (int i = 0; i < length; i += LANES) {
      int at = Math.min(i, length - LANES);
      VectorFloatTransposition.transpose(sums, at * LANES, LANES, LANES - 1, z, to + at, size);
    }
  }
}
