package dev.martlet.checkpoint;

/**
 * Decides which states of a loop are kept, so that its steps can be gone through from the last to
 * the first with few of them run again: the binomial schedule of Griewank and Walther, <a
 * href="https://doi.org/10.1145/347837.347846">Algorithm 799: revolve</a>, 2000.
 *
 * {@snippet :
 * Checkpoints checkpoints = Checkpoints.of(n, 200);
 * double[] xs = new double[checkpoints.capacity()];
 * for (int i = 0; i < n; i++) {
 *   if (checkpoints.keeps(i)) {
 *     xs[checkpoints.slot()] = x;
 *   }
 *   x = step(x);
 * }
 * for (int i = n - 1; i >= 0; i--) {
 *   x = xs[checkpoints.resume(i)];
 *   for (int j = checkpoints.step(); j < i; j++) {
 *     if (checkpoints.keeps(j)) {
 *       xs[checkpoints.slot()] = x;
 *     }
 *     x = step(x);
 *   }
 *   // x is the state before step i
 * }
 * }
 *
 * <p>What comes behind the loop counts as one more step. With {@code s} states, {@code n} steps are
 * run {@link #cost t(n + 1, s)} times in all before those that are differentiated, which is the
 * least possible. Where the number of steps is known only behind the loop, the first pass through
 * it keeps nothing but the first state, and {@code n + t(n, s)} steps are run.
 */
public final class Checkpoints {
  private static final int NEVER = -1;

  private final int states;
  private final int capacity;

  /** The steps whose states are kept, upwards. */
  private final int[] kept;

  private int count;

  /** The step behind those that are gone through from the last kept state on. */
  private long end;

  /** The next step whose state is kept. */
  private long next;

  private int slot;

  private Checkpoints(int states, int capacity, long end) {
    if (states < 1) {
      throw new IllegalArgumentException("states: " + states);
    }
    this.states = states;
    this.capacity = capacity;
    this.kept = new int[capacity];
    this.end = end;
  }

  /**
   * A schedule for a loop whose number of steps is known.
   *
   * @param steps how many steps the loop has
   * @param states how many states there may be at a time, at least one
   * @return the schedule, before the first step
   * @throws IllegalArgumentException if {@code states} is less than one
   */
  public static Checkpoints of(int steps, int states) {
    return new Checkpoints(states, Math.min(states, steps), steps + 1L);
  }

  /**
   * A schedule for a loop whose steps are still to be counted: only the first state is kept.
   *
   * @param states how many states there may be at a time, at least one
   * @return the schedule, before the first step
   * @throws IllegalArgumentException if {@code states} is less than one
   */
  public static Checkpoints counting(int states) {
    return new Checkpoints(states, 1, 1);
  }

  /**
   * The same kept states, from which steps are now gone through backwards, as often as there are
   * reverse sweeps: each has its own.
   *
   * @param steps how many steps the loop had
   * @return a schedule of its own
   */
  public Checkpoints reversing(int steps) {
    var copy = new Checkpoints(states, Math.min(states, steps), end);
    copy.count = Math.min(count, copy.capacity);
    System.arraycopy(kept, 0, copy.kept, 0, copy.count);
    return copy;
  }

  /**
   * How many slots are used.
   *
   * @return at most the number of states, and no more than there are steps
   */
  public int capacity() {
    return capacity;
  }

  /**
   * Whether the state before this step is to be kept, in the {@link #slot}. Asked of one step after
   * the other, on the way up.
   *
   * @param step the number of steps before it
   * @return whether to keep the state
   */
  public boolean keeps(int step) {
    if (step != next) {
      return false;
    }
    kept[count] = step;
    slot = count;
    count++;
    plan();
    return true;
  }

  /**
   * Where the state is to be kept that {@link #keeps} has asked for.
   *
   * @return the slot, from 0 up to the capacity
   */
  public int slot() {
    return slot;
  }

  /**
   * Goes back to the last state that was kept before a step, or just there. Asked of one step after
   * the other, on the way down; those behind it are forgotten.
   *
   * @param step the step to be reached
   * @return the slot of the state from which to run the steps from {@link #step} on
   */
  public int resume(int step) {
    while (kept[count - 1] > step) {
      count--;
    }
    end = step + 1L;
    plan();
    return count - 1;
  }

  /**
   * The step of the last kept state.
   *
   * @return the number of steps before it
   */
  public int step() {
    return kept[count - 1];
  }

  /** Finds the next step whose state is worth keeping. */
  private void plan() {
    int last = kept[count - 1];
    long steps = end - last;
    int free = states - count + 1;
    next = NEVER;
    if (free > 1 && steps > 2) {
      long first = split(steps, free);
      if (steps - first > 1) {
        next = last + first;
      }
    }
  }

  /**
   * How many of some steps to run before the next state is kept, where there is room for as many
   * states, the one at their start included.
   */
  private static long split(long steps, int states) {
    long room = Math.min(states, steps);
    long repeats = 1;
    // binomial(states + repeats, states), for these repeats and for one less.
    long before = 1;
    long reached = room + 1;
    while (reached < steps) {
      repeats++;
      before = reached;
      reached = reached * (room + repeats) / repeats;
    }
    // binomial(states - 1 + repeats - 1, states - 1) is before * states / (states + repeats - 1).
    long rest = before * room / (room + repeats - 1);
    return Math.min(before, steps - rest);
  }

  /**
   * The least number of steps that have to be run, before those that are differentiated, to go
   * backwards through a number of steps from the first state on: {@code t(n, s) = r n - binomial(s
   * + r, r - 1)} for the least {@code r} with {@code n <= binomial(s + r, s)}.
   *
   * @param steps the number of steps, {@code n}
   * @param states the number of states that there is room for, {@code s}, the first one included
   * @return how many steps are run
   */
  public static long cost(long steps, int states) {
    if (steps <= 1) {
      return 0;
    }
    long repeats = 1;
    long before = 1;
    long reached = states + 1L;
    while (reached < steps) {
      repeats++;
      before = reached;
      reached = reached * (states + repeats) / repeats;
    }
    // binomial(s + r, r - 1) is binomial(s + r - 1, s) * (s + r) / (s + 1).
    return repeats * steps - before * (states + repeats) / (states + 1L);
  }
}
