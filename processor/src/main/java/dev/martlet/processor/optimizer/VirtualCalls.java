package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Type;
import java.util.Optional;

/** Which body a call runs that could be overridden, where the receiver's class leaves one only. */
@FunctionalInterface
public interface VirtualCalls {

  /**
   * The function that a call runs; none where others may, or where it is known without the
   * receiver.
   *
   * @param receiver the class of which the receiver is known to be
   * @param isExact whether it is of no class that extends this one
   */
  Optional<Function> target(Callee callee, Type receiver, boolean isExact);

  /** Knows of none. */
  static VirtualCalls none() {
    return (_, _, _) -> Optional.empty();
  }
}
