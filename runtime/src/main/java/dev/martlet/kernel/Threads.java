package dev.martlet.kernel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Splits work among threads, in parts that do not depend on which thread does them: results are the
 * same for any number of threads, unless an operation says otherwise.
 *
 * <p>The caller takes parts too, and waits for none that nobody has begun; so it may be called from
 * many threads at once, and from within a part.
 */
public final class Threads {
  /** What a thread must have to do for its start to be worth it, in nanoseconds. */
  private static final long WORTH = 50_000;

  private static volatile int count = Runtime.getRuntime().availableProcessors();

  private Threads() {}

  /** Work on a range of indices. */
  @FunctionalInterface
  public interface Range {

    /**
     * Does the work.
     *
     * @param from the first index
     * @param to the index behind the last one
     */
    void run(int from, int to);
  }

  private static final class Pool {
    private static final ExecutorService EXECUTOR =
        Executors.newCachedThreadPool(
            task -> {
              var thread = new Thread(task, "martlet");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Gives the number of threads that an operation may use.
   *
   * @return the number, the caller's thread included
   */
  public static int count() {
    return count;
  }

  /**
   * Sets the number of threads that an operation may use, for the whole program.
   *
   * @param threads the number, the caller's thread included
   * @throws IllegalArgumentException if it is less than 1
   */
  public static void setCount(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: %d is less than 1".formatted(threads));
    }
    count = threads;
  }

  /**
   * Works on the indices from 0 to an end, in ranges of about the same length.
   *
   * @param end the index behind the last one
   * @param unit ranges begin at multiples of it
   * @param nanoseconds about what an index costs
   * @param work is called once for each range, on several threads where that is worth it
   */
  public static void forRange(int end, int unit, double nanoseconds, Range work) {
    int threads = count;
    int parts = threads == 1 ? 1 : (int) Math.min(threads, Math.max(1, end * nanoseconds / WORTH));
    if (parts == 1) {
      work.run(0, end);
      return;
    }
    int units = Math.ceilDiv(end, unit);
    run(
        parts,
        part -> {
          int from = (int) ((long) units * part / parts * unit);
          int to = Math.min(end, (int) ((long) units * (part + 1) / parts * unit));
          if (from < to) {
            work.run(from, to);
          }
        });
  }

  /**
   * Does a number of parts, on several threads, and waits for them.
   *
   * @param parts their number
   * @param part is called once for each, with its number
   */
  static void run(int parts, IntConsumer part) {
    var work = new Work(parts, part);
    for (int helper = Math.min(parts, count) - 1; helper > 0; helper--) {
      Pool.EXECUTOR.execute(work);
    }
    work.run();
    work.await();
  }

  private static final class Work implements Runnable {
    private final int parts;
    private final IntConsumer part;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CountDownLatch done;

    Work(int parts, IntConsumer part) {
      this.parts = parts;
      this.part = part;
      this.done = new CountDownLatch(parts);
    }

    @Override
    public void run() {
      for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
        try {
          part.accept(i);
        } catch (RuntimeException | Error thrown) {
          failure.compareAndSet(null, thrown);
        } finally {
          done.countDown();
        }
      }
    }

    /** Spins a little: the parts are about equally long. */
    void await() {
      for (int i = 0; i < 10_000 && done.getCount() > 0; i++) {
        Thread.onSpinWait();
      }
      boolean isInterrupted = false;
      while (done.getCount() > 0) {
        try {
          done.await();
        } catch (InterruptedException interrupted) {
          isInterrupted = true;
        }
      }
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
      switch (failure.get()) {
        case null -> {}
        case Error error -> throw error;
        case Throwable thrown -> throw (RuntimeException) thrown;
      }
    }
  }
}
