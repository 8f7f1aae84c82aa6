package dev.martlet;

import dev.martlet.kernel.Threads;

/** What is set once for a whole program. */
public final class Martlet {
  private Martlet() {}

  /**
   * Gives the number of threads that one operation on tensors may use.
   *
   * @return the number, the caller's thread included; all processors unless it was set
   */
  public static int threads() {
    return Threads.count();
  }

  /**
   * Sets the number of threads that one operation on tensors may use. Small work stays on the
   * caller's thread, and results do not depend on the number.
   *
   * @param threads the number, the caller's thread included
   * @throws IllegalArgumentException if it is less than 1
   */
  public static void setThreads(int threads) {
    Threads.setCount(threads);
  }
}
