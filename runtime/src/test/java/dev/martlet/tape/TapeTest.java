package dev.martlet.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That each tape gives back what was pushed, beyond its first capacity and as often as asked. */
class TapeTest {
  private static final int COUNT = 1000;

  @Test
  void doubles() {
    var tape = new DoubleTape();
    for (int i = 0; i < COUNT; i++) {
      assertEquals(i, tape.size());
      tape.push(i * 0.5);
    }
    for (int i = COUNT - 1; i >= 0; i--) {
      assertEquals(i * 0.5, tape.get(i));
    }
    assertEquals(COUNT, tape.size());
    assertEquals(0.5, tape.get(1));
  }

  @Test
  void floats() {
    var tape = new FloatTape();
    IntStream.range(0, COUNT).forEach(i -> tape.push(i * 0.5f));
    IntStream.range(0, COUNT).forEach(i -> assertEquals(i * 0.5f, tape.get(i)));
    assertEquals(COUNT, tape.size());
  }

  @Test
  void ints() {
    var tape = new IntTape();
    IntStream.range(0, COUNT).forEach(i -> tape.push(-i));
    IntStream.range(0, COUNT).forEach(i -> assertEquals(-i, tape.get(i)));
    assertEquals(COUNT, tape.size());
  }

  @Test
  void longs() {
    var tape = new LongTape();
    IntStream.range(0, COUNT).forEach(i -> tape.push((long) i << 40));
    IntStream.range(0, COUNT).forEach(i -> assertEquals((long) i << 40, tape.get(i)));
    assertEquals(COUNT, tape.size());
  }

  @Test
  void booleans() {
    var tape = new BooleanTape();
    IntStream.range(0, COUNT).forEach(i -> tape.push(i % 3 == 0));
    IntStream.range(0, COUNT).forEach(i -> assertEquals(i % 3 == 0, tape.get(i)));
    assertEquals(COUNT, tape.size());
  }

  @Test
  @SuppressWarnings("NullAway") // Compiled code holds null as it comes.
  void objects() {
    var tape = new ObjectTape<String>();
    IntStream.range(0, COUNT).forEach(i -> tape.push(i % 7 == 0 ? null : "" + i));
    assertNull(tape.get(7));
    String element = tape.get(999);
    assertEquals("999", element);
    assertEquals(COUNT, tape.size());
  }

  @Test
  void whatWasNotPushedIsNotThere() {
    var tape = new DoubleTape();
    assertThrows(IndexOutOfBoundsException.class, () -> tape.get(0));
    tape.push(1.0);
    assertThrows(IndexOutOfBoundsException.class, () -> tape.get(1));
    assertThrows(IndexOutOfBoundsException.class, () -> tape.get(-1));
  }

  @Test
  void growsByDoublingAsFarAsArraysGo() {
    assertEquals(32, Capacity.after(16));
    assertEquals(1 << 30, Capacity.after(1 << 29));
    assertEquals(Integer.MAX_VALUE - 8, Capacity.after(1 << 30));
    assertThrows(OutOfMemoryError.class, () -> Capacity.after(Integer.MAX_VALUE - 8));
  }

  @Test
  void anyThreadReadsWhatWasPushedBefore() throws InterruptedException {
    var tape = new DoubleTape();
    IntStream.range(0, COUNT).forEach(i -> tape.push(i));
    double[] sums = new double[4];
    var threads =
        IntStream.range(0, sums.length)
            .mapToObj(
                t ->
                    Thread.ofPlatform()
                        .start(
                            () -> IntStream.range(0, COUNT).forEach(i -> sums[t] += tape.get(i))))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    for (double sum : sums) {
      assertEquals(COUNT * (COUNT - 1) / 2.0, sum);
    }
  }
}
