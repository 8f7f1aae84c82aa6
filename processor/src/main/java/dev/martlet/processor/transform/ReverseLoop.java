package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.Scopes;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** The counterpart of a loop in a reverse sweep: its iterations from the last to the first. */
final class ReverseLoop {
  /**
   * In a short body the chain from one iteration to the next is what takes the time; in a long one
   * the additional multiplications do.
   */
  private static final int SHORT_LOOP = 24;

  private final ReverseSweep sweep;
  private final SweepContext context;
  private final Scopes scopes;
  private final Recording recording;
  private final ForwardSweep forward;

  ReverseLoop(
      ReverseSweep sweep,
      SweepContext context,
      Scopes scopes,
      Recording recording,
      ForwardSweep forward) {
    this.sweep = sweep;
    this.context = context;
    this.scopes = scopes;
    this.recording = recording;
    this.forward = forward;
  }

  void reverse(ControlFlow.Loop loop, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var body = loop.body();
    if (body.completes()) {
      reverseIterations(loop, frame, cotangents, out);
    } else {
      for (int i = 0; i < loop.results().size(); i++) {
        pass(loop.results().get(i), loop.operands().get(i), cotangents, out);
      }
    }
  }

  private void pass(Value result, Value operand, Cotangents cotangents, RegionBuilder out) {
    if (context.carries(operand)) {
      cotangents.add(out, operand, cotangents.get(result));
    }
  }

  /** One variable of the reverse loop: a cotangent that is carried from iteration to iteration. */
  record Carried(Value value, List<Value> leaves) {}

  /** What a reverse loop sums up for values from outside of the loop. */
  record Sums(List<Value> initial, List<Carried> carried, List<Memory.ReadElement> reads) {

    /** The values that are summed up by themselves; behind them, there are the elements. */
    List<Carried> values() {
      return carried.subList(0, carried.size() - reads.size());
    }
  }

  private void reverseIterations(
      ControlFlow.Loop loop, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var algebra = context.algebra();
    var body = loop.body();
    List<Value> initial = new ArrayList<>();
    List<Carried> carried = new ArrayList<>();
    for (int i = 0; i < body.parameters().size(); i++) {
      var parameter = body.parameters().get(i);
      if (context.carries(parameter)) {
        var received = cotangents.get(loop.results().get(i));
        initial.addAll(algebra.flatten(out, received, parameter.type()));
        carried.add(new Carried(parameter, algebra.leaves(out.values(), parameter)));
      }
    }
    int ownCount = carried.size();
    var sums = sums(loop, cotangents, out);
    initial.addAll(sums.initial());
    carried.addAll(sums.carried());
    var trips = frame.read(recording.trips(loop).orElseThrow());
    var last = out.subtract(trips, out.constant(1));
    var inner = out.nested();
    var index = out.fresh(Primitive.INT, indexName(loop));
    var standing = frame.inner(scopes.of(body), inner, index);
    if (recording.checkpointed(loop).isPresent()) {
      var checkpoints = forward.checkpoints(loop);
      var reverse = checkpoints.reverse(frame, trips, out);
      var recorded = inner.nested();
      forward.sweep(body, recorded);
      checkpoints.rerun(reverse, frame, standing, index, recorded.ops(), inner);
    }
    var within = cotangents.inner();
    for (Carried variable : carried) {
      // What the loop's variables receive goes to what the body yields; sums outside go on.
      boolean isOwn = carried.indexOf(variable) < ownCount;
      within.set(
          variable.value(),
          isOwn
              ? Linear.zero()
              : algebra.unflatten(variable.value().type(), variable.leaves().iterator()));
    }
    for (int i = 0; i < ownCount; i++) {
      var variable = carried.get(i);
      var yielded = body.yields().get(body.parameters().indexOf(variable.value()));
      if (context.carries(yielded)) {
        within.add(inner, yielded, seed(loop, variable, inner));
      }
    }
    sweep.sweep(body, standing, within, inner);
    List<Value> next = new ArrayList<>();
    for (Carried variable : carried) {
      next.addAll(algebra.flatten(inner, within.get(variable.value()), variable.value().type()));
    }
    var results = emit(initial, carried, last, index, next, inner, out).iterator();
    List<Linear> totals = new ArrayList<>();
    carried.forEach(variable -> totals.add(algebra.unflatten(variable.value().type(), results)));
    finish(sums, totals.subList(ownCount, totals.size()), trips, frame, cotangents, out);
    for (int i = 0; i < ownCount; i++) {
      var operand = loop.operands().get(body.parameters().indexOf(carried.get(i).value()));
      if (context.carries(operand)) {
        cotangents.add(out, operand, totals.get(i));
      }
    }
  }

  /** Starts the sums for what a loop uses and does not compute. */
  Sums sums(ControlFlow.Loop loop, Cotangents cotangents, RegionBuilder out) {
    var algebra = context.algebra();
    List<Value> initial = new ArrayList<>();
    List<Carried> carried = new ArrayList<>();
    for (Value free : Traversal.freeValues(loop.body())) {
      if (context.carries(free)) {
        initial.addAll(algebra.flatten(out, cotangents.get(free), free.type()));
        carried.add(new Carried(free, algebra.leaves(out.values(), free)));
      }
    }
    List<Memory.ReadElement> reads = new ArrayList<>();
    for (Op op : loop.body().ops()) {
      if (op instanceof Memory.ReadElement read && isSummedUp(read, loop)) {
        var sum = sweep.memory().startSum(read, out);
        initial.addAll(algebra.flatten(out, Linear.zero(), sum.type()));
        carried.add(new Carried(sum, algebra.leaves(out.values(), sum)));
        reads.add(read);
      }
    }
    return new Sums(initial, carried, reads);
  }

  /** Hands on what was summed up. Sums started from what was known before. */
  void finish(
      Sums sums,
      List<Linear> totals,
      Value trips,
      Frame frame,
      Cotangents cotangents,
      RegionBuilder out) {
    int others = sums.values().size();
    for (int i = 0; i < sums.reads().size(); i++) {
      sweep.memory().endSum(sums.reads().get(i), totals.get(others + i), trips, frame, out);
    }
    for (int i = 0; i < others; i++) {
      cotangents.set(sums.values().get(i).value(), totals.get(i));
    }
  }

  private boolean isSummedUp(Memory.ReadElement read, ControlFlow.Loop loop) {
    return read.result().type().isReal()
        && context.activity().isStored(read.array())
        && context.carries(read.result())
        && !context.updates().contains(read)
        && recording.isSummedUp(read, loop);
  }

  /** What one carried variable of a short loop receives is kept apart as the base of products. */
  private Linear seed(ControlFlow.Loop loop, Carried variable, RegionBuilder inner) {
    var seed = context.algebra().unflatten(variable.value().type(), variable.leaves().iterator());
    return seed instanceof Linear.Scalar(var base) && Traversal.size(loop.body()) <= SHORT_LOOP
        ? new Linear.Product(
            base, base.type() == Primitive.FLOAT ? inner.constant(1f) : inner.constant(1.0))
        : seed;
  }

  private String indexName(ControlFlow.Loop loop) {
    return recording.counted(loop).map(form -> form.variable().name()).orElse("i");
  }

  /** The loop from the last index down to zero; returns the final values of the leaves. */
  private List<Value> emit(
      List<Value> initial,
      List<Carried> carried,
      Value last,
      Value index,
      List<Value> next,
      RegionBuilder inner,
      RegionBuilder out) {
    List<Value> leaves = new ArrayList<>();
    carried.forEach(variable -> leaves.addAll(variable.leaves()));
    var values = out.values();
    var test = out.nested();
    var tested = values.like(index);
    var zero = test.constant(0);
    var goesOn = test.binary(Arithmetic.BinaryOperator.GREATER_OR_EQUAL, tested, zero);
    List<Value> testParameters = new ArrayList<>(List.of(tested));
    leaves.forEach(leaf -> testParameters.add(values.like(leaf)));
    var condition = test.finish(testParameters, new Terminator.Yield(List.of(goesOn)));
    List<Value> yields = new ArrayList<>(List.of(inner.subtract(index, inner.constant(1))));
    yields.addAll(next);
    List<Value> parameters = new ArrayList<>(List.of(index));
    parameters.addAll(leaves);
    List<Value> inits = new ArrayList<>(List.of(last));
    inits.addAll(initial);
    var results =
        out.loop(inits, condition, inner.finish(parameters, new Terminator.Yield(yields)));
    return results.subList(1, results.size());
  }
}
