package dev.martlet.tensor;

import dev.martlet.kernel.Storage;
import dev.martlet.shape.Shape;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/**
 * How tensors are made of Java's nested arrays. Written as {@code Tensor.of(...)}: a class of its
 * own only since {@link Tensor} has another subject.
 */
public abstract sealed class TensorNesting extends TensorMaking permits TensorJoining {
  TensorNesting() {}

  /**
   * Makes a tensor from nested arrays: {@code ofNested(DType.FLOAT, new float[][] {{1, 2}, {3,
   * 4}})}.
   *
   * @param dtype the type of the elements
   * @param nested an array of that type's elements, or an array of such arrays, of any depth
   * @param <S> the scalar type
   * @return the tensor, whose rank is the depth
   * @throws IllegalArgumentException if the arrays of one level differ in their lengths, or their
   *     elements are of another type
   */
  public static <S> Tensor<S> ofNested(DType<S> dtype, Object nested) {
    List<Integer> extents = new ArrayList<>();
    Object level = nested;
    while (level instanceof Object[] arrays) {
      extents.add(arrays.length);
      if (arrays.length == 0) {
        break;
      }
      level = arrays[0];
    }
    if (level instanceof Object[]) {
      // Nothing is known of what is not there, but how deep it would be.
      for (Class<?> type = level.getClass().componentType(); type.isArray(); ) {
        extents.add(0);
        type = type.componentType();
      }
    } else {
      checkLeaf(dtype, level);
      extents.add(Array.getLength(level));
    }
    Shape shape = Shape.of(extents.stream().mapToInt(Integer::intValue).toArray());
    Object array = dtype.storage().allocate(shape.size());
    copy(dtype, nested, shape, 0, array, 0);
    return Tensor.owning(dtype, shape, array);
  }

  private static void checkLeaf(DType<?> dtype, Object leaf) {
    Class<?> expected = dtype.storage().allocate(0).getClass();
    if (leaf.getClass() != expected) {
      throw new IllegalArgumentException(
          "ofNested: %s where %s is needed"
              .formatted(leaf.getClass().getSimpleName(), expected.getSimpleName()));
    }
  }

  private static void copy(
      DType<?> dtype, Object from, Shape shape, int axis, Object to, int offset) {
    Storage<Object> storage = dtype.storage();
    int length = from instanceof Object[] arrays ? arrays.length : Array.getLength(from);
    if (length != shape.dimension(axis)) {
      throw new IllegalArgumentException(
          "ofNested: an array of length %d at axis %d, where others have length %d"
              .formatted(length, axis, shape.dimension(axis)));
    }
    if (from instanceof Object[] arrays) {
      int each = shape.product(axis + 1, shape.rank());
      for (int i = 0; i < length; i++) {
        copy(dtype, arrays[i], shape, axis + 1, to, offset + i * each);
      }
    } else {
      checkLeaf(dtype, from);
      storage.copy(from, 0, to, offset, length);
    }
  }

  /** The opposite of {@link #ofNested}. */
  static Object nested(Tensor<?> x) {
    return nested(x, 0, 0);
  }

  private static Object nested(Tensor<?> x, int axis, int offset) {
    Storage<Object> storage = x.dtype().storage();
    int length = x.dimension(axis);
    if (axis == x.rank() - 1) {
      Object row = storage.allocate(length);
      storage.copy(x.array(), offset, row, 0, length);
      return row;
    }
    int each = x.layout().product(axis + 1, x.rank());
    Class<?> leaf = storage.allocate(0).getClass();
    Class<?> component = leaf;
    for (int i = axis + 2; i < x.rank(); i++) {
      component = component.arrayType();
    }
    Object[] rows = (Object[]) Array.newInstance(component, length);
    for (int i = 0; i < length; i++) {
      rows[i] = nested(x, axis + 1, offset + i * each);
    }
    return rows;
  }
}
