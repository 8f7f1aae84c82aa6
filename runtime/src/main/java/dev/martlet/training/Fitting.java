package dev.martlet.training;

import dev.martlet.optimizer.Optimizer;
import dev.martlet.tensor.TensorMemory;
import java.util.Optional;

/**
 * Where a training is: what callbacks see of it.
 *
 * @param <M> the type of the model
 */
public final class Fitting<M> {
  private final Optimizer<M> optimizer;
  private final History history = new History();
  private final int epochs;
  private M model;
  private int epoch;
  private int batch;
  private volatile boolean isStopped;
  private volatile String reason = "";

  Fitting(M model, Optimizer<M> optimizer, int epochs) {
    this.model = model;
    this.optimizer = optimizer;
    this.epochs = epochs;
  }

  /**
   * Gives the model, which may be kept for long.
   *
   * @return the model as it is now
   */
  public synchronized M model() {
    return TensorMemory.lasting(model);
  }

  /**
   * Goes on with another model: the best one so far, say.
   *
   * @param replacement a model of the same form
   */
  public synchronized void replaceModel(M replacement) {
    model = replacement;
  }

  /** What the next step starts from. */
  M current() {
    return model;
  }

  /** Ends a step: all tensors that it has made are done with, but for the new model. */
  synchronized void endStep(M next, TensorMemory memory) {
    model = next;
    memory.keepOnly(next);
  }

  /**
   * Gives the optimizer.
   *
   * @return the optimizer, whose learning rate may be changed
   */
  public Optimizer<M> optimizer() {
    return optimizer;
  }

  /**
   * Gives the numbers of all epochs that have ended.
   *
   * @return the history
   */
  public History history() {
    return history;
  }

  /**
   * Counts the epochs that there will be.
   *
   * @return the number, that of earlier runs included
   */
  public int epochs() {
    return epochs;
  }

  /**
   * Gives the epoch.
   *
   * @return the number of the one that runs, or runs next
   */
  public int epoch() {
    return epoch;
  }

  /**
   * Counts the batches of the epoch.
   *
   * @return how many have been learned from
   */
  public int batch() {
    return batch;
  }

  /**
   * Ends the training after the batch. May be called on any thread.
   *
   * @param why what people read
   */
  public void stop(String why) {
    reason = why;
    isStopped = true;
  }

  /**
   * Tells whether the training has been stopped.
   *
   * @return why; empty if it has not
   */
  public Optional<String> stopped() {
    return isStopped ? Optional.of(reason) : Optional.empty();
  }

  void moveTo(int nextEpoch, int nextBatch) {
    epoch = nextEpoch;
    batch = nextBatch;
  }
}
