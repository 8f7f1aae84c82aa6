package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Ops in a row that go into one method.
 *
 * @param outputs what they define and others use
 * @param isAlone whether they stay where they are
 */
record Chunk(List<Op> ops, List<Value> outputs, boolean isAlone) {

  /** What they use and others define, unless they make it again. */
  Set<Value> parameters(Copies copies) {
    Set<Value> used = new LinkedHashSet<>();
    ops.forEach(op -> used.addAll(FrameReads.uses(op)));
    ops.forEach(op -> op.results().forEach(used::remove));
    used.removeIf(copies::contains);
    return used;
  }
}
