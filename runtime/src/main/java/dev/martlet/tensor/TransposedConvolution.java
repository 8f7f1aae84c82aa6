package dev.martlet.tensor;

import dev.martlet.Pullback;
import dev.martlet.ValueWithPullback;
import dev.martlet.shape.Shape;

/**
 * A transposed convolution whose shapes have been checked, with its derivatives in both modes: what
 * the derivative of a convolution does with the cotangent of its result.
 *
 * @param plan the convolution that goes the other way: its images are our result
 */
record TransposedConvolution(ConvolutionPlan plan) implements SpatialSum {

  static TransposedConvolution of(
      String operation, int spatial, Tensor<?> x, Tensor<?> w, Sliding sliding) {
    int rank = spatial + 2;
    if (x.rank() != rank || w.rank() != rank) {
      throw new IllegalArgumentException(
          "%s: images of shape %s and a filter of shape %s, where both need rank %d"
              .formatted(operation, x.layout(), w.layout(), rank));
    }
    if (x.dimension(-1) != w.dimension(-1)) {
      throw new IllegalArgumentException(
          "%s: images of shape %s have %d channels, a filter of shape %s needs %d"
              .formatted(operation, x.layout(), x.dimension(-1), w.layout(), w.dimension(-1)));
    }
    if (sliding.strides().size() != spatial || sliding.dilations().size() != spatial) {
      throw new IllegalArgumentException(
          "%s: strides %s and dilations %s for %d spatial axes"
              .formatted(operation, sliding.strides(), sliding.dilations(), spatial));
    }
    Shape result = x.layout().with(rank - 1, w.dimension(-2) * Math.max(1, sliding.groups()));
    for (int axis = 0; axis < spatial; axis++) {
      int stride = sliding.strides().get(axis);
      int extent = x.dimension(axis + 1);
      int span = (w.dimension(axis) - 1) * sliding.dilations().get(axis) + 1;
      if (!sliding.isSame() && extent == 0) {
        throw new IllegalArgumentException(
            "%s: images of shape %s have no element along axis %d"
                .formatted(operation, x.layout(), axis + 1));
      }
      // A stride or span less than 1 is refused by the plan.
      int length = sliding.isSame() ? extent * stride : (extent - 1) * stride + span;
      result = result.with(axis + 1, Math.max(0, length));
    }
    return new TransposedConvolution(
        ConvolutionPlan.of(operation, spatial, x.dtype(), result, w, sliding));
  }

  @Override
  public String operation() {
    return plan.operation();
  }

  @Override
  public Shape result() {
    return plan.images();
  }

  @Override
  public <S> Tensor<S> value(Tensor<S> x, Tensor<S> w) {
    return plan.toImages(x, w);
  }

  /** Original: {@code z = x * w^T}. Adjoint: {@code dx += dz * w; dw += dz^T * x}. */
  @Override
  public <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> pullback(
      Tensor<S> x, Tensor<S> w) {
    return new ValueWithPullback<>(
        value(x, w),
        dz -> {
          Cotangents.check(plan.operation(), dz, x.dtype(), plan.images());
          return new TensorPair<>(
              Tensor.deferred(x.dtype(), x.layout(), () -> plan.value(dz, w)),
              Tensor.deferred(x.dtype(), w.layout(), () -> plan.toFilter(dz, x)));
        });
  }
}
