package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Storage;
import dev.martlet.shape.Shape;

/**
 * What has certain indices along an axis, in any order, any number of times: what gathering,
 * masking and padding have in common, and their derivatives.
 *
 * @param operation who asks, for messages
 * @param axis the axis, counted from 0
 * @param indices the indices along it; {@link #NONE} stands for a constant
 * @param shape the shape of the result, in which the axis may have become several or none
 * @param constant what stands where no index is
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Picks(String operation, int axis, int[] indices, Shape shape, double constant) {
  static final int NONE = -1;

  /** Picks along an axis, which the result has with another extent. */
  static Picks of(String operation, Tensor<?> x, int axis, int[] indices, double constant) {
    int resolved = x.layout().axis(operation, axis);
    return new Picks(
        operation, resolved, indices, x.layout().with(resolved, indices.length), constant);
  }

  <S> Tensor<S> value(Tensor<S> x) {
    return value(x, constant);
  }

  private <S> Tensor<S> value(Tensor<S> x, double filling) {
    Storage<Object> storage = x.dtype().storage();
    int inner = x.layout().product(axis + 1, x.rank());
    int row = x.layout().product(axis, x.rank());
    Object from = x.array();
    Object y = storage.allocate(shape.size());
    int to = 0;
    for (int i = 0; i < x.layout().product(0, axis); i++) {
      for (int index : indices) {
        if (index == NONE) {
          storage.fill(y, to, to + inner, filling);
        } else {
          storage.copy(from, i * row + index * inner, y, to, inner);
        }
        to += inner;
      }
    }
    return Tensor.owning(x.dtype(), shape, y);
  }

  /** Original: {@code y[j] = x[index[j]]}. Adjoint: {@code dx[index[j]] += dy[j]}. */
  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> pullback(Tensor<S> x) {
    x.dtype().kernels(operation);
    return new ValueWithPullback<>(
        value(x),
        dy -> {
          Cotangents.check(operation, dy, x.dtype(), shape);
          Object dx = x.dtype().storage().allocate(x.size());
          addTo(dx, x.layout(), dy);
          return Tensor.owning(x.dtype(), x.layout(), dx);
        });
  }

  /** Adds what has been picked to where it came from. */
  void addTo(Object dx, Shape original, Tensor<?> dy) {
    Storage<Object> storage = dy.dtype().storage();
    int inner = original.product(axis + 1, original.rank());
    int row = original.product(axis, original.rank());
    Object from = dy.array();
    int start = 0;
    for (int i = 0; i < original.product(0, axis); i++) {
      for (int index : indices) {
        if (index != NONE) {
          storage.add(from, start, 1, dx, i * row + index * inner, 1, inner);
        }
        start += inner;
      }
    }
  }

  <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> differential(
      Tensor<S> x) {
    x.dtype().kernels(operation);
    return new ValueWithDifferential<>(
        value(x),
        dx -> {
          Cotangents.checkTangent(operation, dx, x);
          return value(dx, 0);
        });
  }
}
