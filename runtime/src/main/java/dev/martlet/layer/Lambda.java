package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Activation;
import dev.martlet.tensor.Tensor;

/**
 * A layer with nothing to learn, of a function: an activation, or one of your own.
 *
 * @param function the function
 * @param <S> the scalar type
 */
public record Lambda<S>(Activation function) implements Layer<Tensor<S>, Tensor<S>> {

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return function.apply(x);
  }
}
