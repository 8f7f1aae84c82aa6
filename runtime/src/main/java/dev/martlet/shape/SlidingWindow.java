package dev.martlet.shape;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A window that slides over an array of some spatial axes: for each of its positions, and for each
 * element of the window, which element of the array is there.
 */
public final class SlidingWindow {
  /** Stands for an element beyond the array. */
  public static final int OUTSIDE = -1;

  private final Shape input;
  private final Shape window;
  private final Shape positions;
  private final int[] strides;
  private final int[] dilations;
  private final int[] before;
  private volatile int @Nullable [] sources;

  private SlidingWindow(
      Shape input, Shape window, Shape positions, int[] strides, int[] dilations, int[] before) {
    this.input = input;
    this.window = window;
    this.positions = positions;
    this.strides = strides;
    this.dilations = dilations;
    this.before = before;
  }

  /**
   * Makes one.
   *
   * @param operation who asks, for the message
   * @param input the extents of the array
   * @param window the extents of the window, as many
   * @param strides how far it moves along each axis
   * @param dilations the distance between its elements along each axis
   * @param isSame whether it may stand out of the array, as far as is needed for as many positions
   *     as there are elements, divided by the stride and rounded up; the greater part stands out at
   *     the end
   * @return the window
   * @throws IllegalArgumentException if it does not fit into the array, or a number is less than 1
   */
  public static SlidingWindow of(
      String operation, Shape input, Shape window, int[] strides, int[] dilations, boolean isSame) {
    int rank = input.rank();
    if (strides.length != rank || dilations.length != rank || window.rank() != rank) {
      throw new IllegalArgumentException(
          "%s: window %s with strides %s and dilations %s over %s"
              .formatted(
                  operation, window, Arrays.toString(strides), Arrays.toString(dilations), input));
    }
    int[] counts = new int[rank];
    int[] before = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      if (strides[axis] < 1 || dilations[axis] < 1 || window.dimension(axis) < 1) {
        throw new IllegalArgumentException(
            "%s: window %s, strides %s and dilations %s have to be positive"
                .formatted(
                    operation, window, Arrays.toString(strides), Arrays.toString(dilations)));
      }
      int extent = input.dimension(axis);
      int span = (window.dimension(axis) - 1) * dilations[axis] + 1;
      if (isSame) {
        counts[axis] = Math.ceilDiv(extent, strides[axis]);
        before[axis] = Math.max(0, (counts[axis] - 1) * strides[axis] + span - extent) / 2;
      } else if (span > extent) {
        throw new IllegalArgumentException(
            "%s: window %s spans %d of axis %d, whose extent is %d"
                .formatted(operation, window, span, axis, extent));
      } else {
        counts[axis] = (extent - span) / strides[axis] + 1;
      }
    }
    Shape positions = Shape.of(counts);
    // More is not asked for where all is well; a size that is too great is an error at once.
    Math.multiplyExact(positions.size(), window.size());
    return new SlidingWindow(input, window, positions, strides, dilations, before);
  }

  /** Axis by axis: what is known of the axes before has the extent of the next one multiplied. */
  private int[] computedSources() {
    int size = Math.multiplyExact(positions.size(), window.size());
    int[] sources = {0};
    int knownPositions = 1;
    int knownElements = 1;
    for (int axis = 0; axis < input.rank(); axis++) {
      int ownPositions = positions.dimension(axis);
      int ownElements = window.dimension(axis);
      int extent = input.dimension(axis);
      int[] longer = new int[size == 0 ? 0 : sources.length * ownPositions * ownElements];
      int to = 0;
      for (int p = 0; size > 0 && p < knownPositions; p++) {
        for (int own = 0; own < ownPositions; own++) {
          for (int k = 0; k < knownElements; k++) {
            int source = sources[p * knownElements + k];
            for (int element = 0; element < ownElements; element++) {
              int at = own * strides[axis] + element * dilations[axis] - before[axis];
              longer[to++] = source < 0 || at < 0 || at >= extent ? OUTSIDE : source * extent + at;
            }
          }
        }
      }
      sources = longer;
      knownPositions *= ownPositions;
      knownElements *= ownElements;
    }
    return sources;
  }

  /**
   * Gives the extents of the array.
   *
   * @return the spatial shape
   */
  public Shape input() {
    return input;
  }

  /**
   * Gives the extents of the window.
   *
   * @return its shape
   */
  public Shape window() {
    return window;
  }

  /**
   * Gives the numbers of positions along each axis.
   *
   * @return the spatial shape of the result
   */
  public Shape positions() {
    return positions;
  }

  /**
   * Gives the elements of the array, for each position and each element of the window.
   *
   * @return indices of elements, or {@link #OUTSIDE}; not to be written to
   */
  public int[] sources() {
    int[] known = sources;
    if (known == null) {
      known = computedSources();
      sources = known;
    }
    return known;
  }

  /**
   * Gives how far the window moves.
   *
   * @return the distance between positions along each axis; not to be written to
   */
  public int[] strides() {
    return strides;
  }

  /**
   * Gives how far the elements of the window are apart.
   *
   * @return the distance along each axis; not to be written to
   */
  public int[] dilations() {
    return dilations;
  }

  /**
   * Gives how far the window stands out.
   *
   * @return by how many elements, before the first one of each axis; not to be written to
   */
  public int[] before() {
    return before;
  }

  /**
   * Tells whether at some position all of the window is beyond the array, as a dilated one can be.
   *
   * @return whether there is such a position
   */
  public boolean isBlank() {
    return positions.size() > 0 && IntStream.range(0, input.rank()).anyMatch(this::isBlank);
  }

  /** Nothing is shown where nothing of one axis is. */
  private boolean isBlank(int axis) {
    int dilation = dilations[axis];
    for (int position = 0; position < positions.dimension(axis); position++) {
      int first = position * strides[axis] - before[axis];
      int within = Math.max(0, Math.ceilDiv(-first, dilation));
      if (within >= window.dimension(axis) || first + within * dilation >= input.dimension(axis)) {
        return true;
      }
    }
    return false;
  }
}
