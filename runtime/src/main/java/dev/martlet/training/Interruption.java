package dev.martlet.training;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a training after its batch when the program is told to end, with Ctrl-C say, and lets what
 * has been added before it save. Add it last.
 *
 * @param <M> the type of the model
 */
public final class Interruption<M> implements Callback<M> {
  private final Duration longest;
  private @Nullable Thread hook;
  private @Nullable CountDownLatch ended;

  /**
   * Makes one.
   *
   * @param longest how long the program may take to end
   */
  public Interruption(Duration longest) {
    this.longest = longest;
  }

  @Override
  public void on(Event event, Fitting<M> fitting) {
    switch (event) {
      case Event.FitStarted _ -> {
        var latch = new CountDownLatch(1);
        var thread = new Thread(() -> await(fitting, latch), "martlet-interruption");
        Runtime.getRuntime().addShutdownHook(thread);
        ended = latch;
        hook = thread;
      }
      case Event.FitEnded _ -> {
        if (ended != null) {
          ended.countDown();
        }
        try {
          if (hook != null) {
            Runtime.getRuntime().removeShutdownHook(hook);
          }
        } catch (IllegalStateException _) {
          // The program is ending.
        }
      }
      case Event.EpochStarted _,
          Event.BatchEnded _,
          Event.ValidationStarted _,
          Event.EpochEnded _ -> {}
    }
  }

  private void await(Fitting<M> fitting, CountDownLatch latch) {
    fitting.stop("interrupted");
    try {
      if (!latch.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        System.err.println("The training did not end in time.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
