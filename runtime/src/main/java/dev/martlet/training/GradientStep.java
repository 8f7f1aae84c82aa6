package dev.martlet.training;

import dev.martlet.WithGradient;
import dev.martlet.layer.Training;

/**
 * How the loss of a batch and its gradient are computed: what the entry of a loss gives.
 *
 * @param <M> the type of the model
 * @param <B> the type of a batch
 * @param <V> the type of the model's tangent vectors
 */
@FunctionalInterface
public interface GradientStep<M, B, V> {

  /**
   * Computes them.
   *
   * @param model the model
   * @param batch the batch
   * @param training what layers need in training
   * @return the loss with its gradient by the model
   */
  WithGradient<V> apply(M model, B batch, Training training);
}
