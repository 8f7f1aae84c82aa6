package dev.martlet.processor.transform;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Computes tangents side by side with the program, so that nothing has to be recorded. */
final class InterleavedTangents extends TangentSweep {

  InterleavedTangents(SweepContext context) {
    super(context);
  }

  /** Appends the region's ops, each followed by its tangents. */
  void sweep(Region region, RegionBuilder out) {
    for (Op op : region.ops()) {
      out.at(op.span());
      switch (op) {
        case ControlFlow.If choice -> branch(choice, out);
        case ControlFlow.Switch choice -> branch(choice, out);
        case ControlFlow.Try attempt -> branch(attempt, out);
        case ControlFlow.Locked locked -> branch(locked, out);
        case ControlFlow.Loop loop -> sweep(loop, out);
        case Constant _,
            Arithmetic _,
            Aggregate _,
            Memory _,
            Invocation _,
            TapeAccess _,
            Closure _ -> {
          out.add(op);
          differentiate(op, UnaryOperator.identity(), out);
        }
      }
    }
  }

  private void branch(ControlFlow choice, RegionBuilder out) {
    List<Region> regions = new ArrayList<>();
    for (Region region : choice.regions()) {
      var inner = out.nested();
      sweep(region, inner);
      var end =
          region.completes()
              ? withLeaves(region, choice.results(), region.yields(), inner).end()
              : region.end();
      regions.add(inner.finish(region.parameters(), end));
    }
    var leaves = freshLeaves(choice.results(), out);
    out.add(choice.rebuilt(concat(choice.results(), leaves), choice.operands(), regions));
    take(choice.results(), leaves.iterator());
  }

  private void sweep(ControlFlow.Loop loop, RegionBuilder out) {
    var initial = leavesOf(loop.body().parameters(), loop.operands(), out);
    var carried = freshLeaves(loop.body().parameters(), out);
    take(loop.body().parameters(), carried.iterator());
    var inner = out.nested();
    sweep(loop.body(), inner);
    var next = leavesOf(loop.body().parameters(), padded(loop), inner);
    var end =
        loop.body().completes()
            ? new Terminator.Yield(concat(loop.body().yields(), next))
            : loop.body().end();
    var condition =
        new Region(
            concat(
                loop.condition().parameters(), carried.stream().map(out.values()::like).toList()),
            loop.condition().ops(),
            loop.condition().end());
    var results = carried.stream().map(out.values()::like).toList();
    out.add(
        loop.rebuilt(
            concat(loop.results(), results),
            concat(loop.operands(), initial),
            List.of(condition, inner.finish(concat(loop.body().parameters(), carried), end))));
    takeResults(loop, results);
  }

  /** What the body yields, or the parameters themselves where it never gets there. */
  private static List<Value> padded(ControlFlow.Loop loop) {
    return loop.body().completes() ? loop.body().yields() : loop.body().parameters();
  }

  private void takeResults(ControlFlow.Loop loop, List<Value> leaves) {
    doubt(loop.results());
    var remaining = leaves.iterator();
    for (int i = 0; i < loop.results().size(); i++) {
      var parameter = loop.body().parameters().get(i);
      if (isActive(parameter)) {
        set(loop.results().get(i), context.algebra().unflatten(parameter.type(), remaining));
      }
    }
  }

  private static List<Value> concat(List<Value> first, List<Value> second) {
    List<Value> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
