package dev.martlet.tensor;

import dev.martlet.kernel.Storage;

/** Casts of all elements. */
final class Conversion {
  private Conversion() {}

  @SuppressWarnings("unchecked") // It is of that type already.
  static <S, T> Tensor<T> value(Tensor<S> x, DType<T> type) {
    if (x.dtype() == type) {
      return (Tensor<T>) x;
    }
    Storage<Object> storage = type.storage();
    Object y = storage.allocate(x.size());
    if (x.array() instanceof long[] from && y instanceof int[] to) {
      for (int i = 0; i < to.length; i++) {
        to[i] = (int) from[i];
      }
    } else if (x.array() instanceof long[] from && y instanceof float[] to) {
      // By way of a double it would be rounded twice.
      for (int i = 0; i < to.length; i++) {
        to[i] = from[i];
      }
    } else {
      Object from = x.array();
      for (int i = 0; i < x.size(); i++) {
        storage.set(y, i, x.dtype().storage().get(from, i));
      }
    }
    return Tensor.owning(type, x.layout(), y);
  }

  /** What is not differentiable has no tangent but 0. */
  static <S, T> Tensor<T> tangent(Tensor<S> tangent, DType<T> type) {
    return tangent.dtype().isDifferentiable() && type.isDifferentiable()
        ? value(tangent, type)
        : Tensor.zeros(type, tangent.layout());
  }
}
