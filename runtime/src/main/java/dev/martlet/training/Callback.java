package dev.martlet.training;

/**
 * Listens to a training, and may stop it.
 *
 * {@snippet :
 * trainer.with((event, fitting) -> {
 *   if (event instanceof Event.BatchEnded(_, _, var loss) && Double.isNaN(loss)) {
 *     fitting.stop("the loss is NaN");
 *   }
 * });
 * }
 *
 * @param <M> the type of the model
 */
@FunctionalInterface
public interface Callback<M> {

  /**
   * Is told what happens.
   *
   * @param event what happens
   * @param fitting where the training is
   */
  void on(Event event, Fitting<M> fitting);
}
