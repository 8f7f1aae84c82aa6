package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the record that a function returns in the branches at its end rather than behind them: each
 * branch then returns for itself, and no variable has to be carried out of it.
 *
 * <pre>{@code
 * if (c) { dx = a; } else { dx = b; }      if (c) { return new Gradient(a); }
 * return new Gradient(dx);             ->  return new Gradient(b);
 * }</pre>
 */
final class TailSinking {
  private final Values values;

  private TailSinking(Values values) {
    this.values = values;
  }

  static Function run(Function function) {
    var sinking = new TailSinking(Values.after(function));
    Region body = sinking.sink(function.body());
    return body == function.body() ? function : function.withBody(body);
  }

  private Region sink(Region region) {
    int tail = region.completes() ? tailStart(region.ops()) : 0;
    if (tail == 0
        || tail == region.ops().size()
        || !(region.ops().get(tail - 1) instanceof ControlFlow branch)
        || branch instanceof ControlFlow.Loop
        || branch instanceof ControlFlow.Try
        || branch instanceof ControlFlow.Locked
        || !isOnlyUsedBehind(branch, region, tail)) {
      return region;
    }
    List<Op> trailing = region.ops().subList(tail, region.ops().size());
    List<Region> branches = new ArrayList<>();
    for (Region inner : branch.regions()) {
      branches.add(inner.completes() ? sink(extended(inner, branch, trailing, region)) : inner);
    }
    List<Value> results = region.yields().stream().map(values::like).toList();
    List<Op> ops = new ArrayList<>(region.ops().subList(0, tail - 1));
    ops.add(branch.rebuilt(results, branch.operands(), branches));
    return new Region(region.parameters(), ops, new Terminator.Yield(results));
  }

  /** Where the constants and new records at the end begin. */
  private static int tailStart(List<Op> ops) {
    int start = ops.size();
    while (start > 0
        && (ops.get(start - 1) instanceof Aggregate.NewRecord
            || ops.get(start - 1) instanceof Constant)) {
      start--;
    }
    return start;
  }

  /** Whether records are made of what the branch yields, so that making them there helps. */
  private static boolean isOnlyUsedBehind(ControlFlow branch, Region region, int tail) {
    Set<Value> results = new HashSet<>(branch.results());
    return region.ops().subList(tail, region.ops().size()).stream()
        .anyMatch(op -> op.operands().stream().anyMatch(results::contains));
  }

  private Region extended(Region inner, ControlFlow branch, List<Op> trailing, Region outer) {
    var rewriter = new Rewriter(values);
    rewriter.substitute(branch.results(), inner.yields());
    List<Op> ops = new ArrayList<>(inner.ops());
    ops.addAll(rewriter.copy(trailing));
    return new Region(inner.parameters(), ops, new Terminator.Yield(rewriter.get(outer.yields())));
  }
}
