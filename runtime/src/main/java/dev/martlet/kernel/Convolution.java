package dev.martlet.kernel;

/**
 * Convolutions of images with filters, as products of matrices: the patches of one image at a time,
 * a row for each position of the window, are multiplied by the filter.
 *
 * <p>Images lie channels last; a filter has a row for each element of the window and each channel
 * of a group, and a column for each result.
 *
 * @param storage making and copying arrays
 * @param products products of matrices
 * @param sources for each position and each element of the window, the element of the image; less
 *     than 0 beyond it
 * @param pixels elements of an image, of so many channels each
 * @param positions positions of the window
 * @param window elements of the window
 * @param channels channels of an image
 * @param results channels of the result
 * @param groups into how many groups both are divided
 * @param <A> the type of the arrays
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Convolution<A>(
    Storage<A> storage,
    Products<A> products,
    int[] sources,
    int pixels,
    int positions,
    int window,
    int channels,
    int results,
    int groups) {

  private int share() {
    return channels / groups;
  }

  /**
   * Convolves: {@code z += x * w}.
   *
   * @param x the images
   * @param images their number
   * @param w the filter
   * @param z the result
   */
  public void forward(A x, int images, A w, A z) {
    forImages(
        images,
        (from, to) -> {
          A patches = storage.allocate(positions * window * share());
          for (int image = from; image < to; image++) {
            for (int group = 0; group < groups; group++) {
              gather(x, image, group, patches);
              products.addProduct(patches(patches), filter(w, group), result(z, image, group));
            }
          }
        });
  }

  /**
   * Takes the result's cotangent back to the images: {@code dx += dz * w^T}.
   *
   * @param dz the cotangent of the result
   * @param images the number of images
   * @param w the filter
   * @param dx the cotangent of the images
   */
  public void backward(A dz, int images, A w, A dx) {
    forImages(
        images,
        (from, to) -> {
          A patches = storage.allocate(positions * window * share());
          for (int image = from; image < to; image++) {
            for (int group = 0; group < groups; group++) {
              storage.fill(patches, 0, storage.length(patches), 0);
              products.addProduct(
                  result(dz, image, group), filter(w, group).transposed(), patches(patches));
              scatter(patches, image, group, dx);
            }
          }
        });
  }

  /**
   * Takes the result's cotangent back to the filter: {@code dw += x^T * dz}.
   *
   * @param x the images
   * @param images their number
   * @param dz the cotangent of the result
   * @param dw the cotangent of the filter
   */
  public void backwardToFilter(A x, int images, A dz, A dw) {
    A patches = storage.allocate(positions * window * share());
    for (int image = 0; image < images; image++) {
      for (int group = 0; group < groups; group++) {
        gather(x, image, group, patches);
        products.addProduct(
            patches(patches).transposed(), result(dz, image, group), filter(dw, group));
      }
    }
  }

  private void forImages(int images, Threads.Range work) {
    double multiplications = (double) positions * window * share() * results;
    Threads.forRange(images, 1, multiplications / products.nominalRate(), work);
  }

  private Matrix<A> patches(A patches) {
    return Matrix.of(patches, 0, positions, window * share());
  }

  private Matrix<A> filter(A w, int group) {
    int each = results / groups;
    return new Matrix<>(w, group * each, window * share(), each, results, 1);
  }

  private Matrix<A> result(A z, int image, int group) {
    int each = results / groups;
    return new Matrix<>(z, image * positions * results + group * each, positions, each, results, 1);
  }

  /** Neighbours in the image that are neighbours in the patch are copied at once. */
  private void gather(A x, int image, int group, A patches) {
    int share = share();
    int start = image * pixels * channels + group * share;
    for (int i = 0; i < sources.length; ) {
      int run = run(i);
      if (sources[i] < 0) {
        storage.fill(patches, i * share, (i + run) * share, 0);
      } else {
        storage.copy(x, start + sources[i] * channels, patches, i * share, run * share);
      }
      i += run;
    }
  }

  private void scatter(A patches, int image, int group, A dx) {
    int share = share();
    int start = image * pixels * channels + group * share;
    for (int i = 0; i < sources.length; ) {
      int run = run(i);
      if (sources[i] >= 0) {
        storage.add(patches, i * share, 1, dx, start + sources[i] * channels, 1, run * share);
      }
      i += run;
    }
  }

  /** How many elements from here on are neighbours, or all beyond the image. */
  private int run(int from) {
    int end = Math.min(sources.length, (from / window + 1) * window);
    int to = from + 1;
    boolean isOutside = sources[from] < 0;
    while (to < end
        && (isOutside ? sources[to] < 0 : groups == 1 && sources[to] == sources[to - 1] + 1)) {
      to++;
    }
    return to - from;
  }
}
