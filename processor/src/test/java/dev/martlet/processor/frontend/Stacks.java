package dev.martlet.processor.frontend;

/** Runs something in a thread with a stack of a given size. */
final class Stacks {
  private Stacks() {}

  static void run(long bytes, Runnable task) {
    var failure = new Throwable[1];
    var thread = new Thread(null, task, "deep", bytes);
    thread.setUncaughtExceptionHandler((_, e) -> failure[0] = e);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (failure[0] != null) {
      throw new AssertionError(failure[0]);
    }
  }
}
