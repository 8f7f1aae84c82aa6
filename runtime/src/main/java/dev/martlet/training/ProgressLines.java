package dev.martlet.training;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints a line an epoch.
 *
 * @param <M> the type of the model
 */
public final class ProgressLines<M> implements Callback<M> {
  private final PrintStream out;

  /**
   * Makes one.
   *
   * @param out where to print
   */
  public ProgressLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void on(Event event, Fitting<M> fitting) {
    switch (event) {
      case Event.EpochEnded _ -> {
        History.Epoch epoch = fitting.history().epochs().getLast();
        var line = new StringBuilder();
        line.append(
            String.format(
                Locale.ROOT,
                "epoch %d/%d  %.1f s",
                epoch.number() + 1,
                fitting.epochs(),
                epoch.seconds()));
        epoch
            .values()
            .forEach(
                (name, value) -> line.append(String.format(Locale.ROOT, "  %s %.4f", name, value)));
        out.println(line);
      }
      case Event.FitEnded _ ->
          fitting.stopped().ifPresent(reason -> out.println("stopped: " + reason));
      case Event.FitStarted _,
          Event.EpochStarted _,
          Event.BatchEnded _,
          Event.ValidationStarted _ -> {}
    }
  }
}
