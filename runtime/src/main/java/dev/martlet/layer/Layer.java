package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * A differentiable function with something to learn: a record whose components are its parameters.
 *
 * {@snippet :
 * @Differentiable
 * record Mlp(Dense<Float> hidden, Dense<Float> output)
 *     implements Layer<Tensor<Float>, Tensor<Float>> {
 *   @Override
 *   @Differentiable
 *   public Tensor<Float> apply(Tensor<Float> images) {
 *     return output.apply(hidden.apply(images));
 *   }
 * }
 * }
 *
 * <p>Some layers do something else while a model is trained: dropout and batch normalization. They
 * override {@link #apply(Object, Training)}, and layers made of such layers pass it on.
 *
 * @param <I> what it takes
 * @param <O> what it gives
 */
@Differentiable
public interface Layer<I, O> {

  /**
   * Applies the layer, as a trained model is used.
   *
   * @param input what it takes
   * @return what it gives
   */
  @Differentiable
  O apply(I input);

  /**
   * Applies the layer in training. The same as {@link #apply(Object)} unless overridden.
   *
   * @param input what it takes
   * @param training the training that the layer takes part in
   * @return what it gives
   */
  @Differentiable
  default O apply(I input, @NoDerivative Training training) {
    return apply(input);
  }

  /**
   * Describes the layer.
   *
   * @return its parameters, with their shapes, and how many numbers there are to learn
   */
  default Summary summary() {
    return Summary.of(this);
  }
}
