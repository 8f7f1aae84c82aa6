package dev.martlet.training;

/**
 * A number that tells how good a model is on a batch.
 *
 * @param <M> the type of the model
 * @param <B> the type of a batch
 */
@FunctionalInterface
public interface Measure<M, B> {

  /**
   * Measures.
   *
   * @param model the model
   * @param batch the batch
   * @return the number
   */
  double of(M model, B batch);
}
