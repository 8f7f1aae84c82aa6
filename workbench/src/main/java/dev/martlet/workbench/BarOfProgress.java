package dev.martlet.workbench;

import dev.martlet.training.Callback;
import dev.martlet.training.Event;
import dev.martlet.training.Fitting;
import dev.martlet.training.ProgressLines;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Shows a bar for each epoch with the loss, and then its numbers. Where the program does not run in
 * a terminal, there are only the lines.
 *
 * @param <M> the type of the model
 */
public final class BarOfProgress<M> implements Callback<M> {
  private final PrintStream out;
  private final ProgressLines<M> lines;
  private final int batches;
  private final boolean isTerminal;
  private @Nullable ProgressBar bar;

  /**
   * Makes one.
   *
   * @param out where to print
   * @param batches how many batches an epoch has
   */
  public BarOfProgress(PrintStream out, int batches) {
    this(out, batches, isTerminal());
  }

  /** One that is told what it prints to. */
  BarOfProgress(PrintStream out, int batches, boolean isTerminal) {
    this.out = out;
    this.lines = new ProgressLines<>(out);
    this.batches = batches;
    this.isTerminal = isTerminal;
  }

  @SuppressWarnings("SystemConsoleNull") // It is null in JDKs that are told so.
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public void on(Event event, Fitting<M> fitting) {
    if (isTerminal) {
      switch (event) {
        case Event.EpochStarted(int epoch) -> {
          bar =
              new ProgressBarBuilder()
                  .setTaskName("epoch " + (epoch + 1) + "/" + fitting.epochs())
                  .setInitialMax(batches)
                  .setConsumer(new ConsoleProgressBarConsumer(out))
                  .build();
          bar.stepTo(fitting.batch());
        }
        case Event.BatchEnded(_, int batch, double loss) -> {
          if (bar != null) {
            bar.stepTo(batch + 1L);
            bar.setExtraMessage(String.format(Locale.ROOT, "loss %.4f", loss));
          }
        }
        case Event.ValidationStarted _, Event.FitEnded _ -> close();
        case Event.FitStarted _, Event.EpochEnded _ -> {}
      }
    }
    lines.on(event, fitting);
  }

  private void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
