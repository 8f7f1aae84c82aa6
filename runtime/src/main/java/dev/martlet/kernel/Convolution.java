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
 * @param patches how images become matrices
 * @param pixels elements of an image, of so many channels each
 * @param positions positions of the window
 * @param window elements of the window
 * @param channels channels of an image
 * @param results channels of the result
 * @param groups into how many groups both are divided
 * @param <A> the type of the arrays
 */
public record Convolution<A>(
    Storage<A> storage,
    Products<A> products,
    Patches patches,
    int pixels,
    int positions,
    int window,
    int channels,
    int results,
    int groups) {

  /**
   * Makes them.
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
   * @return the loops
   */
  public static <A> Convolution<A> of(
      Storage<A> storage,
      Products<A> products,
      int[] sources,
      int pixels,
      int positions,
      int window,
      int channels,
      int results,
      int groups) {
    var patches = Patches.of(sources, positions, window, channels / groups, groups == 1);
    return new Convolution<>(
        storage, products, patches, pixels, positions, window, channels, results, groups);
  }

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
          A patch = storage.allocate(patches.size());
          for (int image = from; image < to; image++) {
            for (int group = 0; group < groups; group++) {
              patches.gather(storage, x, start(image, group), channels, patch);
              products.addProduct(patches.matrix(patch), filter(w, group), result(z, image, group));
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
          A patch = storage.allocate(patches.size());
          for (int image = from; image < to; image++) {
            for (int group = 0; group < groups; group++) {
              storage.fill(patch, 0, patches.size(), 0);
              addCotangents(result(dz, image, group), filter(w, group), patch);
              patches.scatter(storage, patch, dx, start(image, group), channels);
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
    A patch = storage.allocate(patches.size());
    for (int image = 0; image < images; image++) {
      for (int group = 0; group < groups; group++) {
        patches.gather(storage, x, start(image, group), channels, patch);
        products.addProduct(
            patches.matrix(patch).transposed(), result(dz, image, group), filter(dw, group));
      }
    }
  }

  /** {@code patch += dz w^T}, or its transpose. */
  private void addCotangents(Matrix<A> dz, Matrix<A> w, A patch) {
    if (patches.isByColumns()) {
      products.addProduct(w, dz.transposed(), patches.lines(patch));
    } else {
      products.addProduct(dz, w.transposed(), patches.lines(patch));
    }
  }

  private void forImages(int images, Threads.Range work) {
    double multiplications = (double) positions * window * share() * results;
    Threads.forRange(images, 1, multiplications / products.nominalRate(), work);
  }

  private Matrix<A> filter(A w, int group) {
    int each = results / groups;
    return new Matrix<>(w, group * each, window * share(), each, results, 1);
  }

  private Matrix<A> result(A z, int image, int group) {
    int each = results / groups;
    return new Matrix<>(z, image * positions * results + group * each, positions, each, results, 1);
  }

  /** Where the channels of a group begin in an image. */
  private int start(int image, int group) {
    return image * pixels * channels + group * share();
  }
}
