package dev.martlet.training;

import dev.martlet.TangentVector;
import dev.martlet.WithGradient;
import dev.martlet.data.Dataset;
import dev.martlet.layer.Training;
import dev.martlet.optimizer.Optimizer;
import dev.martlet.tensor.TensorMemory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/**
 * Trains a model, epoch by epoch.
 *
 * {@snippet :
 * Mlp trained =
 *     Trainer.of(
 *             model,
 *             new Adam<>(model, 0.001),
 *             mnist.training().shuffled(random).batched(128),
 *             (m, batch, training) ->
 *                 MlpDerivatives.loss.valueWithGradient(m, batch.images(), batch.labels()))
 *         .validatedOn(mnist.test().batched(1_000))
 *         .measuring("accuracy", (m, batch) -> Metrics.accuracy(m.apply(batch.images()), batch.labels()))
 *         .with(new ProgressLines<>(System.out))
 *         .fit(5);
 * }
 *
 * <p>The same seeds give the same model, bit for bit, also where a training is stopped, saved and
 * resumed ({@link Checkpoints}).
 *
 * @param <M> the type of the model
 * @param <B> the type of a batch
 */
public final class Trainer<M, B> {
  private final M start;
  private final Optimizer<M> optimizer;
  private final Dataset<B> batches;
  private final Loop<M, B> loop;
  private final Map<String, Measure<M, B>> measures = new LinkedHashMap<>();
  private final List<Callback<? super M>> callbacks = new ArrayList<>();
  private Iterable<B> validation = List.of();
  private ToIntFunction<B> weight = _ -> 1;
  private long seed = 1;
  private Position position = new Position(0, 0);

  /** One update: the new model, and the loss of the old one. */
  private record Update<M>(M model, double loss) {}

  @FunctionalInterface
  private interface Loop<M, B> {
    Update<M> update(M model, B batch, Training training);
  }

  /**
   * Where a training is to go on.
   *
   * @param epoch the epoch, from 0
   * @param batch how many of its batches have been learned from
   */
  public record Position(int epoch, int batch) {}

  private Trainer(M model, Optimizer<M> optimizer, Dataset<B> batches, Loop<M, B> loop) {
    this.start = model;
    this.optimizer = optimizer;
    this.batches = batches;
    this.loop = loop;
  }

  /**
   * Prepares a training.
   *
   * @param model what the model is at first
   * @param optimizer moves it
   * @param batches what it learns from; gone through once an epoch
   * @param step computes the loss of a batch and its gradient
   * @param <M> the type of the model
   * @param <B> the type of a batch
   * @param <V> the type of the model's tangent vectors
   * @return the training
   */
  public static <M, B, V extends TangentVector<V>> Trainer<M, B> of(
      M model, Optimizer<M> optimizer, Dataset<B> batches, GradientStep<M, B, V> step) {
    return new Trainer<>(
        model,
        optimizer,
        batches,
        (before, batch, training) -> {
          WithGradient<V> loss = step.apply(before, batch, training);
          return new Update<>(optimizer.update(before, loss.gradient()), loss.number());
        });
  }

  /**
   * Measures the model after each epoch on data that it does not learn from.
   *
   * @param data the batches
   * @return this
   */
  public Trainer<M, B> validatedOn(Iterable<B> data) {
    validation = data;
    return this;
  }

  /**
   * Adds a number that is measured: after each epoch, on the data for validation.
   *
   * @param name what people read
   * @param measure computes it for a batch
   * @return this
   */
  public Trainer<M, B> measuring(String name, Measure<M, B> measure) {
    measures.put(name, measure);
    return this;
  }

  /**
   * Says how much a batch counts where numbers of batches are averaged.
   *
   * @param examples how many examples it has; else all batches count the same
   * @return this
   */
  public Trainer<M, B> weightedBy(ToIntFunction<B> examples) {
    weight = examples;
    return this;
  }

  /**
   * Adds a listener. They are told in the order in which they have been added.
   *
   * @param callback the listener
   * @return this
   */
  public Trainer<M, B> with(Callback<? super M> callback) {
    callbacks.add(callback);
    return this;
  }

  /**
   * Seeds what layers draw in training; 1 unless set.
   *
   * @param number the seed
   * @return this
   */
  public Trainer<M, B> seeded(long number) {
    seed = number;
    return this;
  }

  /**
   * Goes on where an earlier training has ended. Data is gone through as it was then, so that what
   * is drawn for its order, or to change it, is the same if its generator has the same seed.
   *
   * @param from where to
   * @return this
   */
  public Trainer<M, B> resumedAt(Position from) {
    position = from;
    return this;
  }

  /**
   * Trains.
   *
   * @param epochs how often to go through the data, earlier epochs included
   * @return the model that has been learned
   */
  public M fit(int epochs) {
    var fitting = new Fitting<>(start, optimizer, epochs);
    for (int epoch = 0; epoch < position.epoch(); epoch++) {
      // Data may draw random numbers on the way, and on another thread.
      batches.forEach(_ -> {});
    }
    fitting.moveTo(position.epoch(), position.batch());
    tell(new Event.FitStarted(), fitting);
    try (var memory = TensorMemory.reused()) {
      TensorMemory.outside(
          () -> {
            while (fitting.epoch() < epochs && fitting.stopped().isEmpty()) {
              runEpoch(fitting, memory);
            }
            return fitting;
          });
    }
    tell(new Event.FitEnded(), fitting);
    return fitting.model();
  }

  private void runEpoch(Fitting<M> fitting, TensorMemory memory) {
    long started = System.nanoTime();
    int epoch = fitting.epoch();
    int skipped = fitting.batch();
    tell(new Event.EpochStarted(epoch), fitting);
    Iterator<B> all = batches.iterator();
    for (int i = 0; i < skipped && all.hasNext(); i++) {
      all.next();
    }
    double sum = 0;
    double weights = 0;
    while (all.hasNext() && fitting.stopped().isEmpty()) {
      B batch = all.next();
      int number = fitting.batch();
      var random = new SplittableRandom(seed + 1_000_003L * epoch + number);
      Update<M> update =
          memory.within(() -> loop.update(fitting.current(), batch, new Training(random)));
      fitting.endStep(update.model(), memory);
      int size = weight.applyAsInt(batch);
      sum += update.loss() * size;
      weights += size;
      fitting.moveTo(epoch, number + 1);
      tell(new Event.BatchEnded(epoch, number, update.loss()), fitting);
    }
    if (all.hasNext()) {
      return;
    }
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("loss", sum / weights);
    tell(new Event.ValidationStarted(epoch), fitting);
    measure(fitting.current(), values);
    fitting.history().add(new History.Epoch(epoch, values, (System.nanoTime() - started) / 1e9));
    fitting.moveTo(epoch + 1, 0);
    tell(new Event.EpochEnded(epoch), fitting);
  }

  private void measure(M model, Map<String, Double> values) {
    Map<String, Double> sums = new LinkedHashMap<>();
    double weights = 0;
    for (B batch : validation) {
      int size = weight.applyAsInt(batch);
      weights += size;
      measures.forEach(
          (name, measure) -> sums.merge(name, size * measure.of(model, batch), Double::sum));
    }
    double total = weights;
    sums.forEach((name, sum) -> values.put(name, sum / total));
  }

  private void tell(Event event, Fitting<M> fitting) {
    callbacks.forEach(callback -> tell(callback, event, fitting));
  }

  /** A listener for any model does not replace it by one of another type. */
  @SuppressWarnings("unchecked")
  private static <M> void tell(Callback<? super M> callback, Event event, Fitting<M> fitting) {
    ((Callback<M>) callback).on(event, fitting);
  }
}
