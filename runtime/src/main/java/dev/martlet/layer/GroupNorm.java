package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Normalizations;
import dev.martlet.tensor.Tensor;

/**
 * Scales groups of channels of each example to mean 0 and variance 1, and then as it has learned
 * (Wu and He 2018).
 *
 * @param scale a factor for each channel
 * @param shift what is added to each channel
 * @param groups how many groups of channels there are
 * @param epsilon what is added to variances
 * @param <S> the scalar type
 */
@Differentiable
public record GroupNorm<S>(
    Tensor<S> scale, Tensor<S> shift, int groups, @NoDerivative double epsilon)
    implements Layer<Tensor<S>, Tensor<S>> {

  /**
   * Makes a layer that does not change scaled numbers at first.
   *
   * @param dtype the type of the weights
   * @param groups how many groups there are
   * @param channels how many channels there are
   * @param <S> the scalar type
   * @return the layer, with an epsilon of 1e-5
   */
  public static <S> GroupNorm<S> create(DType<S> dtype, int groups, int channels) {
    return new GroupNorm<>(
        Tensor.ones(dtype, channels), Tensor.zeros(dtype, channels), groups, 1e-5);
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return Normalizations.groupNorm(x, scale, shift, groups, epsilon);
  }
}
