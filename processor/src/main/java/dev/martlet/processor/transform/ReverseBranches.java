package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.Scopes;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The counterparts of branches in a reverse sweep: the branch that was taken is gone through
 * backwards.
 */
final class ReverseBranches {
  private final ReverseSweep sweep;
  private final SweepContext context;
  private final Scopes scopes;
  private final Recording recording;
  private final BranchJoin join;

  ReverseBranches(ReverseSweep sweep, SweepContext context, Scopes scopes, Recording recording) {
    this.sweep = sweep;
    this.context = context;
    this.scopes = scopes;
    this.recording = recording;
    this.join = new BranchJoin();
  }

  void reverse(ControlFlow.If choice, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var completing = choice.regions().stream().filter(Region::completes).toList();
    if (completing.size() < 2) {
      completing.forEach(region -> inline(region, choice.results(), frame, cotangents, out));
      return;
    }
    var condition = frame.read(choice.condition());
    var branches = branches(completing, choice.results(), frame, cotangents, out);
    var joined = join.join(branches, cotangents);
    if (!joined.isEmpty()) {
      joined.finish(out.iff(condition, joined.regions().get(0), joined.regions().get(1)));
    }
  }

  /** Of a try as of a switch: what was done until an exception came counts for nothing. */
  void choose(ControlFlow choice, Frame frame, Cotangents cotangents, RegionBuilder out) {
    List<Region> completing = new ArrayList<>();
    List<ControlFlow.Switch.Labels> cases = new ArrayList<>();
    for (int i = 0; i < choice.regions().size(); i++) {
      if (choice.regions().get(i).completes()) {
        completing.add(choice.regions().get(i));
        cases.add(new ControlFlow.Switch.Labels(List.of(i)));
      }
    }
    if (completing.size() < 2) {
      completing.forEach(region -> inline(region, choice.results(), frame, cotangents, out));
      return;
    }
    var taken = frame.read(recording.choice(choice).orElseThrow());
    var branches = branches(completing, choice.results(), frame, cotangents, out);
    var joined = join.join(branches, cotangents);
    if (!joined.isEmpty()) {
      joined.finish(out.choose(taken, cases.subList(0, cases.size() - 1), joined.regions()));
    }
  }

  /** The only branch that can have been taken. */
  private void inline(
      Region region, List<Value> results, Frame frame, Cotangents cotangents, RegionBuilder out) {
    seed(region, results, cotangents, cotangents, out);
    sweep.sweep(region, frame.inner(scopes.of(region), out, null), cotangents, out);
  }

  private List<BranchJoin.Branch> branches(
      List<Region> regions,
      List<Value> results,
      Frame frame,
      Cotangents cotangents,
      RegionBuilder out) {
    List<BranchJoin.Branch> branches = new ArrayList<>();
    for (Region region : regions) {
      var branch = new BranchJoin.Branch(out.nested(), cotangents.inner());
      seed(region, results, cotangents, branch.cotangents(), branch.out());
      sweep.sweep(
          region,
          frame.inner(scopes.of(region), branch.out(), null),
          branch.cotangents(),
          branch.out());
      branch.cotangents().changed().removeIf(value -> scopes.isWithin(value, region));
      branches.add(branch);
    }
    return branches;
  }

  /** What the results of the branch have received goes to what the region yields. */
  void seed(Region region, List<Value> results, Cotangents from, Cotangents to, RegionBuilder out) {
    for (int i = 0; i < results.size(); i++) {
      if (context.carries(region.yields().get(i))) {
        to.add(out, region.yields().get(i), from.get(results.get(i)));
      }
    }
  }
}
