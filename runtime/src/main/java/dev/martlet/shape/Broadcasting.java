package dev.martlet.shape;

import java.util.Arrays;

/**
 * NumPy's rule for shapes that differ: aligned at their last axes, an axis of extent 1, or one that
 * is missing, fits every extent.
 */
public final class Broadcasting {
  private Broadcasting() {}

  /**
   * Gives the shape that two shapes have together.
   *
   * @param operation who asks, for the message
   * @param left a shape
   * @param right another one
   * @return {@code [2, 3]} for {@code [2, 1]} and {@code [3]}
   * @throws IllegalArgumentException if they do not fit
   */
  public static Shape together(String operation, Shape left, Shape right) {
    if (left.equals(right)) {
      return left;
    }
    int rank = Math.max(left.rank(), right.rank());
    int[] dimensions = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      int first = aligned(left, axis, rank);
      int second = aligned(right, axis, rank);
      if (first != second && first != 1 && second != 1) {
        throw new IllegalArgumentException(
            "%s: shapes %s and %s do not broadcast: axis %d from the end has extents %d and %d"
                .formatted(operation, left, right, rank - axis, first, second));
      }
      dimensions[axis] = first == 1 ? second : first;
    }
    return Shape.of(dimensions);
  }

  /**
   * Checks that a shape can be stretched to another one.
   *
   * @param operation who asks, for the message
   * @param from the shape
   * @param to what it is to become
   * @throws IllegalArgumentException if it does not fit
   */
  public static void check(String operation, Shape from, Shape to) {
    boolean fits = from.rank() <= to.rank();
    for (int axis = 0; fits && axis < to.rank(); axis++) {
      int extent = aligned(from, axis, to.rank());
      fits = extent == 1 || extent == to.dimension(axis);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "%s: shape %s cannot be stretched to %s".formatted(operation, from, to));
    }
  }

  /** The extent of an axis that is counted as in a shape of a higher rank. */
  static int aligned(Shape shape, int axis, int rank) {
    int own = axis - (rank - shape.rank());
    return own < 0 ? 1 : shape.dimension(own);
  }

  /**
   * Gives the strides of an array that is read as if it had been stretched.
   *
   * @param from the array's shape
   * @param to the shape that it is read in, which it fits
   * @return for each axis of {@code to} the distance between neighbours, 0 where the array is
   *     stretched
   */
  public static int[] strides(Shape from, Shape to) {
    int[] own = from.strides();
    int[] strides = new int[to.rank()];
    int missing = to.rank() - from.rank();
    for (int axis = missing; axis < to.rank(); axis++) {
      strides[axis] = from.dimension(axis - missing) == 1 ? 0 : own[axis - missing];
    }
    return strides;
  }

  /**
   * Gives the axes along which an array is stretched: those that its gradient is summed over.
   *
   * @param from the array's shape
   * @param to the shape that it is read in, which it fits
   * @return axes of {@code to}, ascending
   */
  public static int[] stretched(Shape from, Shape to) {
    int[] axes = new int[to.rank()];
    int count = 0;
    for (int axis = 0; axis < to.rank(); axis++) {
      boolean isMissing = axis < to.rank() - from.rank();
      if (isMissing || aligned(from, axis, to.rank()) != to.dimension(axis)) {
        axes[count++] = axis;
      }
    }
    return Arrays.copyOf(axes, count);
  }
}
