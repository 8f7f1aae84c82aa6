package dev.martlet.processor.optimizer;

import dev.martlet.processor.analysis.PrivateArrays;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads an element once before a loop, where each iteration would read the same: HotSpot does not
 * know that a write to another array leaves this one alone.
 *
 * <pre>{@code
 * for (int i = 0; i < n; i++) {               double at = w[j];
 *   y[i] += a[i] * w[j];                  ->  for (int i = 0; i < n; i++) { y[i] += a[i] * at; }
 * }
 * }</pre>
 *
 * <p>Only reads are moved that throw nothing, since the loop may have no iteration: the index is
 * that of a loop around this one, which ends at the array's length.
 */
public final class InvariantReads {
  private final Set<Value> privateArrays;
  private final ElementRanges ranges;

  private InvariantReads(Function function) {
    this.privateArrays = PrivateArrays.of(function);
    this.ranges = new ElementRanges(function.body());
  }

  /** The function with such reads before their loops. */
  public static Function run(Function function) {
    if (!Traversal.anyOp(function.body(), op -> op instanceof ControlFlow.Loop)) {
      return function;
    }
    Region body = new InvariantReads(function).moved(function.body());
    return body == function.body() ? function : function.withBody(body);
  }

  private Region moved(Region region) {
    List<Op> ops = new ArrayList<>();
    boolean isSame = true;
    for (Op op : region.ops()) {
      Op current = op instanceof Closure ? op : inside(op);
      if (current instanceof ControlFlow.Loop loop && loop.states() == 0) {
        current = outOf(loop, ops);
      }
      isSame &= current == op;
      ops.add(current);
    }
    return isSame ? region : new Region(region.parameters(), ops, region.end());
  }

  private Op inside(Op op) {
    List<Region> regions = op.regions().stream().map(this::moved).toList();
    for (int i = 0; i < regions.size(); i++) {
      if (regions.get(i) != op.regions().get(i)) {
        return op.rebuilt(op.results(), op.operands(), regions);
      }
    }
    return op;
  }

  /** The loop without its invariant reads, which are appended before it. */
  private Op outOf(ControlFlow.Loop loop, List<Op> before) {
    Set<Value> inside = new HashSet<>();
    loop.regions().forEach(region -> Traversal.forEachDefinition(region, inside::add));
    List<Op> rest = new ArrayList<>();
    for (Op op : loop.body().ops()) {
      if (op instanceof Memory.ReadElement read
          && read.operands().stream().noneMatch(inside::contains)
          && ranges.isWithin(read)
          && loop.regions().stream().noneMatch(region -> mayWrite(region, read.array()))) {
        before.add(read);
        inside.remove(read.result());
      } else {
        rest.add(op);
      }
    }
    if (rest.size() == loop.body().ops().size()) {
      return loop;
    }
    var body = new Region(loop.body().parameters(), rest, loop.body().end());
    return loop.rebuilt(loop.results(), loop.operands(), List.of(loop.condition(), body));
  }

  private boolean mayWrite(Region region, Value array) {
    return Traversal.anyOp(region, op -> mayWrite(op, array));
  }

  private boolean mayWrite(Op op, Value array) {
    if (op instanceof Memory.WriteElement write) {
      return write.array().equals(array)
          || !privateArrays.contains(array)
              && !privateArrays.contains(write.array())
              && isLike(write.array().type(), array.type());
    }
    return !privateArrays.contains(array) && Effects.changesMemory(op);
  }

  /** Whether arrays of both types may be the same. */
  private static boolean isLike(Type one, Type other) {
    boolean isPrimitive = one instanceof Type.Array(Type.Primitive _);
    return isPrimitive ? one.equals(other) : !(other instanceof Type.Array(Type.Primitive _));
  }
}
