package dev.martlet.tensor;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * An array that a tensor, and all that are other shapes of it, have on loan from a {@link
 * TensorMemory}. Either it is given back, and nobody reads it by way of this any more; or it is
 * theirs for good, and never given back. Whoever reads it on another thread than that of the memory
 * makes it theirs.
 */
final class Lease extends Indirect {
  private static final AtomicIntegerFieldUpdater<Lease> STATE =
      AtomicIntegerFieldUpdater.newUpdater(Lease.class, "state");
  private static final int LENT = 0;
  private static final int LASTING = 1;
  private static final int GIVEN_BACK = 2;

  private final TensorMemory memory;
  private final Object array;
  private volatile int state = LENT;

  /** The step at whose end it was to be kept. */
  private int kept = -1;

  Lease(TensorMemory memory, Object array) {
    this.memory = memory;
    this.array = array;
  }

  @Override
  Object array() {
    if (!memory.isOfThisThread()) {
      last();
    } else if (state == GIVEN_BACK) {
      throw gone();
    }
    return array;
  }

  @Override
  Lease lease() {
    return this;
  }

  /** Takes it out of the memory for good. */
  void last() {
    if (!STATE.compareAndSet(this, LENT, LASTING) && state == GIVEN_BACK) {
      throw gone();
    }
  }

  /**
   * Gives the array back.
   *
   * @return the array; null if it is no longer the memory's
   */
  @Nullable Object giveBack() {
    return STATE.compareAndSet(this, LENT, GIVEN_BACK) ? array : null;
  }

  /** Refuses what has been given back. */
  void check() {
    if (state == GIVEN_BACK) {
      throw gone();
    }
  }

  /** Notes that it is to be kept at the end of a step. */
  void keep(int step) {
    kept = step;
  }

  boolean isKept(int step) {
    return kept == step;
  }

  boolean isOf(TensorMemory other) {
    return memory == other;
  }

  private static IllegalStateException gone() {
    return new IllegalStateException(
        "The memory of this tensor was given back at the end of a step. Hand what is needed later"
            + " to keepOnly, or make it last with TensorMemory.lasting(...)");
  }
}
