package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.shape.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What has certain indices in each batch: picks among the slices of all batches, one behind the
 * other.
 *
 * @param slices the shape in which all slices are one axis
 * @param picks which of them
 */
record BatchPicks(Shape slices, Picks picks) {
  private static final String NAME = "batchGathered";

  static BatchPicks of(Tensor<?> x, Tensor<Integer> indices, int axis) {
    Shape shape = x.layout();
    int[] own = x.shape();
    if (axis < 1
        || axis >= shape.rank()
        || axis > indices.rank()
        || !Arrays.equals(own, 0, axis, indices.shape(), 0, axis)) {
      throw new IllegalArgumentException(
          "%s: axis %d of shape %s with indices of shape %s"
              .formatted(NAME, axis, shape, indices.layout()));
    }
    int extent = shape.dimension(axis);
    int batches = shape.product(0, axis);
    int each = indices.layout().product(axis, indices.rank());
    int[] places = ((int[]) indices.array()).clone();
    for (int i = 0; i < places.length; i++) {
      Indices.check(NAME, places[i], i, extent);
      places[i] += i / each * extent;
    }
    int[] rest = Arrays.copyOfRange(own, axis + 1, own.length);
    int[] result = IntStream.concat(Arrays.stream(indices.shape()), Arrays.stream(rest)).toArray();
    return new BatchPicks(
        Shape.of(rest).inserted(0, batches * extent),
        new Picks(NAME, 0, places, Shape.of(result), 0));
  }

  <S> Tensor<S> value(Tensor<S> x) {
    return picks.value(Layout.reshaped(x, slices));
  }

  /**
   * Original: {@code y[b, j] = x[b, index[b, j]]}. Adjoint: {@code dx[b, index[b, j]] += dy[b, j]}.
   */
  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> pullback(Tensor<S> x) {
    var rule = picks.pullback(Layout.reshaped(x, slices));
    return new ValueWithPullback<>(
        rule.value(), dy -> Layout.reshaped(rule.pullback().apply(dy), x.layout()));
  }

  <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> differential(
      Tensor<S> x) {
    x.dtype().kernels(NAME);
    return new ValueWithDifferential<>(
        value(x),
        dx -> {
          Cotangents.checkTangent(NAME, dx, x);
          return value(dx);
        });
  }
}
