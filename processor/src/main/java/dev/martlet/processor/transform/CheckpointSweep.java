package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.CheckpointedLoop;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Keeps a few states of a loop in the forward sweep, and gets at the other ones in the reverse
 * sweep by running steps again from the last state that was kept before:
 *
 * <pre>{@code
 * for (int i = 0; i < n; i++) {                     for (int i = n - 1; i >= 0; i--) {
 *   if (checkpoints.keeps(i)) {                       x = xs[checkpoints.resume(i)];
 *     xs[checkpoints.slot()] = x;                     for (int j = checkpoints.step(); j < i; j++) {
 *   }                                                   ... the loop on the left
 *   x = f(x);                                         }
 * }                                                   dx = ...; both sweeps of one step
 *                                                   }
 * }</pre>
 */
final class CheckpointSweep {
  private static final Type OBJECTS = new Type.Array(Type.OBJECT);

  private final CheckpointedLoop plan;
  private final Values values;

  /** A step without what a reverse sweep needs. */
  private final Region plain;

  CheckpointSweep(CheckpointedLoop plan, PlainCode code, Values values) {
    this.plan = plan;
    this.values = values;
    this.plain = code.of(plan.loop().body());
  }

  Region plain() {
    return plain;
  }

  /** Makes what holds the states, before the loop. */
  void start(Value trips, RegionBuilder out) {
    for (List<Value> pair : plan.distinct()) {
      var names = "'" + pair.get(0).name() + "' and '" + pair.get(1).name() + "'";
      ShadowCalls.checkDistinct(initial(pair.get(0)), initial(pair.get(1)), names, out);
    }
    var states = out.constant(plan.loop().states());
    if (plan.counted().isPresent()) {
      CheckpointCalls.of(plan.schedule(), trips, states, out);
    } else {
      CheckpointCalls.counting(plan.schedule(), states, out);
    }
    var capacity = CheckpointCalls.capacity(plan.schedule(), out);
    stores().forEach(store -> CheckpointCalls.makeStore(store, capacity, out));
    plan.frozen().forEach((array, copy) -> CheckpointCalls.copy(copy, array, out));
  }

  /** What a variable of the loop is before its first step. */
  private Value initial(Value value) {
    int position = plan.loop().body().parameters().indexOf(value);
    return position < 0 ? value : plan.loop().operands().get(position);
  }

  private List<Value> stores() {
    List<Value> stores = new ArrayList<>(plan.kept().values());
    stores.addAll(plan.copied().values());
    plan.store().ifPresent(stores::add);
    return stores;
  }

  /** Appends the question whether to keep the state before a step, and does so. */
  void keep(Value step, RegionBuilder out) {
    keep(plan.schedule(), step, UnaryOperator.identity(), UnaryOperator.identity(), out);
  }

  private void keep(
      Value schedule,
      Value step,
      UnaryOperator<Value> state,
      UnaryOperator<Value> store,
      RegionBuilder out) {
    var keeps = CheckpointCalls.keeps(schedule, step, out);
    var then = out.nested();
    var slot = CheckpointCalls.slot(schedule, then);
    plan.kept()
        .forEach(
            (value, kept) ->
                CheckpointCalls.write(store.apply(kept), slot, state.apply(value), then));
    plan.copied()
        .forEach(
            (array, kept) -> {
              var copy = values.like(array);
              CheckpointCalls.copy(copy, state.apply(array), then);
              CheckpointCalls.write(store.apply(kept), slot, copy, then);
            });
    plan.store()
        .ifPresent(
            kept -> {
              var arrays = then.fresh(OBJECTS, "");
              then.add(
                  new Memory.ArrayLiteral(
                      arrays, plan.together().stream().map(state).toList(), then.span()));
              then.writeElement(store.apply(kept), slot, CheckpointCalls.together(arrays, then));
            });
    out.iff(keeps, then.yield(), out.nested().yield());
  }

  /** One reverse sweep over the loop: its schedule and stores. */
  record Reverse(Value schedule, Map<Value, Value> stores) {}

  /** Appends what comes before a reverse sweep over the loop. */
  Reverse reverse(Frame frame, Value trips, RegionBuilder out) {
    Map<Value, Value> stores = new HashMap<>();
    var schedule = frame.read(plan.schedule());
    if (plan.isRepeated() || plan.counted().isEmpty()) {
      schedule = CheckpointCalls.reversing(schedule, trips, out);
      var capacity = CheckpointCalls.capacity(schedule, out);
      for (Value store : stores()) {
        stores.put(store, CheckpointCalls.copyOfStore(frame.read(store), capacity, out));
      }
    } else {
      stores().forEach(store -> stores.put(store, frame.read(store)));
    }
    return new Reverse(schedule, stores);
  }

  /**
   * Appends, in the reverse loop, the way from a kept state to the step at hand, and that step with
   * what its reverse sweep needs.
   *
   * @param frame where the reverse sweep over the step will stand
   * @param index the step
   * @param recorded the step with what is kept of it
   */
  void rerun(
      Reverse reverse,
      Frame outer,
      Frame frame,
      Value index,
      List<Op> recorded,
      RegionBuilder out) {
    var slot = CheckpointCalls.resume(reverse.schedule(), index, out);
    Map<Value, Value> restored = restored(reverse, slot, out);
    var start = CheckpointCalls.step(reverse.schedule(), out);
    Map<Value, Value> reached = advance(reverse, outer, restored, start, index, out);
    var rewriter = rewriter(reached, outer, recorded, out);
    var body = plan.loop().body();
    define(index, rewriter, outer, out);
    out.addAll(rewriter.copy(recorded));
    reached.forEach(frame::define);
    body.parameters().forEach(parameter -> frame.define(parameter, rewriter.get(parameter)));
    plan.frozen().keySet().forEach(array -> frame.define(array, rewriter.get(array)));
    recorded.forEach(
        op -> op.results().forEach(result -> frame.define(result, rewriter.get(result))));
  }

  /** By what the loop's body uses of the state, the kept value of it. */
  private Map<Value, Value> restored(Reverse reverse, Value slot, RegionBuilder out) {
    Map<Value, Value> restored = new HashMap<>();
    plan.kept()
        .forEach(
            (value, store) ->
                restored.put(
                    value, CheckpointCalls.read(stored(reverse, store), slot, value, out)));
    plan.copied()
        .forEach(
            (array, store) -> {
              var kept = CheckpointCalls.read(stored(reverse, store), slot, array, out);
              var copy = values.like(array);
              CheckpointCalls.copy(copy, kept, out);
              restored.put(array, copy);
            });
    plan.store()
        .ifPresent(
            store -> {
              var kept = out.readElement(stored(reverse, store), slot);
              var copies = CheckpointCalls.together(kept, out);
              for (int i = 0; i < plan.together().size(); i++) {
                var array = plan.together().get(i);
                var copy = out.readElement(copies, out.constant(i));
                restored.put(array, out.named(out.cast(copy, array.type()), array.name()));
              }
            });
    return restored;
  }

  private static Value stored(Reverse reverse, Value store) {
    return Objects.requireNonNull(reverse.stores().get(store));
  }

  /** The variables of the loop that are not counted. */
  private List<Value> carried() {
    return plan.loop().body().parameters().stream()
        .filter(
            parameter -> plan.counted().filter(form -> form.variable().equals(parameter)).isEmpty())
        .toList();
  }

  /** Runs the steps up to the one at hand; the state before that. */
  private Map<Value, Value> advance(
      Reverse reverse,
      Frame outer,
      Map<Value, Value> restored,
      Value start,
      Value index,
      RegionBuilder out) {
    List<Value> carried = carried();
    List<Value> tested = new ArrayList<>(List.of(out.fresh(Primitive.INT, "step")));
    List<Value> parameters = new ArrayList<>(List.of(out.fresh(Primitive.INT, "step")));
    List<Value> initial = new ArrayList<>(List.of(start));
    Map<Value, Value> inside = new HashMap<>(restored);
    for (Value value : carried) {
      tested.add(values.like(value));
      parameters.add(values.like(value));
      initial.add(Objects.requireNonNull(restored.get(value)));
      inside.put(value, parameters.getLast());
    }
    var test = out.nested();
    var goesOn = test.binary(BinaryOperator.LESS, tested.getFirst(), index);
    var body = out.nested();
    var step = parameters.getFirst();
    var rewriter = rewriter(inside, outer, plain.ops(), body);
    define(step, rewriter, outer, body);
    keep(reverse.schedule(), step, rewriter::get, store -> stored(reverse, store), body);
    body.addAll(rewriter.copy(plain.ops()));
    List<Value> next = new ArrayList<>(List.of(body.add(step, body.constant(1))));
    for (Value value : carried) {
      int position = plan.loop().body().parameters().indexOf(value);
      next.add(rewriter.get(plan.loop().body().yields().get(position)));
    }
    List<Value> results =
        out.loop(
            initial,
            test.finish(tested, new Terminator.Yield(List.of(goesOn))),
            body.finish(parameters, new Terminator.Yield(next)));
    Map<Value, Value> reached = new HashMap<>(restored);
    for (int i = 0; i < carried.size(); i++) {
      reached.put(carried.get(i), results.get(i + 1));
    }
    return reached;
  }

  /** Substitutes what a step uses by what stands for it in the reverse sweep. */
  private Rewriter rewriter(Map<Value, Value> state, Frame outer, List<Op> ops, RegionBuilder out) {
    var rewriter = new Rewriter(values);
    var free = Traversal.freeValues(new Region(List.of(), ops, new Terminator.Yield(List.of())));
    for (Value value : plan.outside()) {
      rewriter.substitute(value, outer.read(value));
    }
    for (Value value : free) {
      if (value.type().equals(ShadowCalls.memoryType())) {
        // What is made here is used once, and has not to be cleared.
        rewriter.substitute(value, out.constant(value.type(), null));
      }
    }
    plan.frozen().forEach((array, copy) -> rewriter.substitute(array, outer.read(copy)));
    state.forEach(rewriter::substitute);
    return rewriter;
  }

  /** Defines the variable that counts, where there is one, before a step. */
  private void define(Value step, Rewriter rewriter, Frame outer, RegionBuilder out) {
    plan.counted()
        .ifPresent(
            form -> {
              var start = outer.read(form.start());
              rewriter.substitute(
                  form.variable(),
                  out.named(
                      form.isUpward() ? out.add(start, step) : out.subtract(start, step),
                      form.variable().name()));
            });
  }
}
