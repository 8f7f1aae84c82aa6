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
    Object array = x.dtype().storage().allocate(shape.size());
    copy(x, shape, strides, start, array);
    return Tensor.owning(x.dtype(), shape, array);
  }

  static void copy(Tensor<?> x, Shape shape, int[] strides, int start, Object to) {
    Storage<Object> storage = x.dtype().storage();
    Object from = x.array();
    Strided walk = Strided.of(shape, strides, start);
    walk.forEachRun(
        (index, offset) -> storage.copy(from, offset, walk.step(), to, index, 1, walk.run()));
  }

  /** The sum over all axes along which a shape had been stretched. */
  static <S> Tensor<S> unstretched(Tensor<S> x, Shape shape) {
    return x.layout().equals(shape)
        ? x
        : Reducing.sum(x, Broadcasting.stretched(shape, x.layout()), shape);
  }

  /** The same elements in another shape. */
  static <S> Tensor<S> reshaped(Tensor<S> x, Shape shape) {
    return x.layout().equals(shape) ? x : Tensor.owning(x.dtype(), shape, x.array());
  }
}
