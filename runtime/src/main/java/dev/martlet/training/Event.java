package dev.martlet.training;

/** What happens in a training, in this order; epochs and batches count from 0. */
public sealed interface Event {

  /** The first thing. */
  record FitStarted() implements Event {}

  /**
   * An epoch begins.
   *
   * @param epoch its number
   */
  record EpochStarted(int epoch) implements Event {}

  /**
   * A batch has been learned from.
   *
   * @param epoch the number of the epoch
   * @param batch its number in the epoch
   * @param loss its loss before the update
   */
  record BatchEnded(int epoch, int batch, double loss) implements Event {}

  /**
   * The model is about to be measured on data that it does not learn from.
   *
   * @param epoch the number of the epoch that ends
   */
  record ValidationStarted(int epoch) implements Event {}

  /**
   * An epoch has ended, and its numbers are in the history.
   *
   * @param epoch its number
   */
  record EpochEnded(int epoch) implements Event {}

  /** The last thing, also where training has been stopped. */
  record FitEnded() implements Event {}
}
