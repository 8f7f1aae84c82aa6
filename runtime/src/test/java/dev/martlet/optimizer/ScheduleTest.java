package dev.martlet.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void steps() {
    Schedule stepwise = Schedule.stepwise(1, 0.5, 10);
    assertEquals(1, stepwise.rate(9));
    assertEquals(0.5, stepwise.rate(10));
    assertEquals(0.25, stepwise.rate(29));
    assertEquals(0.5, Schedule.exponential(1, 0.25, 10).rate(5), 1e-15);
    Schedule piecewise = Schedule.piecewise(new long[] {2, 4}, new double[] {3, 2, 1});
    assertEquals(3, piecewise.rate(1));
    assertEquals(2, piecewise.rate(2));
    assertEquals(1, piecewise.rate(4));
    assertThrows(
        IllegalArgumentException.class,
        () -> Schedule.piecewise(new long[] {2, 2}, new double[] {3, 2, 1}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Schedule.piecewise(new long[] {2}, new double[] {3, 2, 1}));
    assertThrows(IllegalArgumentException.class, () -> Schedule.stepwise(1, 0.5, 0));
  }

  @Test
  void cosine() {
    Schedule cosine = Schedule.cosine(2, 1, 10);
    assertEquals(2, cosine.rate(0));
    assertEquals(1.5, cosine.rate(5), 1e-15);
    assertEquals(1, cosine.rate(10));
    assertEquals(1, cosine.rate(11));
    Schedule warm = cosine.warmedUp(4);
    assertEquals(0.5, warm.rate(0));
    assertEquals(2, warm.rate(3));
    assertEquals(2, warm.rate(4));
    assertEquals(1.5, warm.rate(9), 1e-15);
  }

  @Test
  void oneCycle() {
    Schedule cycle = Schedule.oneCycle(1, 100, 0.3);
    assertEquals(0.04, cycle.rate(0), 1e-15);
    assertEquals(1, cycle.rate(30), 1e-15);
    assertEquals(0.04 / 10_000, cycle.rate(100), 1e-15);
    assertEquals(1, Schedule.oneCycle(1, 100, 0).rate(0));
    assertThrows(IllegalArgumentException.class, () -> Schedule.oneCycle(1, 100, 2));
  }
}
