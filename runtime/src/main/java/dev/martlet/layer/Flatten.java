package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Tensor;

/**
 * Makes one axis of all axes but the first: {@code [batch, 28, 28, 1]} to {@code [batch, 784]}.
 *
 * @param <S> the scalar type
 */
public record Flatten<S>() implements Layer<Tensor<S>, Tensor<S>> {

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    int examples = x.dimension(0);
    return x.reshaped(examples, examples == 0 ? 0 : x.size() / examples);
  }
}
