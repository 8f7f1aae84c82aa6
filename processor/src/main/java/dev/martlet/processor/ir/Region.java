package dev.martlet.processor.ir;

import java.util.List;

/**
 * A sequence of ops with parameters and an end. Ops see the parameters, the results of earlier ops,
 * and whatever the enclosing regions define before the op that owns this region.
 */
public record Region(List<Value> parameters, List<Op> ops, Terminator end) {
  public Region {
    parameters = List.copyOf(parameters);
    ops = List.copyOf(ops);
  }

  /** The values that the region yields; none where it throws or cannot be left. */
  public List<Value> yields() {
    return end instanceof Terminator.Yield(var values) ? values : List.of();
  }

  /** Whether the region hands control back to its owner. */
  public boolean completes() {
    return end instanceof Terminator.Yield;
  }
}
