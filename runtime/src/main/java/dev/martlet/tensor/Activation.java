package dev.martlet.tensor;

import dev.martlet.annotation.Differentiable;

/**
 * A function of tensors that fits every scalar type: what layers take, as in {@code
 * Dense.create(784, 512, relu, random)}. {@link Activations} has constants for the usual ones; one
 * of your own is a class with a {@code @Differentiable} method.
 */
public interface Activation {

  /**
   * Applies the function.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Differentiable
  <S> Tensor<S> apply(Tensor<S> x);
}
