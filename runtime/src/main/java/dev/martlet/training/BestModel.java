package dev.martlet.training;

import dev.martlet.safetensors.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Saves the model after each epoch that was better than all before it, in a file for {@link
 * Models#read}.
 *
 * {@snippet :
 * trainer.with(new BestModel<>(Path.of("best.safetensors"), "accuracy", true));
 * }
 *
 * @param <M> the type of the model
 */
public final class BestModel<M> implements Callback<M> {
  private final Path file;
  private final Watched watched;

  /**
   * Makes one.
   *
   * @param file where to save
   * @param name the number in the history that is watched
   * @param isGreaterBetter whether it should grow, as accuracy should, or fall, as a loss
   */
  public BestModel(Path file, String name, boolean isGreaterBetter) {
    this.file = file;
    this.watched = new Watched(name, isGreaterBetter, 0);
  }

  /**
   * Gives the best number.
   *
   * @return that of the model in the file; {@code NaN} before there is one
   */
  public double best() {
    return watched.best();
  }

  @Override
  public void on(Event event, Fitting<M> fitting) {
    switch (event) {
      case Event.EpochEnded _ -> {
        if (watched.isBetter(fitting.history())) {
          save(fitting.model());
          watched.take(fitting.history());
        }
      }
      case Event.FitStarted _,
          Event.EpochStarted _,
          Event.BatchEnded _,
          Event.ValidationStarted _,
          Event.FitEnded _ -> {}
    }
  }

  private void save(M model) {
    try {
      Models.write(file, model);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
