package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Tensor;

/**
 * What is done at each step of a sequence: a layer with a state. {@link Recurrent} applies it to
 * whole sequences.
 *
 * @param <S> the scalar type
 */
@Differentiable
public interface RecurrentCell<S> {

  /**
   * Takes one step.
   *
   * @param state of shape {@code [batch, stateSize]}, zeros at first
   * @param input of shape {@code [batch, in]}
   * @return the next state
   */
  @Differentiable
  Tensor<S> step(Tensor<S> state, Tensor<S> input);

  /**
   * Gives what is seen of a state.
   *
   * @param state the state
   * @return of shape {@code [batch, out]}
   */
  @Differentiable
  Tensor<S> output(Tensor<S> state);

  /**
   * Counts the numbers in a state.
   *
   * @return of one example
   */
  int stateSize();
}
