package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Normalizations;
import dev.martlet.tensor.Tensor;

/**
 * Scales the last axis of each example to mean 0 and variance 1, and then as it has learned (Ba,
 * Kiros and Hinton 2016).
 *
 * @param scale of the extent of the last axis
 * @param shift of the same extent
 * @param epsilon what is added to variances
 * @param <S> the scalar type
 */
@Differentiable
public record LayerNorm<S>(Tensor<S> scale, Tensor<S> shift, @NoDerivative double epsilon)
    implements Layer<Tensor<S>, Tensor<S>> {

  /**
   * Makes a layer that does not change scaled numbers at first.
   *
   * @param dtype the type of the weights
   * @param size the extent of the last axis
   * @param <S> the scalar type
   * @return the layer, with an epsilon of 1e-5
   */
  public static <S> LayerNorm<S> create(DType<S> dtype, int size) {
    return new LayerNorm<>(Tensor.ones(dtype, size), Tensor.zeros(dtype, size), 1e-5);
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return Normalizations.layerNorm(x, scale, shift, epsilon);
  }
}
