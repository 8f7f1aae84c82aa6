package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.Scopes;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the reverse sweep behind the forward sweep in one function. Where the program ends in a
 * branch, as it does after an early return, both sweeps through each side of it are done in that
 * side: nothing has to be handed out of it, and the condition is tested once. Where iterations of a
 * loop are independent, both are done in each iteration.
 */
final class BothSweeps {
  private final ForwardSweep forward;
  private final ReverseSweep reverse;
  private final Scopes scopes;
  private final Recording recording;
  private final BranchJoin join;
  private final MergedIterations iterations;

  BothSweeps(ForwardSweep forward, ReverseSweep reverse, Scopes scopes, Recording recording) {
    this.forward = forward;
    this.reverse = reverse;
    this.scopes = scopes;
    this.recording = recording;
    this.join = new BranchJoin();
    this.iterations = new MergedIterations(this, reverse, scopes, recording);
  }

  /** Appends both sweeps over a region; the cotangents of what it yields are given. */
  void sweep(Region region, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var tail = recording.tail(region);
    var before = tail.isPresent() ? region.ops().subList(0, region.ops().size() - 1) : region.ops();
    Set<Value> unknown = new HashSet<>();
    before.forEach(op -> unknown.addAll(op.results()));
    List<Op> separate = new ArrayList<>();
    for (Op op : before) {
      if (op instanceof ControlFlow.Loop loop && recording.isMerged(loop)) {
        reverse.memory().prepare(region, unknown, frame, out);
        iterations.sweep(loop, region, frame, cotangents, out);
      } else {
        forward.sweep(List.of(op), out);
        separate.add(op);
      }
      unknown.removeAll(op.results());
    }
    reverse.memory().start(region, frame, out);
    tail.ifPresent(branch -> sweep(branch, frame, cotangents, out));
    reverse.sweep(separate, frame, cotangents, out);
  }

  private void sweep(ControlFlow branch, Frame frame, Cotangents cotangents, RegionBuilder out) {
    out.at(branch.span());
    List<BranchJoin.Branch> completing = new ArrayList<>();
    List<Region> others = new ArrayList<>();
    for (Region region : branch.regions()) {
      var inner = out.nested();
      if (region.completes()) {
        var side = new BranchJoin.Branch(inner, cotangents.inner(), region.yields());
        reverse.branches().seed(region, branch.results(), cotangents, side.cotangents(), inner);
        sweep(region, frame.inner(scopes.of(region), inner, null), side.cotangents(), inner);
        side.cotangents().changed().removeIf(value -> scopes.isWithin(value, region));
        completing.add(side);
      } else {
        forward.sweep(region, inner);
        others.add(inner.finish(List.of(), region.end()));
      }
    }
    var joined = join.join(completing, cotangents);
    List<Region> regions = new ArrayList<>();
    var remaining = joined.regions().iterator();
    var throwing = others.iterator();
    for (Region region : branch.regions()) {
      regions.add(region.completes() ? remaining.next() : throwing.next());
    }
    List<Value> results = new ArrayList<>(branch.results());
    if (!joined.regions().isEmpty()
        && joined.regions().getFirst().end() instanceof Terminator.Yield(var yields)) {
      yields.subList(results.size(), yields.size()).stream()
          .map(out.values()::like)
          .forEach(results::add);
    }
    out.add(branch.rebuilt(results, branch.operands(), regions));
    joined.finish(results.subList(branch.results().size(), results.size()));
  }
}
