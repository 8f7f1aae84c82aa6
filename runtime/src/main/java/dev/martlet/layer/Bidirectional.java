package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Tensor;

/**
 * Two cells that go through sequences from both ends; what they give is put side by side.
 *
 * @param forward goes from the first step to the last
 * @param backward goes the other way
 * @param <S> the scalar type
 * @param <C> the type of the cells
 */
@Differentiable
public record Bidirectional<S, C extends RecurrentCell<S>>(
    Recurrent<S, C> forward, Recurrent<S, C> backward) implements Layer<Tensor<S>, Tensor<S>> {

  /**
   * Makes a layer.
   *
   * @param forward goes from the first step to the last
   * @param backward goes the other way
   * @param <S> the scalar type
   * @param <C> the type of the cells
   * @return the layer
   */
  public static <S, C extends RecurrentCell<S>> Bidirectional<S, C> of(C forward, C backward) {
    return new Bidirectional<>(new Recurrent<>(forward, false), new Recurrent<>(backward, true));
  }

  @Override
  @Differentiable
  public Tensor<S> apply(Tensor<S> x) {
    return forward.apply(x).concatenated(backward.apply(x), -1);
  }
}
