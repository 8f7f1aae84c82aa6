package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;

/** How a region ends. */
public sealed interface Terminator {

  /** Hands values to the op that owns the region; in a function's body these are its results. */
  record Yield(List<Value> values) implements Terminator {
    public Yield {
      values = List.copyOf(values);
    }
  }

  /** Throws an exception out of the function. */
  record Throw(Value exception, Span span) implements Terminator {}

  /** The place cannot be reached: the op before never completes normally. */
  record Unreachable() implements Terminator {}

  /** The values that this terminator uses. */
  default List<Value> operands() {
    return switch (this) {
      case Yield(var values) -> values;
      case Throw(var exception, _) -> List.of(exception);
      case Unreachable() -> List.of();
    };
  }
}
