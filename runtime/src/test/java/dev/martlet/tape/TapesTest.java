package dev.martlet.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TapesTest {
  @Test
  void whatWasReleasedIsUsedAgain() {
    double[] first = Tapes.ofDoubles(1_000);
    assertEquals(1_000, first.length);
    Tapes.release(first);
    assertSame(first, Tapes.ofDoubles(900));
    // Whoever is within a gradient has another one.
    double[] second = Tapes.ofDoubles(1_000);
    assertNotSame(first, second);
    Tapes.release(second);
    Tapes.release(first);
    assertSame(first, Tapes.ofDoubles(1_000));
    assertSame(second, Tapes.ofDoubles(1_000));
  }

  @Test
  void onlyWhatFits() {
    double[] tape = Tapes.ofDoubles(100_000);
    Tapes.release(tape);
    assertEquals(100_001, Tapes.ofDoubles(100_001).length);
    assertEquals(40_000, Tapes.ofDoubles(40_000).length);
    assertSame(tape, Tapes.ofDoubles(50_000));
  }

  @Test
  void smallOnesAreNew() {
    double[] small = Tapes.ofDoubles(Tapes.LEAST - 1);
    Tapes.release(small);
    assertNotSame(small, Tapes.ofDoubles(Tapes.LEAST - 1));
    assertEquals(0, Tapes.ofDoubles(0).length);
    assertThrows(NegativeArraySizeException.class, () -> Tapes.ofDoubles(-1));
  }

  @Test
  void noneTwiceAndNotManySpare() {
    List<double[]> tapes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tapes.add(Tapes.ofDoubles(3_000));
    }
    tapes.forEach(Tapes::release);
    Set<double[]> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    int known = 0;
    for (int i = 0; i < 20; i++) {
      double[] tape = Tapes.ofDoubles(3_000);
      assertTrue(taken.add(tape));
      known += tapes.stream().anyMatch(each -> each == tape) ? 1 : 0;
    }
    assertEquals(8, known);
  }

  @Test
  void eachThreadHasItsOwn() throws InterruptedException {
    double[] tape = Tapes.ofDoubles(7_000);
    Tapes.release(tape);
    var other = new AtomicReference<double[]>();
    var thread = new Thread(() -> other.set(Tapes.ofDoubles(7_000)));
    thread.start();
    thread.join();
    assertNotSame(tape, other.get());
    assertSame(tape, Tapes.ofDoubles(7_000));
  }
}
