package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import java.util.ArrayList;
import java.util.List;

/** Marks the outermost loops of a method whose states are to be kept instead of their steps. */
final class KeptStates {
  private KeptStates() {}

  /** The region with its loops marked; the same region where there is nothing to mark. */
  static Region mark(Region region, int states) {
    if (states <= 0) {
      return region;
    }
    List<Op> ops = new ArrayList<>();
    for (Op op : region.ops()) {
      ops.add(
          op instanceof ControlFlow.Loop loop
              ? loop.keeping(states)
              : op.regions().isEmpty() || op instanceof Closure
                  ? op
                  : op.rebuilt(
                      op.results(),
                      op.operands(),
                      op.regions().stream().map(inner -> mark(inner, states)).toList()));
    }
    return new Region(region.parameters(), ops, region.end());
  }
}
