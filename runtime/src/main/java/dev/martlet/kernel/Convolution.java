package dev.martlet.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Convolutions of images with filters. Those of {@code float}s in one group go straight from the
 * images where the Vector API is there; others are products of matrices: the patches of one image
 * at a time, a row for each position of the window, are multiplied by the filter.
 *
 * <p>Images lie channels last; a filter has a row for each element of the window and each channel
 * of a group, and a column for each result.
 *
 * @param <A> the type of the arrays
 */
public final class Convolution<A> {
  private final Storage<A> storage;
  private final Products<A> products;
  private final Window window;
  private final int channels;
  private final int results;
  private final int groups;
  private final int positions;
  private volatile @Nullable Patches patches;

  /**
   * How a window slides over images.
   *
   * @param sources for each position and each element of the window, the element of the image; less
   *     than 0 beyond it
   * @param pixels elements of an image, of so many channels each
   * @param padded the same over images with a margin
   * @param mirrored how the mirrored window slides over results with a margin, so that it shows at
   *     each element of an image what that element went into; null where there are gaps
   */
  public record Window(
      Supplier<int[]> sources, int pixels, PaddedWindow padded, @Nullable PaddedWindow mirrored) {}

  /**
   * Makes them.
   *
   * @param storage making and copying arrays
   * @param products products of matrices
   * @param window how the window slides
   * @param channels channels of an image
   * @param results channels of the result
   * @param groups into how many groups both are divided
   */
  public Convolution(
      Storage<A> storage,
      Products<A> products,
      Window window,
      int channels,
      int results,
      int groups) {
    this.storage = storage;
    this.products = products;
    this.window = window;
    this.channels = channels;
    this.results = results;
    this.groups = groups;
    this.positions = window.padded().positions().length;
  }

  private int elements() {
    return window.padded().elements().length;
  }

  private Patches patches() {
    Patches known = patches;
    if (known == null) {
      known =
          Patches.of(window.sources().get(), positions, elements(), channels / groups, groups == 1);
      patches = known;
    }
    return known;
  }

  private boolean isDirect(A x) {
    return VectorApi.IS_PRESENT
        && x instanceof float[]
        && groups == 1
        && channels > 0
        && results > 0
        && positions > 0;
  }

  private int share() {
    return channels / groups;
  }

  /**
   * Convolves: {@code z = x * w}.
   *
   * @param x the images
   * @param images their number
   * @param w the filter
   * @param z the result
   */
  public void forward(A x, int images, A w, A z) {
    if (isDirect(x)) {
      new VectorFloatConvolution(window.padded(), channels, results)
          .forward((float[]) x, images, (float[]) w, (float[]) z);
      return;
    }
    storage.fill(z, 0, storage.length(z), 0);
    Patches patches = patches();
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
   * Takes the result's cotangent back to the images: {@code dx = dz * w^T}.
   *
   * @param dz the cotangent of the result
   * @param images the number of images
   * @param w the filter
   * @param dx the cotangent of the images
   */
  public void backward(A dz, int images, A w, A dx) {
    PaddedWindow mirrored = window.mirrored();
    if (mirrored != null && isDirect(dz)) {
      new VectorFloatConvolution(mirrored, results, channels)
          .forward((float[]) dz, images, mirrored((float[]) w), (float[]) dx);
      return;
    }
    storage.fill(dx, 0, storage.length(dx), 0);
    Patches patches = patches();
    forImages(
        images,
        (from, to) -> {
          A patch = storage.allocate(patches.size());
          for (int image = from; image < to; image++) {
            for (int group = 0; group < groups; group++) {
              storage.fill(patch, 0, patches.size(), 0);
              addCotangents(patches, result(dz, image, group), filter(w, group), patch);
              patches.scatter(storage, patch, dx, start(image, group), channels);
            }
          }
        });
  }

  /**
   * Takes the result's cotangent back to the filter: {@code dw = x^T * dz}.
   *
   * @param x the images
   * @param images their number
   * @param dz the cotangent of the result
   * @param dw the cotangent of the filter
   */
  public void backwardToFilter(A x, int images, A dz, A dw) {
    if (isDirect(x)) {
      new VectorFloatConvolution(window.padded(), channels, results)
          .toFilter((float[]) x, images, (float[]) dz, (float[]) dw);
      return;
    }
    storage.fill(dw, 0, storage.length(dw), 0);
    Patches patches = patches();
    A patch = storage.allocate(patches.size());
    for (int image = 0; image < images; image++) {
      for (int group = 0; group < groups; group++) {
        patches.gather(storage, x, start(image, group), channels, patch);
        products.addProduct(
            patches.matrix(patch).transposed(), result(dz, image, group), filter(dw, group));
      }
    }
  }

  /** The filter from its last element to its first, with channels and results exchanged. */
  private float[] mirrored(float[] w) {
    float[] mirrored = new float[w.length];
    int last = elements() - 1;
    for (int element = 0; element <= last; element++) {
      for (int channel = 0; channel < channels; channel++) {
        int from = (element * channels + channel) * results;
        int to = (last - element) * results * channels + channel;
        for (int result = 0; result < results; result++) {
          mirrored[to + result * channels] = w[from + result];
        }
      }
    }
    return mirrored;
  }

  /** {@code patch += dz w^T}, or its transpose. */
  private void addCotangents(Patches patches, Matrix<A> dz, Matrix<A> w, A patch) {
    if (patches.isByColumns()) {
      products.addProduct(w, dz.transposed(), patches.lines(patch));
    } else {
      products.addProduct(dz, w.transposed(), patches.lines(patch));
    }
  }

  private void forImages(int images, Threads.Range work) {
    double multiplications = (double) positions * elements() * share() * results;
    Threads.forRange(images, 1, multiplications / products.nominalRate(), work);
  }

  private Matrix<A> filter(A w, int group) {
    int each = results / groups;
    return new Matrix<>(w, group * each, elements() * share(), each, results, 1);
  }

  private Matrix<A> result(A z, int image, int group) {
    int each = results / groups;
    return new Matrix<>(z, image * positions * results + group * each, positions, each, results, 1);
  }

  /** Where the channels of a group begin in an image. */
  private int start(int image, int group) {
    return image * window.pixels() * channels + group * share();
  }
}
