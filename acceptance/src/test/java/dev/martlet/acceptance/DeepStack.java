package dev.martlet.acceptance;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs something in a thread with a stack of 64 MB, which is what deep recursion may need. */
final class DeepStack {
  private static final long BYTES = 64L << 20;

  private DeepStack() {}

  /** Something that may throw. */
  @FunctionalInterface
  interface Body {
    void run() throws Throwable;
  }

  static void run(Body body) throws Throwable {
    var thrown = new AtomicReference<@Nullable Throwable>();
    var thread =
        new Thread(
            null,
            () -> {
              try {
                body.run();
              } catch (Throwable e) {
                thrown.set(e);
              }
            },
            "deep",
            BYTES);
    thread.start();
    thread.join();
    Throwable e = thrown.get();
    if (e != null) {
      throw e;
    }
  }
}
