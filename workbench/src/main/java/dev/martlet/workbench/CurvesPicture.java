package dev.martlet.workbench;

import dev.martlet.training.Callback;
import dev.martlet.training.Event;
import dev.martlet.training.Fitting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Draws the history of a training after each epoch, as far as it has come.
 *
 * @param <M> the type of the model
 */
public final class CurvesPicture<M> implements Callback<M> {
  private final Path file;
  private final List<String> names;

  /**
   * Makes one.
   *
   * @param file where to draw
   * @param names which numbers: {@code loss}, say
   */
  public CurvesPicture(Path file, List<String> names) {
    this.file = file;
    this.names = List.copyOf(names);
  }

  @Override
  public void on(Event event, Fitting<M> fitting) {
    switch (event) {
      case Event.EpochEnded _ -> {
        try {
          Pictures.curves(file, fitting.history(), names);
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
      case Event.FitStarted _,
          Event.EpochStarted _,
          Event.BatchEnded _,
          Event.ValidationStarted _,
          Event.FitEnded _ -> {}
    }
  }
}
