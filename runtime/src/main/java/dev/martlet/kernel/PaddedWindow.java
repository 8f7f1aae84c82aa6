package dev.martlet.kernel;

import java.util.Arrays;

/**
 * A window that slides over an array with a margin of zeros, so that it never stands out: where it
 * begins at each of its positions, and how far its elements are from there.
 *
 * <p>Positions of one line follow each other at equal distances; so do elements of one line of the
 * window, unless it has gaps.
 *
 * @param size elements of the array with its margin
 * @param line elements of a line of the array without it
 * @param lines where each line begins in the array with its margin
 * @param paddedLine elements of a line of the array with its margin
 * @param positions where the window begins, for each position
 * @param positionsOfLine how many positions are on one line
 * @param step from one position of a line to the next
 * @param elements for each element of the window, how far it is from the first one
 * @param elementsOfLine how many elements of the window are neighbours
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record PaddedWindow(
    int size,
    int line,
    int[] lines,
    int paddedLine,
    int[] positions,
    int positionsOfLine,
    int step,
    int[] elements,
    int elementsOfLine) {

  /**
   * Makes one.
   *
   * @param extents the extents of the array
   * @param before how many zeros are before it, along each axis
   * @param counts the numbers of positions
   * @param window the extents of the window
   * @param strides how far it moves
   * @param dilations the distance between its elements
   * @return the window
   */
  public static PaddedWindow of(
      int[] extents, int[] before, int[] counts, int[] window, int[] strides, int[] dilations) {
    int rank = extents.length;
    int[] padded = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      int reached = (counts[axis] - 1) * strides[axis] + (window[axis] - 1) * dilations[axis] + 1;
      padded[axis] = Math.max(reached, before[axis] + extents[axis]);
    }
    int last = rank - 1;
    int[] heads = extents.clone();
    heads[last] = 1;
    int[] ones = new int[rank];
    Arrays.fill(ones, 1);
    int[] lines = places(padded, heads, ones);
    int start = 0;
    for (int axis = 0; axis < rank; axis++) {
      start = start * padded[axis] + before[axis];
    }
    for (int i = 0; i < lines.length; i++) {
      lines[i] += start;
    }
    return new PaddedWindow(
        product(padded),
        extents[last],
        lines,
        padded[last],
        places(padded, counts, strides),
        counts[last],
        strides[last],
        places(padded, window, dilations),
        dilations[last] == 1 ? window[last] : 1);
  }

  /** Where the elements of a grid are, row by row, whose neighbours are some steps apart. */
  private static int[] places(int[] extents, int[] counts, int[] steps) {
    int[] places = new int[product(counts)];
    int known = 1;
    for (int axis = 0; axis < extents.length; axis++) {
      // From the end, so that nothing is overwritten before it is read.
      for (int i = known - 1; i >= 0; i--) {
        int from = places[i] * extents[axis];
        for (int own = counts[axis] - 1; own >= 0; own--) {
          places[i * counts[axis] + own] = from + own * steps[axis];
        }
      }
      known *= counts[axis];
    }
    return places;
  }

  private static int product(int[] extents) {
    int product = 1;
    for (int extent : extents) {
      product = Math.multiplyExact(product, extent);
    }
    return product;
  }
}
