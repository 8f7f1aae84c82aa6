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
  private final String name;
  private final boolean isGreaterBetter;
  private double best = Double.NaN;

  /**
   * Makes one.
   *
   * @param file where to save
   * @param name the number in the history that is watched
   * @param isGreaterBetter whether it should grow, as accuracy should, or fall, as a loss
   */
  public BestModel(Path file, String name, boolean isGreaterBetter) {
    this.file = file;
    this.name = name;
    this.isGreaterBetter = isGreaterBetter;
  }

  /**
   * Gives the best number.
   *
   * @return that of the model in the file; {@code NaN} before there is one
   */
  public double best() {
    return best;
  }

  @Override
  public void on(Event event, Fitting<M> fitting) {
    switch (event) {
      case Event.EpochEnded _ -> {
        double value = fitting.history().last(name);
        boolean isBetter = isGreaterBetter ? value > best : value < best;
        if (isBetter || Double.isNaN(best) && !Double.isNaN(value)) {
          save(fitting.model());
          best = value;
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
