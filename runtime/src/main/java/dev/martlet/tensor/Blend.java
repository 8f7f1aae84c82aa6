package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Rows;
import dev.martlet.kernel.Storage;
import dev.martlet.shape.Shape;
import java.util.List;

/**
 * Images whose pixels are blends of two neighbours along each axis, with the derivatives in both
 * modes.
 *
 * @param operation who asks, for messages
 * @param axes what is done, one axis after the other
 */
record Blend(String operation, List<OfAxis> axes) {

  /**
   * Element i is {@code (1 - weight[i]) * x[first[i]] + weight[i] * x[first[i] + 1]}.
   *
   * @param axis the axis
   * @param first the index of the first of two neighbours; the other one does not count if its
   *     weight is 0
   * @param weights the weights of the other ones
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  private record OfAxis(int axis, int[] first, double[] weights) {

    private static OfAxis nearest(Shape shape, int axis, int extent) {
      int[] first = new int[extent];
      for (int i = 0; i < extent; i++) {
        first[i] = (int) ((2L * i + 1) * shape.dimension(axis) / (2L * extent));
      }
      return new OfAxis(axis, first, new double[extent]);
    }

    private static OfAxis linear(Shape shape, int axis, int extent) {
      int[] first = new int[extent];
      double[] weights = new double[extent];
      int last = shape.dimension(axis) - 1;
      for (int i = 0; i < extent; i++) {
        double centre = (i + 0.5) * shape.dimension(axis) / extent - 0.5;
        double inside = Math.clamp(centre, 0, last);
        first[i] = (int) inside;
        weights[i] = inside - first[i];
      }
      return new OfAxis(axis, first, weights);
    }

    <S> Tensor<S> value(String operation, Tensor<S> x) {
      Storage<Object> storage = x.dtype().storage();
      Rows<Object> rows = x.dtype().kernels(operation).rows();
      Shape shape = x.layout().with(axis, first.length);
      int inner = shape.product(axis + 1, shape.rank());
      int extent = x.layout().dimension(axis);
      Object y = storage.allocate(shape.size());
      int to = 0;
      for (int i = 0; i < shape.product(0, axis); i++) {
        for (int j = 0; j < first.length; j++) {
          int from = (i * extent + first[j]) * inner;
          if (weights[j] == 0) {
            storage.copy(x.array(), from, y, to, inner);
          } else {
            rows.addScaled(x.array(), from, 1 - weights[j], y, to, inner);
            rows.addScaled(x.array(), from + inner, weights[j], y, to, inner);
          }
          to += inner;
        }
      }
      return Tensor.owning(x.dtype(), shape, y);
    }

    /** The other way, to an axis of some extent. */
    <S> Tensor<S> transposed(String operation, Tensor<S> dy, int extent) {
      Storage<Object> storage = dy.dtype().storage();
      Rows<Object> rows = dy.dtype().kernels(operation).rows();
      Shape shape = dy.layout().with(axis, extent);
      int inner = shape.product(axis + 1, shape.rank());
      Object dx = storage.allocate(shape.size());
      int from = 0;
      for (int i = 0; i < shape.product(0, axis); i++) {
        for (int j = 0; j < first.length; j++) {
          int to = (i * extent + first[j]) * inner;
          rows.addScaled(dy.array(), from, 1 - weights[j], dx, to, inner);
          if (weights[j] != 0) {
            rows.addScaled(dy.array(), from, weights[j], dx, to + inner, inner);
          }
          from += inner;
        }
      }
      return Tensor.owning(dy.dtype(), shape, dx);
    }
  }

  static Blend nearest(String operation, Tensor<?> x, int height, int width) {
    Shape shape = checked(operation, x, height, width);
    return new Blend(
        operation, List.of(OfAxis.nearest(shape, 1, height), OfAxis.nearest(shape, 2, width)));
  }

  static Blend bilinear(String operation, Tensor<?> x, int height, int width) {
    Shape shape = checked(operation, x, height, width);
    return new Blend(
        operation, List.of(OfAxis.linear(shape, 1, height), OfAxis.linear(shape, 2, width)));
  }

  private static Shape checked(String operation, Tensor<?> x, int height, int width) {
    x.dtype().kernels(operation);
    Shape shape = x.layout();
    if (shape.rank() != 4 || shape.dimension(1) == 0 || shape.dimension(2) == 0) {
      throw new IllegalArgumentException(
          "%s: images of shape %s, where [batch, height, width, channels] is needed"
              .formatted(operation, shape));
    }
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "%s: to height %d and width %d".formatted(operation, height, width));
    }
    return shape;
  }

  <S> Tensor<S> value(Tensor<S> x) {
    Tensor<S> y = x;
    for (OfAxis axis : axes) {
      y = axis.value(operation, y);
    }
    return y;
  }

  /** Original: {@code y = B x}. Adjoint: {@code dx += B^T dy}. */
  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> pullback(Tensor<S> x) {
    Tensor<S> y = value(x);
    return new ValueWithPullback<>(
        y,
        dy -> {
          Cotangents.check(operation, dy, y.dtype(), y.layout());
          Tensor<S> dx = dy;
          for (OfAxis axis : axes.reversed()) {
            dx = axis.transposed(operation, dx, x.layout().dimension(axis.axis()));
          }
          return dx;
        });
  }

  <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> differential(
      Tensor<S> x) {
    return new ValueWithDifferential<>(
        value(x),
        dx -> {
          Cotangents.checkTangent(operation, dx, x);
          return value(dx);
        });
  }
}
