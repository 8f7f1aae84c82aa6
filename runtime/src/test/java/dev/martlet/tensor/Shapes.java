package dev.martlet.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** All small shapes, and indices, by definitions other than those of the product. */
final class Shapes {
  private Shapes() {}

  /** All shapes of some extents, up to a rank. */
  static List<int[]> upToRank(int rank, int... extents) {
    List<int[]> shapes = new ArrayList<>(List.of(new int[0]));
    int first = 0;
    for (int i = 0; i < rank; i++) {
      int end = shapes.size();
      for (int j = first; j < end; j++) {
        for (int extent : extents) {
          int[] longer = Arrays.copyOf(shapes.get(j), i + 1);
          longer[i] = extent;
          shapes.add(longer);
        }
      }
      first = end;
    }
    return shapes;
  }

  /** The shape that two have together; that of rank 0 if they do not fit. */
  static int[] together(int[] left, int[] right) {
    int[] shape = new int[Math.max(left.length, right.length)];
    for (int back = 1; back <= shape.length; back++) {
      int first = back <= left.length ? left[left.length - back] : 1;
      int second = back <= right.length ? right[right.length - back] : 1;
      if (first != second && first != 1 && second != 1) {
        return new int[0];
      }
      shape[shape.length - back] = first == 1 ? second : first;
    }
    return shape;
  }

  /** Shows all indices of a shape, in the order of rows. */
  static void forEachIndex(int[] shape, Consumer<int[]> visitor) {
    forEachIndex(shape, new int[shape.length], 0, visitor);
  }

  private static void forEachIndex(int[] shape, int[] index, int axis, Consumer<int[]> visitor) {
    if (axis == shape.length) {
      visitor.accept(index.clone());
      return;
    }
    for (int i = 0; i < shape[axis]; i++) {
      index[axis] = i;
      forEachIndex(shape, index, axis + 1, visitor);
    }
  }

  /** Where a stretched tensor is read. */
  static int[] broadcast(int[] index, int[] shape) {
    int[] own = new int[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      own[axis] = shape[axis] == 1 ? 0 : index[index.length - shape.length + axis];
    }
    return own;
  }
}
