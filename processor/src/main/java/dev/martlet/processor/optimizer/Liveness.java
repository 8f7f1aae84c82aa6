package dev.martlet.processor.optimizer;

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
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which ops and values of a function something depends on: what it returns, what it does, or
 * whether it ends. Found from there backwards, so that a cycle that feeds only itself is not live.
 */
final class Liveness {

  /** Where a value comes from: a result of an op, or a parameter of one of its regions. */
  private record Origin(Op op, int position) {}

  private final Nullness nullness;
  private final ElementRanges ranges;
  private final Map<Value, Origin> origins = new HashMap<>();

  /** The op around an op, or around what a region of it ends with. */
  private final Map<Object, Op> owners = new IdentityHashMap<>();

  private final Map<Value, List<TapeAccess.Push>> pushes = new HashMap<>();

  /** What has an effect inside of a closure, which matters only once the closure does. */
  private final Map<Op, List<Runnable>> deferred = new IdentityHashMap<>();

  private final Set<Value> liveValues = new HashSet<>();
  private final Set<Op> liveOps = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Value> worklist = new ArrayDeque<>();

  Liveness(Function function) {
    nullness = new Nullness(function);
    ranges = new ElementRanges(function.body());
    collect(function.body(), null, null);
    function.body().end().operands().forEach(this::markLive);
    while (!worklist.isEmpty()) {
      spread(worklist.remove());
    }
  }

  boolean isLive(Op op) {
    return liveOps.contains(op);
  }

  /** Positions of the values that are used. */
  List<Integer> livePositions(List<Value> values) {
    List<Integer> live = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      if (liveValues.contains(values.get(i))) {
        live.add(i);
      }
    }
    return live;
  }

  /** Positions of the carried variables that are used, in the loop or behind it. */
  List<Integer> liveCarried(ControlFlow.Loop loop) {
    // All of a variable's values became live together.
    return livePositions(loop.condition().parameters());
  }

  /** Registers the region's values and finds its effects. */
  private void collect(Region region, @Nullable Op owner, @Nullable Closure closure) {
    for (int i = 0; i < region.parameters().size(); i++) {
      if (owner != null) {
        origins.put(region.parameters().get(i), new Origin(owner, i));
      }
    }
    for (Op op : region.ops()) {
      if (owner != null) {
        owners.put(op, owner);
      }
      for (int i = 0; i < op.results().size(); i++) {
        origins.put(op.results().get(i), new Origin(op, i));
      }
      Closure inner = op instanceof Closure itself ? itself : closure;
      op.regions().forEach(nested -> collect(nested, op, inner));
      if (op instanceof TapeAccess.Push push && isNewTape(push.tape())) {
        pushes.computeIfAbsent(push.tape(), _ -> new ArrayList<>()).add(push);
      } else if (hasEffect(op)) {
        inOrOutOf(closure, () -> markLive(op));
      }
    }
    switch (region.end()) {
      case Terminator.Yield _ -> {}
      case Terminator.Throw(var exception, _) -> {
        if (owner != null) {
          inOrOutOf(
              closure,
              () -> {
                markLive(owner);
                markLive(exception);
              });
        }
      }
      case Terminator.Unreachable _ -> {
        if (!region.ops().isEmpty()) {
          inOrOutOf(closure, () -> markLive(region.ops().getLast()));
        }
      }
    }
  }

  /** At once, or as soon as the closure is live. */
  private void inOrOutOf(@Nullable Closure closure, Runnable action) {
    if (closure == null || isLive(closure)) {
      action.run();
    } else {
      deferred.computeIfAbsent(closure, _ -> new ArrayList<>()).add(action);
    }
  }

  private boolean isNewTape(Value tape) {
    Origin origin = origins.get(tape);
    return origin != null && origin.op() instanceof TapeAccess.NewTape;
  }

  private boolean hasEffect(Op op) {
    return switch (op) {
      case ControlFlow.Loop loop -> !Termination.isCertain(loop, this::definition);
      case ControlFlow.If _, ControlFlow.Try _ -> false;
      case ControlFlow.Locked _ -> true;
      case ControlFlow.Switch choice ->
          choice.selector().type().isReference() && !nullness.isPresent(op, choice.selector());
      case Constant _, Arithmetic _, Aggregate _, Memory _, Invocation _, TapeAccess _, Closure _ ->
          !Effects.isRemovable(op, nullness, ranges);
    };
  }

  private @Nullable Op definition(Value value) {
    Origin origin = origins.get(value);
    return origin == null || !origin.op().results().contains(value) ? null : origin.op();
  }

  private void markLive(Value value) {
    if (liveValues.add(value)) {
      worklist.add(value);
    }
  }

  /** The op must run: so must the ops around it, and what it needs in any case. */
  private void markLive(Op op) {
    if (!liveOps.add(op)) {
      return;
    }
    op.operands()
        .forEach(
            operand -> {
              if (!(op instanceof ControlFlow.Loop)) {
                markLive(operand);
              }
            });
    switch (op) {
      case ControlFlow.Loop loop -> loop.condition().yields().forEach(this::markLive);
      case Closure(_, var body, _) -> {
        body.end().operands().forEach(this::markLive);
        List<Runnable> effects = deferred.remove(op);
        if (effects != null) {
          effects.forEach(Runnable::run);
        }
      }
      case ControlFlow _,
          Constant _,
          Arithmetic _,
          Aggregate _,
          Memory _,
          Invocation _,
          TapeAccess _ -> {}
    }
    Op owner = owners.get(op);
    if (owner != null) {
      markLive(owner);
    }
  }

  /** From a live value to what it is made from. */
  private void spread(Value value) {
    Origin origin = origins.get(value);
    if (origin == null) {
      return;
    }
    markLive(origin.op());
    int position = origin.position();
    switch (origin.op()) {
      case ControlFlow.Try attempt when attempt.exception().equals(value) -> {}
      case ControlFlow.Loop(var results, var operands, var condition, var body, _, _) -> {
        markLive(operands.get(position));
        markLive(condition.parameters().get(position));
        if (body.completes()) {
          markLive(body.yields().get(position));
        }
      }
      case ControlFlow op ->
          op.regions().stream()
              .filter(Region::completes)
              .forEach(region -> markLive(region.yields().get(position)));
      case TapeAccess.NewTape _ -> pushes.getOrDefault(value, List.of()).forEach(this::markLive);
      case Constant _,
          Arithmetic _,
          Aggregate _,
          Memory _,
          Invocation _,
          TapeAccess _,
          Closure _ -> {}
    }
  }
}
