package dev.martlet.kernel;

/**
 * Maxima and means of what a window shows, for each channel. What is beyond an image does not
 * count.
 *
 * @param storage making and reading arrays
 * @param sources for each position and each element of the window, the element of the image; less
 *     than 0 beyond it
 * @param pixels elements of an image, of so many channels each
 * @param window elements of the window
 * @param channels channels of an image
 * @param <A> the type of the arrays
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Pooling<A>(Storage<A> storage, int[] sources, int pixels, int window, int channels) {

  private int positions() {
    return sources.length / window;
  }

  /**
   * Tells whether maxima can be found, and their cotangents taken back, without noting where they
   * are.
   *
   * @param x an array of the type
   * @return whether {@link #greatestValues} and {@link #backwardToGreatest} may be called
   */
  public boolean isDirect(A x) {
    return VectorApi.IS_PRESENT && x instanceof float[];
  }

  /**
   * Finds the greatest element at each position, or {@code NaN}.
   *
   * @param x the images
   * @param images their number
   * @param y the greatest elements
   */
  public void greatestValues(A x, int images, A y) {
    new VectorFloatPooling(sources, pixels, window, channels)
        .greatest((float[]) x, images, (float[]) y);
  }

  /**
   * Takes the cotangent of the greatest elements back: the first of equal ones gets it, the first
   * {@code NaN} if there is one.
   *
   * @param x the images
   * @param images their number
   * @param y the greatest elements
   * @param dy their cotangent
   * @param isAdded whether shares are added, or else written
   * @param dx the cotangent of the images
   */
  public void backwardToGreatest(A x, int images, A y, A dy, boolean isAdded, A dx) {
    new VectorFloatPooling(sources, pixels, window, channels)
        .backward((float[]) x, images, (float[]) y, (float[]) dy, isAdded, (float[]) dx);
  }

  /**
   * Tells whether each element is shown at one position and no other one.
   *
   * @return whether cotangents of what is shown are nowhere added to others
   */
  public boolean isPartition() {
    if (sources.length != pixels) {
      return false;
    }
    boolean[] isShown = new boolean[pixels];
    for (int source : sources) {
      if (source < 0 || isShown[source]) {
        return false;
      }
      isShown[source] = true;
    }
    return true;
  }

  /**
   * Finds the greatest element at each position: the first one of equal ones, the first {@code NaN}
   * if there is one.
   *
   * @param x the images
   * @param images their number
   * @param places where in {@code x} it is, for each result
   */
  public void greatest(A x, int images, int[] places) {
    forPositions(
        images,
        (image, position) -> {
          int start = image * pixels * channels;
          int to = (image * positions() + position) * channels;
          if (x instanceof float[] floats) {
            greatestFloats(floats, start, position, places, to);
            return;
          }
          for (int channel = 0; channel < channels; channel++) {
            places[to + channel] = greatest(x, start + channel, position);
          }
        });
  }

  /** The same for all channels, without branches that nobody can predict. */
  private void greatestFloats(float[] x, int start, int position, int[] places, int to) {
    for (int channel = 0; channel < channels; channel++) {
      int greatest = Integer.MIN_VALUE;
      int place = -1;
      for (int i = position * window; i < (position + 1) * window; i++) {
        if (sources[i] >= 0) {
          int index = start + sources[i] * channels + channel;
          int order = order(x[index]);
          place = order > greatest ? index : place;
          greatest = Math.max(greatest, order);
        }
      }
      places[to + channel] = place;
    }
  }

  /** Whole numbers in the order of the numbers: both zeros are one, and NaN is the greatest. */
  private static int order(float x) {
    int bits = Float.floatToIntBits(x + 0f);
    return bits ^ bits >> 31 & Integer.MAX_VALUE;
  }

  private int greatest(A x, int start, int position) {
    int best = -1;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = position * window; i < (position + 1) * window; i++) {
      if (sources[i] >= 0) {
        int index = start + sources[i] * channels;
        double element = storage.get(x, index);
        boolean isGreater = element > greatest || Double.isNaN(element) && !Double.isNaN(greatest);
        if (best < 0 || isGreater) {
          best = index;
          greatest = element;
        }
      }
    }
    return best;
  }

  /**
   * Adds up what the window shows at each position, divided by the number of elements.
   *
   * @param x the images
   * @param images their number
   * @param y the means
   */
  public void means(A x, int images, A y) {
    forPositions(
        images,
        (image, position) -> {
          double share = 1.0 / count(position);
          int to = (image * positions() + position) * channels;
          for (int channel = 0; channel < channels; channel++) {
            double sum = 0;
            for (int i = position * window; i < (position + 1) * window; i++) {
              if (sources[i] >= 0) {
                sum += storage.get(x, (image * pixels + sources[i]) * channels + channel);
              }
            }
            storage.set(y, to + channel, sum * share);
          }
        });
  }

  /**
   * Takes the cotangent of means back: each element gets its share.
   *
   * @param dy the cotangent of the means
   * @param images the number of images
   * @param dx what is added to
   */
  public void backward(A dy, int images, A dx) {
    for (int image = 0; image < images; image++) {
      for (int position = 0; position < positions(); position++) {
        double share = 1.0 / count(position);
        int from = (image * positions() + position) * channels;
        for (int i = position * window; i < (position + 1) * window; i++) {
          for (int channel = 0; sources[i] >= 0 && channel < channels; channel++) {
            int to = (image * pixels + sources[i]) * channels + channel;
            storage.set(dx, to, storage.get(dx, to) + share * storage.get(dy, from + channel));
          }
        }
      }
    }
  }

  private int count(int position) {
    int count = 0;
    for (int i = position * window; i < (position + 1) * window; i++) {
      count += sources[i] >= 0 ? 1 : 0;
    }
    return count;
  }

  private interface Visitor {
    void visit(int image, int position);
  }

  private void forPositions(int images, Visitor visitor) {
    Threads.forRange(
        images,
        1,
        2.0 * sources.length * channels,
        (from, to) -> {
          for (int image = from; image < to; image++) {
            for (int position = 0; position < positions(); position++) {
              visitor.visit(image, position);
            }
          }
        });
  }
}
