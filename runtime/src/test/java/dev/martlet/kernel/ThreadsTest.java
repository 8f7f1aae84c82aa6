package dev.martlet.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private final int before = Threads.count();

  @AfterEach
  void reset() {
    Threads.setCount(before);
  }

  @Test
  void eachIndexOnce() {
    Threads.setCount(4);
    for (int end : new int[] {0, 1, 7, 64, 65, 1_000}) {
      for (int unit : new int[] {1, 3, 64}) {
        var visits = new AtomicIntegerArray(end);
        Threads.forRange(
            end,
            unit,
            1e9,
            (from, to) -> {
              assertEquals(0, from % unit);
              for (int i = from; i < to; i++) {
                visits.incrementAndGet(i);
              }
            });
        assertTrue(IntStream.range(0, end).allMatch(i -> visits.get(i) == 1));
      }
    }
  }

  @Test
  void smallWorkStaysHere() {
    Threads.setCount(4);
    var caller = Thread.currentThread();
    Threads.forRange(1_000, 1, 1, (_, _) -> assertEquals(caller, Thread.currentThread()));
  }

  @Test
  void worksWithinWorkAndFromManyThreads() throws InterruptedException {
    Threads.setCount(3);
    var count = new AtomicInteger();
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          new Thread(
              () ->
                  Threads.forRange(
                      10,
                      1,
                      1e9,
                      (from, to) ->
                          Threads.forRange(
                              10 * (to - from), 1, 1e9, (f, t) -> count.addAndGet(t - f))));
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(400, count.get());
  }

  @Test
  void exceptionsArriveAtTheCaller() {
    Threads.setCount(4);
    assertThrows(
        IllegalStateException.class,
        () ->
            Threads.forRange(
                100,
                1,
                1e9,
                (from, _) -> {
                  if (from > 0) {
                    throw new IllegalStateException();
                  }
                }));
  }

  @Test
  void lessThanOne() {
    assertEquals(
        "threads: 0 is less than 1",
        assertThrows(IllegalArgumentException.class, () -> Threads.setCount(0)).getMessage());
  }
}
