package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.Scopes;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
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
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Computes tangents after the program has run, from what a forward sweep recorded. */
final class TapedTangents extends TangentSweep {
  private final Scopes scopes;
  private final Recording recording;

  TapedTangents(SweepContext context, Scopes scopes, Recording recording) {
    super(context);
    this.scopes = scopes;
    this.recording = recording;
  }

  /** Appends the tangents of the region's ops. */
  void sweep(Region region, Frame frame, RegionBuilder out) {
    for (Op op : region.ops()) {
      out.at(op.span());
      if (!context.activity().concerns(op)) {
        continue;
      }
      switch (op) {
        case ControlFlow.If choice -> {
          var completing = choice.regions().stream().filter(Region::completes).toList();
          if (completing.size() == 1) {
            inline(completing.getFirst(), choice.results(), frame, out);
          } else if (completing.size() == 2) {
            var condition = frame.read(choice.condition());
            var regions = regions(completing, choice.results(), frame, out);
            var results = leaves(choice.results(), regions.getFirst(), out);
            take(
                choice.results(),
                out.iff(condition, regions.get(0), regions.get(1), results).iterator());
          }
        }
        case ControlFlow.Switch choice -> choose(choice, frame, out);
        case ControlFlow.Try attempt -> choose(attempt, frame, out);
        case ControlFlow.Locked locked -> choose(locked, frame, out);
        case ControlFlow.Loop loop -> sweep(loop, frame, out);
        case Constant _,
            Arithmetic _,
            Aggregate _,
            Memory _,
            Invocation _,
            TapeAccess _,
            Closure _ ->
            differentiate(op, frame::read, out);
      }
    }
  }

  private void choose(ControlFlow choice, Frame frame, RegionBuilder out) {
    List<Region> completing = new ArrayList<>();
    List<ControlFlow.Switch.Labels> cases = new ArrayList<>();
    for (int i = 0; i < choice.regions().size(); i++) {
      if (choice.regions().get(i).completes()) {
        completing.add(choice.regions().get(i));
        cases.add(new ControlFlow.Switch.Labels(List.of(i)));
      }
    }
    if (completing.size() == 1) {
      inline(completing.getFirst(), choice.results(), frame, out);
    } else if (completing.size() > 1) {
      var taken = frame.read(recording.choice(choice).orElseThrow());
      var regions = regions(completing, choice.results(), frame, out);
      take(
          choice.results(),
          out.choose(
                  taken,
                  cases.subList(0, cases.size() - 1),
                  regions,
                  leaves(choice.results(), regions.getFirst(), out))
              .iterator());
    }
  }

  /** Named as what a region yields, which may be of a class below what others yield. */
  private List<Value> leaves(List<Value> results, Region region, RegionBuilder out) {
    List<Value> leaves = new ArrayList<>();
    for (Value leaf : freshLeaves(results, out)) {
      var yielded = region.yields().get(leaves.size());
      leaves.add(yielded.type().equals(leaf.type()) ? out.values().like(yielded) : leaf);
    }
    return leaves;
  }

  private void inline(Region region, List<Value> results, Frame frame, RegionBuilder out) {
    sweep(region, frame.inner(scopes.of(region), out, null), out);
    for (int i = 0; i < results.size(); i++) {
      var yielded = tangent(region.yields().get(i));
      set(results.get(i), context.algebra().fitted(out, yielded, results.get(i).type()));
    }
    doubt(results);
  }

  private List<Region> regions(
      List<Region> originals, List<Value> results, Frame frame, RegionBuilder out) {
    List<Region> regions = new ArrayList<>();
    for (Region region : originals) {
      var inner = out.nested();
      sweep(region, frame.inner(scopes.of(region), inner, null), inner);
      regions.add(withLeaves(region, results, List.of(), inner));
    }
    return regions;
  }

  private void sweep(ControlFlow.Loop loop, Frame frame, RegionBuilder out) {
    var body = loop.body();
    doubt(loop.results());
    if (!body.completes()) {
      for (int i = 0; i < loop.results().size(); i++) {
        set(loop.results().get(i), tangent(loop.operands().get(i)));
      }
      return;
    }
    var trips = frame.read(recording.trips(loop).orElseThrow());
    List<Value> initial = new ArrayList<>(List.of(out.constant(0)));
    initial.addAll(leavesOf(body.parameters(), loop.operands(), out));
    var carried = freshLeaves(body.parameters(), out);
    take(body.parameters(), carried.iterator());
    var inner = out.nested();
    var index =
        out.fresh(
            Primitive.INT, recording.counted(loop).map(form -> form.variable().name()).orElse("i"));
    sweep(body, frame.inner(scopes.of(body), inner, index), inner);
    var next = leavesOf(body.parameters(), body.yields(), inner);
    List<Value> yields = new ArrayList<>(List.of(inner.add(index, inner.constant(1))));
    yields.addAll(next);
    var test = out.nested();
    List<Value> tested = new ArrayList<>(List.of(out.values().like(index)));
    carried.forEach(leaf -> tested.add(out.values().like(leaf)));
    var goesOn = test.binary(BinaryOperator.LESS, tested.getFirst(), trips);
    List<Value> parameters = new ArrayList<>(List.of(index));
    parameters.addAll(carried);
    var results =
        out.loop(
            initial,
            test.finish(tested, new Terminator.Yield(List.of(goesOn))),
            inner.finish(parameters, new Terminator.Yield(yields)));
    var remaining = results.subList(1, results.size()).iterator();
    for (int i = 0; i < loop.results().size(); i++) {
      if (isActive(body.parameters().get(i))) {
        set(
            loop.results().get(i),
            context.algebra().unflatten(body.parameters().get(i).type(), remaining));
      }
    }
  }
}
