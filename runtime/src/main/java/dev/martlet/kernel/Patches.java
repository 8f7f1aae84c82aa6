package dev.martlet.kernel;

import java.util.Arrays;

/**
 * How what a window shows of an image is copied to a matrix, and added back: runs of elements that
 * are neighbours in both.
 *
 * <p>The matrix has a row for each position of the window, and a column for each of its elements
 * and channels. It lies row by row; for a single channel column by column, where runs are as long
 * as lines of the image and not only as those of the window.
 *
 * @param positions rows of the matrix
 * @param columns columns of the matrix
 * @param isByColumns whether it lies column by column
 * @param targets where each run begins in the matrix
 * @param sources which element of the image it begins with; less than 0 beyond the image
 * @param lengths how many numbers it has
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Patches(
    int positions, int columns, boolean isByColumns, int[] targets, int[] sources, int[] lengths) {

  /**
   * Finds the runs.
   *
   * @param places for each position and each element of the window, the element of the image
   * @param positions positions of the window
   * @param window elements of the window
   * @param share channels that are copied of each element
   * @param isWhole whether those are all channels, so that elements are neighbours
   */
  static Patches of(int[] places, int positions, int window, int share, boolean isWhole) {
    boolean isByColumns = share == 1;
    boolean hasRuns = isByColumns || isWhole;
    int[] ordered = isByColumns ? transposed(places, positions, window) : places;
    int line = isByColumns ? positions : window;
    int[] targets = new int[ordered.length];
    int[] sources = new int[ordered.length];
    int[] lengths = new int[ordered.length];
    int count = 0;
    int next = 0;
    while (next < ordered.length) {
      int run = run(ordered, next, (next / line + 1) * line, hasRuns);
      targets[count] = next * share;
      sources[count] = ordered[next];
      lengths[count] = run * share;
      count++;
      next += run;
    }
    return new Patches(
        positions,
        window * share,
        isByColumns,
        Arrays.copyOf(targets, count),
        Arrays.copyOf(sources, count),
        Arrays.copyOf(lengths, count));
  }

  private static int[] transposed(int[] places, int rows, int columns) {
    int[] transposed = new int[places.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        transposed[column * rows + row] = places[row * columns + column];
      }
    }
    return transposed;
  }

  private static int run(int[] places, int from, int end, boolean hasRuns) {
    int to = from + 1;
    while (to < end
        && (places[from] < 0 ? places[to] < 0 : hasRuns && places[to] == places[to - 1] + 1)) {
      to++;
    }
    return to - from;
  }

  int size() {
    return positions * columns;
  }

  <A> Matrix<A> matrix(A patch) {
    return isByColumns ? lines(patch).transposed() : lines(patch);
  }

  /** The matrix or its transpose: the one whose rows are contiguous, as a product is written. */
  <A> Matrix<A> lines(A patch) {
    return isByColumns
        ? Matrix.of(patch, 0, columns, positions)
        : Matrix.of(patch, 0, positions, columns);
  }

  /**
   * Copies from an image.
   *
   * @param start where its first channel is
   * @param channels channels of each element of the image
   */
  <A> void gather(Storage<A> storage, A x, int start, int channels, A patch) {
    for (int i = 0; i < targets.length; i++) {
      int target = targets[i];
      if (sources[i] < 0) {
        storage.fill(patch, target, target + lengths[i], 0);
      } else {
        int source = start + sources[i] * channels;
        storage.copy(x, source, step(channels), patch, target, 1, lengths[i]);
      }
    }
  }

  /** Adds to an image what {@link #gather} would have copied from it. */
  <A> void scatter(Storage<A> storage, A patch, A dx, int start, int channels) {
    for (int i = 0; i < targets.length; i++) {
      if (sources[i] >= 0) {
        int source = start + sources[i] * channels;
        storage.add(patch, targets[i], 1, dx, source, step(channels), lengths[i]);
      }
    }
  }

  /** A run of one channel lies scattered in an image of several. */
  private int step(int channels) {
    return isByColumns ? channels : 1;
  }
}
