package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a small array behind a branch rather than in each side of it.
 *
 * <pre>{@code
 * double[] w = c ? new double[] {x, y} : new double[] {y, 0};
 *   ->
 * double w0 = c ? x : y;
 * double w1 = c ? y : 0;
 * double[] w = {w0, w1};
 * }</pre>
 */
final class JoinedArrays extends ForwardRewrite {
  private final Values values;
  private final Set<Value> arrays;
  private final Map<Value, Integer> integers = new HashMap<>();
  private final Map<Value, Integer> handedOut = new HashMap<>();

  private JoinedArrays(Function function, Set<Value> arrays) {
    this.values = Values.after(function);
    this.arrays = arrays;
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof Constant(var result, Integer number, _)) {
            integers.put(result, number);
          }
        });
    Traversal.forEachRegion(
        function.body(),
        region ->
            region.end().operands().forEach(value -> handedOut.merge(value, 1, Integer::sum)));
  }

  /**
   * The function with such arrays.
   *
   * @param arrays those that are only read, written, and handed out of branches
   */
  static Function run(Function function, Set<Value> arrays) {
    return new JoinedArrays(function, arrays).rewrite(function);
  }

  @Override
  void rewrite(Op op, Block block) {
    Op current = rewritten(op);
    if (!(current instanceof ControlFlow.If || current instanceof ControlFlow.Switch)) {
      block.ops.add(current);
      return;
    }
    Map<Value, List<Value>> made = new HashMap<>();
    for (int i = current.results().size() - 1; i >= 0; i--) {
      int length = length(current, i);
      if (length >= 0) {
        Value array = current.results().get(i);
        List<Value> parts = new ArrayList<>();
        for (int at = 0; at < length; at++) {
          parts.add(values.fresh(((Type.Array) array.type()).element(), ""));
        }
        current = handingOut(current, i, parts);
        made.put(array, parts);
      }
    }
    block.ops.add(current);
    for (Value result : op.results()) {
      if (made.containsKey(result)) {
        block.ops.add(new Memory.ArrayLiteral(result, made.get(result), op.span()));
      }
    }
  }

  /** How many numbers there are in an array that each side makes; -1 where that is not so. */
  private int length(Op choice, int position) {
    int length = -1;
    for (Region region : choice.regions()) {
      if (region.completes()) {
        Value array = region.yields().get(position);
        int found =
            arrays.contains(array) && handedOut.getOrDefault(array, 0) == 1
                ? region.ops().stream()
                    .filter(op -> op.results().contains(array))
                    .mapToInt(op -> ScalarArrays.length(op, integers))
                    .findFirst()
                    .orElse(-1)
                : -1;
        if (found < 0 || length >= 0 && found != length) {
          return -1;
        }
        length = found;
      }
    }
    return length;
  }

  /** The branch with the numbers for an array. */
  private Op handingOut(Op choice, int position, List<Value> parts) {
    List<Region> regions = new ArrayList<>();
    for (Region region : choice.regions()) {
      if (!region.completes()) {
        regions.add(region);
        continue;
      }
      var inner = new RegionBuilder(values);
      inner.addAll(region.ops());
      List<Value> yields = new ArrayList<>(region.yields());
      Value array = yields.remove(position);
      for (int at = 0; at < parts.size(); at++) {
        yields.add(position + at, inner.readElement(array, inner.constant(at)));
      }
      regions.add(inner.finish(region.parameters(), new Terminator.Yield(yields)));
    }
    List<Value> results = new ArrayList<>(choice.results());
    results.remove(position);
    results.addAll(position, parts);
    return choice.rebuilt(results, choice.operands(), regions);
  }
}
