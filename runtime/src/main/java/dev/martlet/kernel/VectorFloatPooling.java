package dev.martlet.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Maxima of what a window shows, with the Vector API: as many channels at once as a vector has
 * numbers, and those that are left one by one.
 *
 * @param sources for each position and each element of the window, the element of the image; less
 *     than 0 beyond it
 * @param pixels elements of an image, of so many channels each
 * @param window elements of the window
 * @param channels channels of an image
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record VectorFloatPooling(int[] sources, int pixels, int window, int channels) {
  /** Not longer than many images have channels. */
  private static final VectorSpecies<Float> LANES =
      FloatVector.SPECIES_PREFERRED.length() > 8
          ? FloatVector.SPECIES_256
          : FloatVector.SPECIES_PREFERRED;

  private int positions() {
    return sources.length / window;
  }

  private void forImages(int images, Threads.Range work) {
    Threads.forRange(images, 1, 0.3 * sources.length * channels, work);
  }

  /**
   * Finds the greatest elements, or {@code NaN}.
   *
   * @param x the images
   * @param images their number
   * @param y the greatest element at each position, for each channel
   */
  void greatest(float[] x, int images, float[] y) {
    int whole = LANES.loopBound(channels);
    forImages(
        images,
        (from, to) -> {
          for (int image = from; image < to; image++) {
            int start = image * pixels * channels;
            int target = image * positions() * channels;
            for (int first = 0; first < sources.length; first += window) {
              for (int channel = 0; channel < whole; channel += LANES.length()) {
                greatestOfVectors(x, start + channel, first, y, target + channel);
              }
              for (int channel = whole; channel < channels; channel++) {
                y[target + channel] = greatest(x, start + channel, first);
              }
              target += channels;
            }
          }
        });
  }

  private void greatestOfVectors(float[] x, int start, int first, float[] y, int to) {
    FloatVector greatest = FloatVector.broadcast(LANES, Float.NEGATIVE_INFINITY);
    for (int i = first; i < first + window; i++) {
      int source = sources[i];
      if (source >= 0) {
        FloatVector next = FloatVector.fromArray(LANES, x, start + source * channels);
        // Of two zeros the first one: max would take the positive one.
        greatest =
            greatest.blend(
                next,
                next.compare(VectorOperators.GT, greatest).or(next.test(VectorOperators.IS_NAN)));
      }
    }
    greatest.intoArray(y, to);
  }

  private float greatest(float[] x, int start, int first) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int i = first; i < first + window; i++) {
      if (sources[i] >= 0) {
        float next = x[start + sources[i] * channels];
        greatest = next > greatest || Float.isNaN(next) ? next : greatest;
      }
    }
    return greatest;
  }

  /**
   * Takes the cotangent of maxima back: the first of equal ones gets it, the first {@code NaN} if
   * there is one.
   *
   * @param x the images
   * @param images their number
   * @param y the maxima
   * @param dy their cotangent
   * @param dx what is added to
   */
  void backward(float[] x, int images, float[] y, float[] dy, float[] dx) {
    int whole = LANES.loopBound(channels);
    forImages(
        images,
        (from, to) -> {
          for (int image = from; image < to; image++) {
            int start = image * pixels * channels;
            int target = image * positions() * channels;
            for (int first = 0; first < sources.length; first += window) {
              for (int channel = 0; channel < whole; channel += LANES.length()) {
                backVectors(x, start + channel, first, y, dy, target + channel, dx);
              }
              for (int channel = whole; channel < channels; channel++) {
                back(x, start + channel, first, y[target + channel], dy[target + channel], dx);
              }
              target += channels;
            }
          }
        });
  }

  private void backVectors(
      float[] x, int start, int first, float[] y, float[] dy, int from, float[] dx) {
    FloatVector greatest = FloatVector.fromArray(LANES, y, from);
    if (greatest.test(VectorOperators.IS_NAN).anyTrue()) {
      for (int lane = 0; lane < LANES.length(); lane++) {
        back(x, start + lane, first, y[from + lane], dy[from + lane], dx);
      }
      return;
    }
    FloatVector cotangent = FloatVector.fromArray(LANES, dy, from);
    VectorMask<Float> open = LANES.maskAll(true);
    for (int i = first; i < first + window; i++) {
      int source = sources[i];
      if (source >= 0) {
        int at = start + source * channels;
        VectorMask<Float> isGreatest =
            FloatVector.fromArray(LANES, x, at).compare(VectorOperators.EQ, greatest).and(open);
        open = open.andNot(isGreatest);
        FloatVector.fromArray(LANES, dx, at).add(cotangent, isGreatest).intoArray(dx, at);
      }
    }
  }

  private void back(float[] x, int start, int first, float greatest, float cotangent, float[] dx) {
    for (int i = first; i < first + window; i++) {
      int at = start + sources[i] * channels;
      if (sources[i] >= 0 && (x[at] == greatest || Float.isNaN(x[at]) && Float.isNaN(greatest))) {
        dx[at] += cotangent;
        return;
      }
    }
  }
}
