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
  private final Watched watched;
  private final int patience;
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
    this.watched = new Watched(name, isGreaterBetter, least);
    this.patience = patience;
  }

  /**
   * Gives the best number.
   *
   * @return that of the best model; {@code NaN} before there is one
   */
  public double best() {
    return watched.best();
  }

  @Override
  public void on(Event event, Fitting<M> fitting) {
    switch (event) {
      case Event.EpochEnded _ -> {
        if (watched.isBetter(fitting.history())) {
          watched.take(fitting.history());
          bestModel = Models.copied(fitting.model());
          waited = 0;
        } else if (++waited > patience) {
          fitting.stop("%s is no better than %s".formatted(name, watched.best()));
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
