package dev.martlet.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class CheckpointsTest {

  /** Goes through a loop as generated code does; the state before a step is its number. */
  private static final class Sweep {
    final int steps;
    final int states;
    long runs;

    Sweep(int steps, int states) {
      this.steps = steps;
      this.states = states;
    }

    void run(boolean isCounted) {
      var checkpoints = isCounted ? Checkpoints.of(steps, states) : Checkpoints.counting(states);
      int[] slots = new int[checkpoints.capacity()];
      int state = 0;
      for (int i = 0; i < steps; i++) {
        state = step(i, state, checkpoints, slots);
      }
      assertEquals(steps, state);
      var reversing = isCounted ? checkpoints : checkpoints.reversing(steps);
      assertTrue(reversing.capacity() <= states && reversing.capacity() <= steps);
      int[] own = java.util.Arrays.copyOf(slots, reversing.capacity());
      for (int i = steps - 1; i >= 0; i--) {
        state = own[reversing.resume(i)];
        assertEquals(reversing.step(), state);
        for (int j = reversing.step(); j < i; j++) {
          state = step(j, state, reversing, own);
        }
        assertEquals(i, state, "the state before a step of " + steps + " by " + states);
      }
    }

    private int step(int i, int state, Checkpoints checkpoints, int[] slots) {
      assertEquals(i, state);
      if (checkpoints.keeps(i)) {
        slots[checkpoints.slot()] = state;
      }
      runs++;
      return state + 1;
    }
  }

  /** Griewank and Walther's formula, from binomial coefficients. */
  private static long formula(int steps, int states) {
    if (steps <= 1) {
      return 0;
    }
    int repeats = 0;
    while (binomial(states + repeats, states).compareTo(BigInteger.valueOf(steps)) < 0) {
      repeats++;
    }
    return (long) repeats * steps - binomial(states + repeats, repeats - 1).longValueExact();
  }

  private static BigInteger binomial(int n, int k) {
    var result = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return result;
  }

  /**
   * The optimum by trying all first states to keep: t(n, s) = min(m + t(n - m, s - 1) + t(m, s)).
   */
  private static long[][] optima(int steps, int states) {
    long[][] least = new long[states + 1][steps + 1];
    for (int s = 1; s <= states; s++) {
      for (int n = 2; n <= steps; n++) {
        long best = (long) n * (n - 1) / 2;
        for (int m = 1; s > 1 && m < n; m++) {
          best = Math.min(best, m + least[s - 1][n - m] + least[s][m]);
        }
        least[s][n] = best;
      }
    }
    return least;
  }

  @Test
  void runsTheLeastNumberOfSteps() {
    long[][] least = optima(301, 20);
    for (int states = 1; states <= 20; states++) {
      for (int steps = 0; steps <= 300; steps++) {
        assertEquals(least[states][steps], formula(steps, states));
        assertEquals(formula(steps, states), Checkpoints.cost(steps, states));
        var sweep = new Sweep(steps, states);
        sweep.run(true);
        assertEquals(formula(steps + 1, states), sweep.runs, steps + " by " + states);
      }
    }
  }

  @Test
  void countsFirstWhereTheNumberOfStepsIsUnknown() {
    for (int states = 1; states <= 20; states++) {
      for (int steps = 0; steps <= 300; steps++) {
        var sweep = new Sweep(steps, states);
        sweep.run(false);
        assertEquals(steps + formula(steps, states), sweep.runs, steps + " by " + states);
      }
    }
  }

  @Test
  void millionStepsAreRunThreeTimesWith200States() {
    var sweep = new Sweep(1_000_000, 200);
    sweep.run(true);
    assertEquals(Checkpoints.cost(1_000_001, 200), sweep.runs);
    assertTrue(sweep.runs < 3_000_000, () -> "" + sweep.runs);
  }

  @Test
  void moreStatesThanStepsTakeNoRoom() {
    assertEquals(3, Checkpoints.of(3, Integer.MAX_VALUE).capacity());
    var sweep = new Sweep(7, Integer.MAX_VALUE);
    sweep.run(true);
    assertEquals(7, sweep.runs);
    sweep.run(false);
  }

  @Test
  void manySteps() {
    // Nothing overflows: a state is kept well inside of the range.
    var checkpoints = Checkpoints.of(Integer.MAX_VALUE, 3);
    assertTrue(checkpoints.keeps(0));
    assertEquals(3, checkpoints.capacity());
  }

  @Test
  void thereIsRoomForOneStateAtLeast() {
    assertThrows(IllegalArgumentException.class, () -> Checkpoints.of(3, 0));
    assertThrows(IllegalArgumentException.class, () -> Checkpoints.counting(-1));
  }
}
