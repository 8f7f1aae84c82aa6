package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Storage;
import dev.martlet.shape.Shape;
import dev.martlet.shape.Strided;
import java.util.Arrays;

/**
 * The elements of a tensor read in another order, some of them several times or not at all: what a
 * transpose, a slice and a diagonal have in common, and their derivatives.
 *
 * @param operation who asks, for messages
 * @param walk the shape that is walked over
 * @param strides for each of its axes the distance between neighbours in the tensor
 * @param start where the first element lies
 * @param shape the shape of the result, of as many elements as the walk has
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares views.
record View(String operation, Shape walk, int[] strides, int start, Shape shape) {

  static View of(String operation, Shape walk, int[] strides, int start) {
    return new View(operation, walk, strides, start, walk);
  }

  /** The same elements in a shape of as many. */
  static View reshaped(String operation, Tensor<?> x, Shape shape) {
    return new View(operation, x.layout(), x.layout().strides(), 0, shape);
  }

  <S> Tensor<S> value(Tensor<S> x) {
    return Layout.reshaped(isAll(x) ? x : Layout.strided(x, walk, strides, start), shape);
  }

  /** Original: {@code y[i] = x[f(i)]}. Adjoint: {@code dx[f(i)] += dy[i]}. */
  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> pullback(Tensor<S> x) {
    x.dtype().kernels(operation);
    return new ValueWithPullback<>(
        value(x),
        dy -> {
          Cotangents.check(operation, dy, x.dtype(), shape);
          return isAll(x) ? Layout.reshaped(dy, x.layout()) : adjoint(x, dy);
        });
  }

  private boolean isAll(Tensor<?> x) {
    return walk.equals(x.layout()) && start == 0 && Arrays.equals(strides, walk.strides());
  }

  private <S> Tensor<S> adjoint(Tensor<S> x, Tensor<S> dy) {
    Storage<Object> storage = x.dtype().storage();
    Tensor<S> dx = TensorMemory.zeros(x.dtype(), x.layout());
    Object to = dx.array();
    Object array = dy.array();
    Strided runs = Strided.of(walk, strides, start);
    runs.forEachRun(
        (index, offset) -> storage.add(array, index, 1, to, offset, runs.step(), runs.run()));
    return dx;
  }

  <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> differential(
      Tensor<S> x) {
    x.dtype().kernels(operation);
    return new ValueWithDifferential<>(
        value(x),
        dx -> {
          Cotangents.checkTangent(operation, dx, x);
          return value(dx);
        });
  }
}
