package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.ActivatedSums;
import dev.martlet.tensor.Activation;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * A fully connected layer: {@code activation(x matmul weight + bias)}.
 *
 * @param weight of shape {@code [in, out]}
 * @param bias of shape {@code [out]}
 * @param activation what is applied to the sums
 * @param <S> the scalar type
 */
@Differentiable
public record Dense<S>(Tensor<S> weight, Tensor<S> bias, Activation activation)
    implements Layer<Tensor<S>, Tensor<S>> {

  /**
   * Makes a layer of {@code float}s, with weights by Glorot and no bias at first.
   *
   * @param in how many inputs there are
   * @param out how many outputs there are
   * @param activation what is applied to the sums
   * @param random where the weights come from
   * @return the layer
   */
  public static Dense<Float> create(
      int in, int out, Activation activation, RandomGenerator random) {
    return create(DType.FLOAT, in, out, activation, Initializers.GLOROT_UNIFORM, random);
  }

  /**
   * Makes a layer.
   *
   * @param dtype the type of the weights
   * @param in how many inputs there are
   * @param out how many outputs there are
   * @param activation what is applied to the sums
   * @param initializer what the weights are at first
   * @param random where they come from
   * @param <S> the scalar type
   * @return the layer
   */
  public static <S> Dense<S> create(
      DType<S> dtype,
      int in,
      int out,
      Activation activation,
      Initializer initializer,
      RandomGenerator random) {
    return new Dense<>(
        initializer.create(dtype, random, in, out), Tensor.zeros(dtype, out), activation);
  }

  /**
   * Applies the layer.
   *
   * @param x of shape {@code [..., in]}
   * @return of shape {@code [..., out]}
   */
  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return ActivatedSums.product(x, weight, bias, activation);
  }
}
