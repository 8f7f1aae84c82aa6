package dev.martlet.training;

import dev.martlet.safetensors.Models;
import org.jspecify.annotations.Nullable;

/**
 * Stops when a number has not become better for some epochs, and gives back the best model.
 *
 * @param <M> the type of the model
 */
public final class EarlyStopping<M> implements Callback<M> {
  private final String name;
  private final boolean isGreaterBetter;
  private final int patience;
  private final double least;
  private double best = Double.NaN;
  private int waited;
  private @Nullable M bestModel;

  /**
   * Makes one.
   *
   * @param name the number in the history that is watched
   * @param isGreaterBetter whether it should grow, as accuracy should, or fall, as a loss
   * @param patience how many epochs it may be no better
   * @param least by how much it has to be better to count
   */
  public EarlyStopping(String name, boolean isGreaterBetter, int patience, double least) {
    this.name = name;
    this.isGreaterBetter = isGreaterBetter;
    this.patience = patience;
    this.least = least;
  }

  /**
   * Gives the best number.
   *
   * @return that of the best model; {@code NaN} before there is one
   */
  public double best() {
    return best;
  }

  @Override
  public void on(Event event, Fitting<M> fitting) {
    switch (event) {
      case Event.EpochEnded _ -> {
        double value = fitting.history().last(name);
        double gain = isGreaterBetter ? value - best : best - value;
        if (bestModel == null && !Double.isNaN(value) || gain > least) {
          best = value;
          bestModel = Models.copied(fitting.model());
          waited = 0;
        } else if (++waited > patience) {
          fitting.stop("%s is no better than %s".formatted(name, best));
        }
      }
      case Event.FitEnded _ -> {
        if (bestModel != null) {
          fitting.replaceModel(bestModel);
        }
      }
      case Event.FitStarted _,
          Event.EpochStarted _,
          Event.BatchEnded _,
          Event.ValidationStarted _ -> {}
    }
  }
}
