package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.Scopes;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Both sweeps through a loop whose iterations are independent: each iteration forwards, and at once
 * backwards. The variables of the loop stay what they are; what the sweep back sums up is carried
 * beside them.
 */
final class MergedIterations {
  private final BothSweeps both;
  private final ReverseSweep reverse;
  private final SweepContext context;
  private final Scopes scopes;
  private final Recording recording;

  MergedIterations(BothSweeps both, ReverseSweep reverse, Scopes scopes, Recording recording) {
    this.both = both;
    this.reverse = reverse;
    this.context = reverse.context();
    this.scopes = scopes;
    this.recording = recording;
  }

  /** Appends the loop, which is an op of the region, where the forward sweep has come to it. */
  void sweep(
      ControlFlow.Loop loop, Region region, Frame frame, Cotangents cotangents, RegionBuilder out) {
    out.at(loop.span());
    var trips = recording.trips(loop).orElseThrow();
    TripCount.define(trips, recording.counted(loop).orElseThrow(), UnaryOperator.identity(), out);
    List<Linear> received = received(loop, region, frame, cotangents, out);
    var sums = reverse.loops().sums(loop, cotangents, out);
    var body = loop.body();
    var inner = out.nested();
    var within = cotangents.inner();
    var algebra = context.algebra();
    for (var sum : sums.carried()) {
      within.set(sum.value(), algebra.unflatten(sum.value().type(), sum.leaves().iterator()));
    }
    for (int i = 0; i < received.size(); i++) {
      if (context.carries(body.parameters().get(i))) {
        within.set(body.parameters().get(i), Linear.zero());
        within.add(inner, body.yields().get(i), received.get(i));
      }
    }
    both.sweep(body, frame.inner(scopes.of(body), inner, null), within, inner);
    List<Value> next = new ArrayList<>(body.yields());
    for (var sum : sums.carried()) {
      next.addAll(algebra.flatten(inner, within.get(sum.value()), sum.value().type()));
    }
    var results = emit(loop, sums, next, inner, out).iterator();
    List<Linear> totals = new ArrayList<>();
    sums.carried().forEach(sum -> totals.add(algebra.unflatten(sum.value().type(), results)));
    reverse.loops().finish(sums, totals, trips, frame, cotangents, out);
    for (int i = 0; i < received.size(); i++) {
      if (context.carries(loop.operands().get(i))) {
        cotangents.add(out, loop.operands().get(i), received.get(i));
      }
    }
  }

  /** What each variable of the loop receives, in all of the iterations. */
  private List<Linear> received(
      ControlFlow.Loop loop, Region region, Frame frame, Cotangents cotangents, RegionBuilder out) {
    List<Op> unknown = region.ops().subList(region.ops().indexOf(loop), region.ops().size());
    var ahead = new CotangentsAhead(context, scopes, unknown, cotangents, frame);
    List<Linear> received = new ArrayList<>();
    for (int i = 0; i < loop.results().size(); i++) {
      received.add(
          context.carries(loop.body().parameters().get(i))
              ? ahead.of(loop.results().get(i), out)
              : Linear.zero());
    }
    return received;
  }

  private static List<Value> emit(
      ControlFlow.Loop loop,
      ReverseLoop.Sums sums,
      List<Value> next,
      RegionBuilder inner,
      RegionBuilder out) {
    Values values = out.values();
    List<Value> leaves = new ArrayList<>();
    sums.carried().forEach(sum -> leaves.addAll(sum.leaves()));
    var condition = loop.condition();
    var results = leaves.stream().map(values::like).toList();
    out.add(
        loop.rebuilt(
            joined(loop.results(), results),
            joined(loop.operands(), sums.initial()),
            List.of(
                new Region(
                    joined(condition.parameters(), leaves.stream().map(values::like).toList()),
                    condition.ops(),
                    condition.end()),
                inner.finish(
                    joined(loop.body().parameters(), leaves), new Terminator.Yield(next)))));
    return results;
  }

  private static List<Value> joined(List<Value> one, List<Value> other) {
    List<Value> joined = new ArrayList<>(one);
    joined.addAll(other);
    return joined;
  }
}
