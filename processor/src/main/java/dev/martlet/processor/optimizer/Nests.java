package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds what HotSpot compiles better as a method of its own: of a method with many loops, the body
 * of a loop in which there are loops in loops again. The compiler gives each method so many rounds
 * of loop optimizations and so many registers; in a small method, they suffice for all of its
 * loops.
 *
 * <pre>{@code
 * for (int k = 0; k < n; k++) {            for (int k = 0; k < n; k++) {
 *   for (...) { for (...) { ... } }   ->     gradientPart1(k, ...);
 *   for (...) { ... }                      }
 * }
 * }</pre>
 */
final class Nests {
  /** How many loops a method has that does not suffer from one more. */
  private static final int FEW_LOOPS = 6;

  private Nests() {}

  /** Whether the method has loops that should be put into methods of their own. */
  static boolean areIn(Function function) {
    int[] loops = {0};
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof ControlFlow.Loop) {
            loops[0]++;
          }
        });
    return loops[0] > FEW_LOOPS && !find(function.body(), 0).isEmpty();
  }

  /** The bodies of loops in loops, from outside inwards, in which there are loops in loops. */
  static Set<Region> find(Region region, int depth) {
    Set<Region> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Op op : region.ops()) {
      if (op instanceof Closure) {
        continue;
      }
      if (op instanceof ControlFlow.Loop loop && depth > 0 && isNest(loop.body())) {
        found.add(loop.body());
      } else {
        int inner = op instanceof ControlFlow.Loop ? depth + 1 : depth;
        op.regions().forEach(each -> found.addAll(find(each, inner)));
      }
    }
    return found;
  }

  /** Whether a body has several loops, in one of which there is a loop, and no deeper ones. */
  private static boolean isNest(Region body) {
    long loops = body.ops().stream().filter(op -> op instanceof ControlFlow.Loop).count();
    return body.completes() && loops > 1 && loopDepth(body) == 2;
  }

  private static int loopDepth(Region region) {
    int depth = 0;
    for (Op op : region.ops()) {
      int own = op instanceof ControlFlow.Loop ? 1 : 0;
      for (Region inner : op.regions()) {
        depth = Math.max(depth, own + loopDepth(inner));
      }
    }
    return depth;
  }

  /** The ops of a body but for those at its end that only go on to the next iteration. */
  static List<Op> core(Region body, Copies copies) {
    Set<Value> wanted = new HashSet<>(body.end().operands());
    List<Op> core = new ArrayList<>(body.ops());
    core.removeIf(copies::makes);
    while (!core.isEmpty() && isStep(core.getLast(), body, wanted, copies)) {
      core.removeLast();
    }
    return core;
  }

  private static boolean isStep(Op op, Region body, Set<Value> wanted, Copies copies) {
    return op instanceof Arithmetic
        && wanted.containsAll(op.results())
        && op.operands().stream()
            .allMatch(each -> copies.contains(each) || body.parameters().contains(each));
  }
}
