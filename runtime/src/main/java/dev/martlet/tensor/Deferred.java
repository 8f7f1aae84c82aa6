package dev.martlet.tensor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An array that is computed when somebody reads it: a pullback gives the cotangents of all
 * arguments, and those of data are never asked for.
 *
 * <p>Its memory is reused as that of what was computed at once would be.
 */
final class Deferred extends Indirect {
  private final @Nullable TensorMemory home = TensorMemory.current();

  /** An array, or what knows it. */
  private volatile @Nullable Object content;

  private @Nullable Supplier<Object> computation;

  /**
   * Defers a computation.
   *
   * @param computation gives an array, or the {@link Indirect} that knows it
   */
  Deferred(Supplier<Object> computation) {
    this.computation = computation;
  }

  @Override
  Object array() {
    Object known = content();
    return known instanceof Indirect indirect ? indirect.array() : known;
  }

  @Override
  @Nullable Lease lease() {
    return content() instanceof Indirect indirect ? indirect.lease() : null;
  }

  private Object content() {
    Object known = content;
    return known != null ? known : compute();
  }

  private synchronized Object compute() {
    Object known = content;
    if (known == null && computation != null) {
      known =
          TensorMemory.current() == home ? computation.get() : TensorMemory.outside(computation);
      content = known;
      computation = null;
    }
    if (known == null) {
      throw new IllegalStateException("a computation without a result");
    }
    return known;
  }
}
