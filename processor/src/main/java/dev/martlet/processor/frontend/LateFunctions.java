package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Functions that are made in what is attempted, and called behind it. To make one cannot fail, so
 * that it can wait until it is known that nothing else has: what is called is then known there.
 */
final class LateFunctions {
  private LateFunctions() {}

  /**
   * The ops behind a segment, with the functions that the segment makes for them in front.
   *
   * @param held what variables hold that a handler may read: those functions stay
   */
  static List<Op> moved(List<Op> segment, Collection<Value> held, List<Op> behind) {
    Set<Value> used = new HashSet<>(held);
    List<Op> late = new ArrayList<>();
    for (Op op : segment.reversed()) {
      if (op instanceof Closure && !used.contains(op.result())) {
        late.addFirst(op);
      } else {
        used.addAll(op.operands());
        op.regions().forEach(region -> used.addAll(Traversal.freeValues(region)));
      }
    }
    segment.removeAll(late);
    late.addAll(behind);
    return late;
  }
}
