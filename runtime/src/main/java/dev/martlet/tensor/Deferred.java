package dev.martlet.tensor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An array that is computed when somebody reads it: a pullback gives the cotangents of all
 * arguments, and those of data are never asked for.
 */
final class Deferred {
  private volatile @Nullable Object array;
  private @Nullable Supplier<Object> computation;

  Deferred(Supplier<Object> computation) {
    this.computation = computation;
  }

  Object array() {
    Object known = array;
    return known != null ? known : compute();
  }

  private synchronized Object compute() {
    Object known = array;
    if (known == null && computation != null) {
      known = computation.get();
      array = known;
      computation = null;
    }
    if (known == null) {
      throw new IllegalStateException("a computation without a result");
    }
    return known;
  }
}
