package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A convolution of some kind whose shapes have been checked. It is linear in the images and in the
 * filter.
 */
sealed interface SpatialSum permits ConvolutionPlan, DepthwiseConvolution, TransposedConvolution {

  /** Who asks, for messages. */
  String operation();

  /** The shape of the result. */
  Shape result();

  /** The result, a tensor that nobody else has. */
  <S> Tensor<S> value(Tensor<S> x, Tensor<S> w);

  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> pullback(
      Tensor<S> x, Tensor<S> w);

  default <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          differential(Tensor<S> x, Tensor<S> w) {
    return new ValueWithDifferential<>(value(x, w), (dx, dw) -> tangent(x, w, dx, dw));
  }

  /** The tangent of the result; null is zero, whose convolution is not computed. */
  default <S> Tensor<S> tangent(
      Tensor<S> x, Tensor<S> w, @Nullable Tensor<S> dx, @Nullable Tensor<S> dw) {
    if (dx == null) {
      return value(x, Cotangents.orZero(operation(), dw, w));
    }
    Cotangents.checkTangent(operation(), dx, x);
    Tensor<S> first = value(dx, w);
    if (dw == null) {
      return first;
    }
    Cotangents.checkTangent(operation(), dw, w);
    return first.plus(value(x, dw));
  }
}
