package dev.martlet.shape;

import java.util.Arrays;

/**
 * The extents of an array's axes, whose elements lie row by row: the last axis is contiguous.
 *
 * <p>A shape of rank 0 has one element. An axis may have extent 0; then there is no element.
 */
public final class Shape {
  /** The shape of a single number. */
  public static final Shape SCALAR = new Shape(new int[0], 1);

  private final int[] dimensions;
  private final int size;

  private Shape(int[] dimensions, int size) {
    this.dimensions = dimensions;
    this.size = size;
  }

  /**
   * Makes a shape.
   *
   * @param dimensions the extents of the axes; copied
   * @return the shape
   * @throws IllegalArgumentException if an extent is negative, or there are more than
   *     2<sup>31</sup> - 1 elements
   */
  public static Shape of(int... dimensions) {
    if (dimensions.length == 0) {
      return SCALAR;
    }
    long size = 1;
    boolean isEmpty = false;
    for (int dimension : dimensions) {
      if (dimension < 0) {
        throw new IllegalArgumentException(
            "shape %s: negative dimension %d".formatted(Arrays.toString(dimensions), dimension));
      }
      isEmpty |= dimension == 0;
      size = Math.min(size * Math.max(dimension, 1), 1L << 31);
    }
    if (!isEmpty && size > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "shape %s: more than %d elements"
              .formatted(Arrays.toString(dimensions), Integer.MAX_VALUE));
    }
    return new Shape(dimensions.clone(), isEmpty ? 0 : (int) size);
  }

  /**
   * Counts the axes.
   *
   * @return the number of axes
   */
  public int rank() {
    return dimensions.length;
  }

  /**
   * Counts the elements.
   *
   * @return the product of the dimensions
   */
  public int size() {
    return size;
  }

  /**
   * Gives the extent of an axis.
   *
   * @param axis from 0 to the rank, without it
   * @return the extent
   */
  public int dimension(int axis) {
    return dimensions[axis];
  }

  /**
   * Multiplies the extents of neighbouring axes.
   *
   * @param from the first axis
   * @param to the axis behind the last one
   * @return the product; 1 for no axis
   */
  public int product(int from, int to) {
    int product = 1;
    for (int axis = from; axis < to; axis++) {
      product *= dimensions[axis];
    }
    return product;
  }

  /**
   * Gives the extents as an array.
   *
   * @return a fresh array
   */
  public int[] toArray() {
    return dimensions.clone();
  }

  /**
   * Resolves an axis that may count from the end.
   *
   * @param operation who asks, for the message
   * @param axis the axis; -1 is the last one
   * @return the axis, counted from 0
   * @throws IllegalArgumentException if there is no such axis
   */
  public int axis(String operation, int axis) {
    int resolved = axis < 0 ? axis + rank() : axis;
    if (resolved < 0 || resolved >= rank()) {
      throw new IllegalArgumentException(
          "%s: no axis %d in shape %s".formatted(operation, axis, this));
    }
    return resolved;
  }

  /**
   * Replaces the extent of one axis.
   *
   * @param axis the axis, counted from 0
   * @param dimension its new extent
   * @return the shape that differs in this axis
   */
  public Shape with(int axis, int dimension) {
    int[] changed = dimensions.clone();
    changed[axis] = dimension;
    return of(changed);
  }

  /**
   * Drops one axis.
   *
   * @param axis the axis, counted from 0
   * @return the shape of one axis less
   */
  public Shape without(int axis) {
    int[] changed = new int[rank() - 1];
    System.arraycopy(dimensions, 0, changed, 0, axis);
    System.arraycopy(dimensions, axis + 1, changed, axis, changed.length - axis);
    return of(changed);
  }

  /**
   * Puts an axis in front of another one.
   *
   * @param axis where the new axis stands then, from 0 to the rank
   * @param dimension its extent
   * @return the shape of one axis more
   */
  public Shape inserted(int axis, int dimension) {
    int[] changed = new int[rank() + 1];
    System.arraycopy(dimensions, 0, changed, 0, axis);
    changed[axis] = dimension;
    System.arraycopy(dimensions, axis, changed, axis + 1, rank() - axis);
    return of(changed);
  }

  /**
   * Gives the distances between neighbours along each axis.
   *
   * @return the strides, in elements
   */
  public int[] strides() {
    int[] strides = new int[rank()];
    int stride = 1;
    for (int axis = rank() - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= dimensions[axis];
    }
    return strides;
  }

  /**
   * Resolves a shape in which one dimension may be left open.
   *
   * @param requested the new dimensions, of which one may be -1
   * @return the shape of as many elements as this one
   * @throws IllegalArgumentException if there is none
   */
  public Shape reshaped(int... requested) {
    int open = -1;
    long known = 1;
    for (int axis = 0; axis < requested.length; axis++) {
      if (requested[axis] == -1) {
        if (open >= 0) {
          throw unreshaped(requested, "more than one dimension is -1");
        }
        open = axis;
      } else if (requested[axis] < 0) {
        throw unreshaped(requested, "negative dimension " + requested[axis]);
      } else {
        known = Math.min(known * requested[axis], Integer.MAX_VALUE + 1L);
      }
    }
    int[] resolved = requested.clone();
    if (open >= 0) {
      if (known == 0 || size % known != 0) {
        throw unreshaped(requested, size + " elements leave no whole dimension for -1");
      }
      resolved[open] = (int) (size / known);
    } else if (known != size) {
      throw unreshaped(requested, size + " elements do not fill it");
    }
    return of(resolved);
  }

  private IllegalArgumentException unreshaped(int[] requested, String reason) {
    return new IllegalArgumentException(
        "reshaped: shape %s to %s: %s".formatted(this, Arrays.toString(requested), reason));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(dimensions, shape.dimensions);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dimensions);
  }

  @Override
  public String toString() {
    return Arrays.toString(dimensions);
  }
}
