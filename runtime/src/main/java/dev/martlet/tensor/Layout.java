package dev.martlet.tensor;

import dev.martlet.kernel.Storage;
import dev.martlet.shape.Broadcasting;
import dev.martlet.shape.Shape;
import dev.martlet.shape.Strided;

/** Copies of a tensor's elements in another order, or several times. */
final class Layout {
  private Layout() {}

  /** The elements as if the tensor had been stretched to a shape that it fits. */
  static <S> Tensor<S> stretched(Tensor<S> x, Shape shape) {
    return x.layout().equals(shape)
        ? x
        : strided(x, shape, Broadcasting.strides(x.layout(), shape), 0);
  }

  /** The elements that a walk of a shape reads. */
  static <S> Tensor<S> strided(Tensor<S> x, Shape shape, int[] strides, int start) {
    Tensor<S> y = TensorMemory.unset(x.dtype(), shape);
    copy(x, shape, strides, start, y.array());
    return y;
  }

  static void copy(Tensor<?> x, Shape shape, int[] strides, int start, Object to) {
    Storage<Object> storage = x.dtype().storage();
    Object from = x.array();
    if (x.size() == 1) {
      storage.copy(from, 0, 0, to, 0, 1, shape.size());
      return;
    }
    if (start == 0 && isRepeated(x.layout(), shape, strides)) {
      repeat(storage, from, x.size(), to, shape.size());
      return;
    }
    Strided walk = Strided.of(shape, strides, start);
    walk.forEachRun(
        (index, offset) -> storage.copy(from, offset, walk.step(), to, index, 1, walk.run()));
  }

  /** Writes elements again and again, as far as there is room. */
  static void repeat(Storage<Object> storage, Object from, int period, Object to, int length) {
    storage.copy(from, 0, to, 0, Math.min(period, length));
    for (int done = period; done < length; ) {
      int more = Math.min(done, length - done);
      storage.copy(to, 0, to, done, more);
      done += more;
    }
  }

  /** Whether a tensor that is stretched to a shape is repeated as a bias is. */
  static boolean isRepeated(Tensor<?> x, Shape shape) {
    return isRepeated(x.layout(), shape, Broadcasting.strides(x.layout(), shape));
  }

  /** Whether a walk reads all elements in their order, again and again, as a bias is stretched. */
  private static boolean isRepeated(Shape from, Shape shape, int[] strides) {
    int period = 1;
    int axis = strides.length - 1;
    for (; axis >= 0 && (strides[axis] == period || shape.dimension(axis) == 1); axis--) {
      period *= shape.dimension(axis);
    }
    if (period != from.size() || period == 0) {
      return false;
    }
    for (; axis >= 0; axis--) {
      if (strides[axis] != 0 && shape.dimension(axis) != 1) {
        return false;
      }
    }
    return true;
  }

  /** The sum over all axes along which a shape had been stretched. */
  static <S> Tensor<S> unstretched(Tensor<S> x, Shape shape) {
    return x.layout().equals(shape)
        ? x
        : Reducing.sum(x, Broadcasting.stretched(shape, x.layout()), shape);
  }

  /** The same elements in another shape. */
  static <S> Tensor<S> reshaped(Tensor<S> x, Shape shape) {
    return x.layout().equals(shape) ? x : x.shaped(shape);
  }

  /** The elements with the axes in another order: axis i of the result is {@code axes[i]} of x. */
  static <S> Tensor<S> permuted(Tensor<S> x, int... axes) {
    int[] own = x.layout().strides();
    int[] dimensions = new int[axes.length];
    int[] strides = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      dimensions[i] = x.layout().dimension(axes[i]);
      strides[i] = own[axes[i]];
    }
    return strided(x, Shape.of(dimensions), strides, 0);
  }

  /** The order of axes in which two have changed places. */
  static int[] exchanged(int rank, int first, int second) {
    int[] axes = new int[rank];
    for (int i = 0; i < rank; i++) {
      axes[i] = i == first ? second : i == second ? first : i;
    }
    return axes;
  }
}
