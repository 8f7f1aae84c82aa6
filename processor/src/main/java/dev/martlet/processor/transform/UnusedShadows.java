package dev.martlet.processor.transform;

import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Removes the reads of shadows from arrays of shadows that nothing uses. They stand beside reads of
 * the same element of the arrays that have those shadows, which throw whatever they could throw.
 */
final class UnusedShadows {
  private final Predicate<Value> isShadow;
  private final Map<Value, Integer> uses = new HashMap<>();
  private final Set<Op> unused = Collections.newSetFromMap(new IdentityHashMap<>());

  private UnusedShadows(Region body, Predicate<Value> isShadow) {
    this.isShadow = isShadow;
    Traversal.forEachUse(body, value -> uses.merge(value, 1, Integer::sum));
  }

  /** From everywhere in a function that is complete. */
  static Function removed(Function function, Predicate<Value> isShadow) {
    Region body = function.body();
    Region rest = new UnusedShadows(body, isShadow).without(body, Traversal.allOps(body));
    return rest == body ? function : function.withBody(rest);
  }

  /** From conditions of loops only, whose values nobody else can use. */
  static Region removedFromConditions(Region body, Predicate<Value> isShadow) {
    List<Op> ops = new ArrayList<>();
    Traversal.forEachOp(
        body,
        op -> {
          if (op instanceof ControlFlow.Loop loop) {
            ops.addAll(Traversal.allOps(loop.condition()));
          }
        });
    return new UnusedShadows(body, isShadow).without(body, ops);
  }

  private Region without(Region body, List<Op> candidates) {
    // Users stand behind what they use.
    for (Op op : candidates.reversed()) {
      if (op instanceof Memory.ReadElement read
          && isShadow.test(read.result())
          && uses.getOrDefault(read.result(), 0) == 0
          && unused.add(op)) {
        op.operands().forEach(operand -> uses.merge(operand, -1, Integer::sum));
      }
    }
    return unused.isEmpty() ? body : without(body);
  }

  private Region without(Region region) {
    List<Op> ops = new ArrayList<>(region.ops().size());
    boolean isSame = true;
    for (Op op : region.ops()) {
      if (unused.contains(op)) {
        isSame = false;
        continue;
      }
      List<Region> regions = op.regions().stream().map(this::without).toList();
      boolean areSame = true;
      for (int i = 0; i < regions.size(); i++) {
        areSame &= regions.get(i) == op.regions().get(i);
      }
      isSame &= areSame;
      ops.add(areSame ? op : op.rebuilt(op.results(), op.operands(), regions));
    }
    return isSame ? region : new Region(region.parameters(), ops, region.end());
  }
}
