package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the active values whose cotangent or tangent is a placeholder zero on some paths: of {@code
 * s = sqrt(x)} when only one branch uses {@code s}, say. Such a zero must not meet an infinite
 * partial derivative, since {@code 0 * inf} is NaN where the path taken does not depend on {@code
 * s} at all. For all other values the product needs no guard.
 */
public final class Presence {
  private enum State {
    SURE,
    MAYBE;

    /** Two contributions that are added. */
    static State sum(State one, State other) {
      return one == SURE || other == SURE ? SURE : MAYBE;
    }
  }

  private final DerivativeFlow flow;
  private final Activity activity;
  private final WholeReads reads;
  private final Map<Value, State> found = new HashMap<>();

  /** The arrays of which all elements, as they are at this place, are read into something sure. */
  private Set<Value> awaited = new HashSet<>();

  private Presence(Function function, DerivativeFlow flow, Activity activity) {
    this.flow = flow;
    this.activity = activity;
    this.reads = WholeReads.of(function, activity, flow);
  }

  /** Active values whose cotangent may be a placeholder. */
  public static Set<Value> uncertainCotangents(
      Function function, Activity activity, DerivativeFlow flow) {
    var presence = new Presence(function, flow, activity);
    Map<Value, State> states = new HashMap<>();
    boolean isByCotangents = Traversal.anyOp(function.body(), flow::isByCotangents);
    function
        .body()
        .yields()
        .forEach(value -> states.put(value, isByCotangents ? State.SURE : presence.initial(value)));
    presence.awaited.addAll(presence.reads.returned());
    presence.backward(function.body(), states);
    return presence.uncertain();
  }

  /** Active values whose tangent may be a placeholder. */
  public static Set<Value> uncertainTangents(
      Function function, List<Integer> wrt, Activity activity, DerivativeFlow flow) {
    var presence = new Presence(function, flow, activity);
    for (int position : wrt) {
      var parameter = function.parameters().get(position);
      presence.found.put(parameter, presence.initial(parameter));
    }
    presence.forward(function.body());
    return presence.uncertain();
  }

  /** An object that users pass may be null, or have nulls in it. */
  private State initial(Value value) {
    return flow.isOpaque(value.type()) ? State.MAYBE : State.SURE;
  }

  private Set<Value> uncertain() {
    Set<Value> uncertain = new HashSet<>();
    found.forEach(
        (value, state) -> {
          if (state == State.MAYBE) {
            uncertain.add(value);
          }
        });
    return uncertain;
  }

  // Cotangents: from the results to the parameters.

  private void backward(Region region, Map<Value, State> states) {
    for (Op op : region.ops().reversed()) {
      switch (op) {
        case ControlFlow.If _, ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _ ->
            backward(op, op.regions(), states);
        case ControlFlow.Loop loop -> backward(loop, states);
        case Constant _,
            Arithmetic _,
            Aggregate _,
            Memory _,
            Invocation _,
            TapeAccess _,
            Closure _ ->
            backward(op, states);
      }
    }
    found.putAll(states);
  }

  private void backward(Op op, Map<Value, State> states) {
    flow.store(op).ifPresent(store -> contribute(states, store.source(), stored(op)));
    if (activity.access(op).isPresent()) {
      op.operands().forEach(operand -> contribute(states, operand, State.MAYBE));
      return;
    }
    if (op.results().isEmpty() || !states.containsKey(op.result())) {
      return;
    }
    boolean isPart =
        op instanceof Aggregate
            || op instanceof Memory.NewObject
            || op instanceof Memory.ArrayLiteral && !awaited.contains(op.result());
    var state = isPart || flow.isByClosure(op) ? State.MAYBE : states.get(op.result());
    for (int i = 0; i < op.operands().size(); i++) {
      var operand = op.operands().get(i);
      if (flow.passes(op, i)) {
        boolean isPlaceholder =
            flow.selects(op, i) || flow.isOpaque(operand.type()) && !flow.isByCotangents(op);
        contribute(states, operand, isPlaceholder ? State.MAYBE : state);
      }
    }
  }

  /** What a value receives that is stored: nobody may have read the element. */
  private State stored(Op op) {
    if (!(op instanceof Memory.WriteElement write)) {
      return State.MAYBE;
    }
    boolean isAwaited =
        reads.isOverwriting(write)
            ? awaited.remove(write.array())
            : awaited.contains(write.array());
    return isAwaited ? State.SURE : State.MAYBE;
  }

  private void backward(Op op, List<Region> regions, Map<Value, State> states) {
    var results = op.results();
    List<Map<Value, State>> outcomes = new ArrayList<>();
    Set<Value> behind = new HashSet<>(awaited);
    behind.removeAll(reads.overwritten(op));
    Set<Value> within = op instanceof ControlFlow.Try ? Set.of() : awaited;
    for (Region region : regions) {
      if (region.completes()) {
        awaited = new HashSet<>(within);
        Map<Value, State> outcome = new HashMap<>(states);
        for (int i = 0; i < results.size(); i++) {
          contribute(outcome, region.yields().get(i), states.get(results.get(i)));
        }
        backward(region, outcome);
        Traversal.forEachDefinition(region, outcome::remove);
        outcomes.add(outcome);
      }
    }
    awaited = behind;
    Set<Value> touched = new HashSet<>();
    outcomes.forEach(outcome -> touched.addAll(outcome.keySet()));
    for (Value value : touched) {
      states.put(
          value,
          outcomes.stream().allMatch(outcome -> outcome.get(value) == State.SURE)
              ? State.SURE
              : State.MAYBE);
    }
  }

  private void backward(ControlFlow.Loop loop, Map<Value, State> states) {
    List<@Nullable State> carried = new ArrayList<>(loop.results().size());
    loop.results().forEach(result -> carried.add(states.get(result)));
    Map<Value, State> outcome = states;
    Set<Value> behind = new HashSet<>(awaited);
    behind.removeAll(reads.overwritten(loop));
    Set<Value> within = new HashSet<>(reads.filled(loop));
    within.retainAll(awaited);
    within.addAll(behind);
    boolean isStable = !loop.body().completes();
    while (!isStable) {
      awaited = new HashSet<>(within);
      outcome = new HashMap<>(states);
      for (int i = 0; i < carried.size(); i++) {
        contribute(outcome, loop.body().yields().get(i), carried.get(i));
      }
      backward(loop.body(), outcome);
      isStable = true;
      for (int i = 0; i < carried.size(); i++) {
        var met = meet(carried.get(i), outcome.get(loop.body().parameters().get(i)));
        isStable &= met == carried.get(i);
        carried.set(i, met);
      }
    }
    awaited = behind;
    reads
        .of(loop)
        .forEach(
            (array, elements) -> {
              if (elements.stream().anyMatch(element -> found.get(element) == State.SURE)) {
                awaited.add(array);
              }
            });
    Traversal.forEachDefinition(loop.body(), outcome::remove);
    outcome.keySet().forEach(value -> states.putIfAbsent(value, State.MAYBE));
    for (int i = 0; i < carried.size(); i++) {
      contribute(states, loop.operands().get(i), carried.get(i));
    }
  }

  private void contribute(Map<Value, State> states, Value value, @Nullable State state) {
    if (state != null && activity.contains(value)) {
      states.merge(value, state, State::sum);
    }
  }

  /** The state of what comes from one or the other path. */
  private static @Nullable State meet(@Nullable State one, @Nullable State other) {
    return one == other ? one : State.MAYBE;
  }

  // Tangents: from the parameters to the results.

  private void forward(Region region) {
    for (Op op : region.ops()) {
      switch (op) {
        case ControlFlow.If(var results, _, var then, var otherwise, _) ->
            forward(List.of(then, otherwise), results);
        case ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _ ->
            forward(op.regions(), op.results());
        case ControlFlow.Loop loop -> forward(loop);
        case Constant _,
            Arithmetic _,
            Aggregate _,
            Memory _,
            Invocation _,
            TapeAccess _,
            Closure _ ->
            forward(op);
      }
    }
  }

  private void forward(Op op) {
    if (op instanceof Memory.ReadElement || activity.access(op).isPresent()) {
      // Nobody may have written the element.
      op.results().stream()
          .filter(activity::contains)
          .forEach(result -> found.put(result, State.MAYBE));
      return;
    }
    // A record is as present as the least of its components, as what is selected is; a sum as the
    // most of its terms.
    boolean isSelection = isSelection(op);
    BinaryOperator<State> join =
        op instanceof Aggregate.NewRecord || isSelection
            ? (one, other) -> one == other ? one : State.MAYBE
            : State::sum;
    State state = null;
    for (int i = 0; i < op.operands().size(); i++) {
      if (flow.passes(op, i)) {
        var operand = found.get(op.operands().get(i));
        if (operand == null && op instanceof Aggregate.NewRecord
            || !isSelection && flow.selects(op, i)) {
          operand = State.MAYBE;
        }
        state = state == null ? operand : operand == null ? state : join.apply(state, operand);
      }
    }
    if (state != null && activity.contains(op.result())) {
      boolean isPlaceholder = flow.isByClosure(op) || flow.isOpaque(op.result().type());
      found.put(op.result(), isPlaceholder ? State.MAYBE : state);
    }
  }

  /** Whether a tangent of each operand passes where the operand is selected, so that one does. */
  private boolean isSelection(Op op) {
    for (int i = 0; i < op.operands().size(); i++) {
      if (!flow.selects(op, i) || !found.containsKey(op.operands().get(i))) {
        return false;
      }
    }
    return !op.operands().isEmpty();
  }

  private void forward(List<Region> regions, List<Value> results) {
    regions.forEach(this::forward);
    var completing = regions.stream().filter(Region::completes).toList();
    for (int i = 0; i < results.size() && !completing.isEmpty(); i++) {
      State state = found.get(completing.getFirst().yields().get(i));
      for (Region region : completing) {
        state = meet(state, found.get(region.yields().get(i)));
      }
      put(results.get(i), state);
    }
  }

  private void forward(ControlFlow.Loop loop) {
    List<@Nullable State> carried = new ArrayList<>();
    loop.operands().forEach(operand -> carried.add(found.get(operand)));
    boolean isStable;
    do {
      for (int i = 0; i < carried.size(); i++) {
        put(loop.body().parameters().get(i), carried.get(i));
      }
      forward(loop.body());
      isStable = true;
      for (int i = 0; i < carried.size() && loop.body().completes(); i++) {
        var met = meet(carried.get(i), found.get(loop.body().yields().get(i)));
        isStable &= met == carried.get(i);
        carried.set(i, met);
      }
    } while (!isStable);
    for (int i = 0; i < carried.size(); i++) {
      put(loop.results().get(i), carried.get(i));
    }
  }

  private void put(Value value, @Nullable State state) {
    if (state != null && activity.contains(value)) {
      found.put(value, state);
    }
  }
}
