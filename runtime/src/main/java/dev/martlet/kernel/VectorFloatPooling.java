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
    forImages(
        images,
        (from, to) -> {
          int target = from * positions() * channels;
          for (int image = from; image < to; image++) {
            for (int first = 0; first < sources.length; first += window) {
              greatest(x, image * pixels * channels, first, y, target);
              target += channels;
            }
          }
        });
  }

  /** Of what the window shows at one position. */
  private void greatest(float[] x, int image, int first, float[] y, int target) {
    int whole = LANES.loopBound(channels);
    for (int channel = 0; channel < whole; channel += LANES.length()) {
      greatestOfVectors(x, image + channel, first, y, target + channel);
    }
    for (int channel = whole; channel < channels; channel++) {
      y[target + channel] = greatest(x, image + channel, first);
    }
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
                next.compare(VectorOperators.GT, greatest)
                    .or(next.compare(VectorOperators.NE, next)));
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
   * @param isAdded whether shares are added, or else written
   * @param dx the cotangent of the images
   */
  void backward(float[] x, int images, float[] y, float[] dy, boolean isAdded, float[] dx) {
    forImages(
        images,
        (from, to) -> {
          int target = from * positions() * channels;
          for (int image = from; image < to; image++) {
            for (int first = 0; first < sources.length; first += window) {
              back(x, image * pixels * channels, first, y, dy, target, isAdded, dx);
              target += channels;
            }
          }
        });
  }

  /** To what the window shows at one position. */
  private void back(
      float[] x,
      int image,
      int first,
      float[] y,
      float[] dy,
      int target,
      boolean isAdded,
      float[] dx) {
    int whole = LANES.loopBound(channels);
    for (int channel = 0; channel < whole; channel += LANES.length()) {
      backVectors(x, image + channel, first, y, dy, target + channel, isAdded, dx);
    }
    for (int channel = whole; channel < channels; channel++) {
      int from = target + channel;
      back(x, image + channel, first, y[from], dy[from], isAdded, dx);
    }
  }

  private void backVectors(
      float[] x,
      int start,
      int first,
      float[] y,
      float[] dy,
      int from,
      boolean isAdded,
      float[] dx) {
    FloatVector greatest = FloatVector.fromArray(LANES, y, from);
    if (greatest.compare(VectorOperators.NE, greatest).anyTrue()) {
      for (int lane = 0; lane < LANES.length(); lane++) {
        back(x, start + lane, first, y[from + lane], dy[from + lane], isAdded, dx);
      }
      return;
    }
    // What is left of it: nothing where it has found its place.
    FloatVector left = FloatVector.fromArray(LANES, dy, from);
    FloatVector none = FloatVector.zero(LANES);
    for (int i = first; i < first + window; i++) {
      int source = sources[i];
      if (source >= 0) {
        int at = start + source * channels;
        VectorMask<Float> isGreatest =
            FloatVector.fromArray(LANES, x, at).compare(VectorOperators.EQ, greatest);
        FloatVector share = none.blend(left, isGreatest);
        left = left.blend(none, isGreatest);
        if (isAdded) {
          share = share.add(FloatVector.fromArray(LANES, dx, at));
        }
        share.intoArray(dx, at);
      }
    }
  }

  private void back(
      float[] x,
      int start,
      int first,
      float greatest,
      float cotangent,
      boolean isAdded,
      float[] dx) {
    float left = cotangent;
    for (int i = first; i < first + window; i++) {
      if (sources[i] >= 0) {
        int at = start + sources[i] * channels;
        boolean isGreatest = x[at] == greatest || Float.isNaN(x[at]) && Float.isNaN(greatest);
        float share = isGreatest ? left : 0;
        left = isGreatest ? 0 : left;
        dx[at] = isAdded ? dx[at] + share : share;
      }
    }
  }
}
