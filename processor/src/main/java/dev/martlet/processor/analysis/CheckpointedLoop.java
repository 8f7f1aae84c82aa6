package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.Derivative;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a loop whose steps are run again in the reverse sweep.
 *
 * @param schedule the value that tells when to keep a state
 * @param kept by each variable of the loop, what holds one value of it for each state; arrays that
 *     a step changes are not among them, nor is the variable that counts
 * @param copied by each array that a step changes and that can be no other one, the same
 * @param together the arrays that a step changes and of which two may be one
 * @param store what holds those, for each state
 * @param frozen by each array from outside that others may change before the reverse sweep, its
 *     copy
 * @param distinct arrays that have to be two, the first of them changed by a step
 * @param isRepeated whether there may be several reverse sweeps
 */
public record CheckpointedLoop(
    ControlFlow.Loop loop,
    Optional<CountedLoop> counted,
    Value schedule,
    Map<Value, Value> kept,
    Map<Value, Value> copied,
    List<Value> together,
    Optional<Value> store,
    Map<Value, Value> frozen,
    List<List<Value>> distinct,
    boolean isRepeated) {

  /** Where states of other types are kept. */
  public static final String SNAPSHOTS = "dev.martlet.checkpoint.Snapshots";

  private static final Type OBJECTS = new Type.Array(new Type.Array(Type.OBJECT));

  /** All that the reverse sweep reads of the forward sweep. */
  public List<Value> values() {
    List<Value> all = new ArrayList<>(List.of(schedule));
    all.addAll(kept.values());
    all.addAll(copied.values());
    store.ifPresent(all::add);
    all.addAll(frozen.values());
    return all;
  }

  /** What a step reads from outside, as it is in the reverse sweep. */
  public List<Value> outside() {
    Set<Value> outside = new LinkedHashSet<>(Traversal.freeValues(loop.body()));
    outside.removeAll(copied.keySet());
    outside.removeAll(together);
    outside.removeAll(frozen.keySet());
    return List.copyOf(outside);
  }

  /** Plans for the loops of one function. */
  public static final class Planner {
    private final DerivativeFlow flow;
    private final ArrayAliases aliases;
    private final Shadows shadows;
    private final boolean mayOthersWrite;
    private final boolean areSweepsOne;
    private final boolean isShared;
    private final Values values;
    private final Set<Object> writtenAnywhere;
    private final Set<Value> fresh = new HashSet<>();

    /**
     * @param isShared whether callers may hand over one array for two parameters
     */
    public Planner(
        Function function,
        DerivativeFlow flow,
        Shadows shadows,
        boolean areSweepsOne,
        boolean isShared,
        Values values) {
      this.flow = flow;
      this.aliases = ArrayAliases.of(function, flow, isShared);
      this.shadows = shadows;
      this.areSweepsOne = areSweepsOne;
      this.isShared = isShared;
      this.values = values;
      this.mayOthersWrite = !areSweepsOne || Traversal.anyOp(function.body(), this::isUnknown);
      this.writtenAnywhere = aliases.written(function.body());
      Traversal.forEachOp(
          function.body(),
          op -> {
            if (op instanceof Memory.NewArray || op instanceof Memory.ArrayLiteral) {
              fresh.addAll(op.results());
            }
          });
    }

    CheckpointedLoop plan(ControlFlow.Loop loop, Optional<CountedLoop> counted) {
      Set<Object> written = aliases.written(loop.body());
      Map<Value, Value> kept = new LinkedHashMap<>();
      List<Value> changed = new ArrayList<>();
      Map<Value, Value> frozen = new LinkedHashMap<>();
      List<Value> unchanged = new ArrayList<>();
      for (Value parameter : loop.body().parameters()) {
        if (isChanged(parameter, written)) {
          changed.add(parameter);
        } else if (counted.filter(form -> form.variable().equals(parameter)).isEmpty()) {
          kept.put(parameter, store(parameter));
        }
      }
      for (Value free : Traversal.freeValues(loop.body())) {
        if (isChanged(free, written)) {
          changed.add(free);
        } else if (isArray(free)) {
          unchanged.add(free);
          if (mayOthersWrite && !isPrivate(free) || writtenAnywhere.contains(aliases.of(free))) {
            frozen.put(free, values.like(free));
          }
        }
      }
      Map<Value, Value> copied = new LinkedHashMap<>();
      List<Value> together = new ArrayList<>();
      for (Value array : changed) {
        boolean isAlone =
            changed.stream()
                .noneMatch(
                    other -> !other.equals(array) && aliases.of(other).equals(aliases.of(array)));
        if (isAlone && Tapes.isArrayable(array.type())) {
          copied.put(array, store(array));
        } else {
          together.add(array);
        }
      }
      return new CheckpointedLoop(
          loop,
          counted,
          values.fresh(Type.declared("dev.martlet.checkpoint.Checkpoints"), "checkpoints"),
          kept,
          copied,
          together,
          together.isEmpty() ? Optional.empty() : Optional.of(values.fresh(OBJECTS, "states")),
          frozen,
          distinct(changed, unchanged),
          !areSweepsOne);
    }

    /** Whether the op may write to arrays that it is not given. */
    private boolean isUnknown(Op op) {
      return switch (op) {
        case Invocation.Call call ->
            ArrayCalls.kind(call).isEmpty()
                && !EscapingArrays.isReader(call)
                && !(flow.rule(call).orElse(null) instanceof Derivative.Partials);
        case Invocation.Opaque opaque -> opaque.kind() != Invocation.Opaque.Kind.ASSERTION_STATUS;
        default -> false;
      };
    }

    private boolean isChanged(Value value, Set<Object> written) {
      return isArray(value) && written.contains(aliases.of(value));
    }

    /** Shadows go with their arrays, and are neither copied nor restored. */
    private boolean isArray(Value value) {
      return ArrayAliases.isArray(value) && shadows.owner(value).equals(value);
    }

    /** Whether nobody else has the array. */
    private boolean isPrivate(Value array) {
      return fresh.contains(array)
          && !aliases.isOutside(array)
          && !writtenAnywhere.contains(aliases.of(array));
    }

    /**
     * Two arrays from outside that a caller may have made one, with a step that changes the one.
     */
    private List<List<Value>> distinct(List<Value> changed, List<Value> others) {
      List<List<Value>> distinct = new ArrayList<>();
      if (!isShared) {
        for (Value array : changed) {
          for (Value other : others) {
            if (!fresh.contains(array)
                && !fresh.contains(other)
                && ArrayAliases.leaf(array.type()).equals(ArrayAliases.leaf(other.type()))) {
              distinct.add(List.of(array, other));
            }
          }
        }
      }
      return distinct;
    }

    private Value store(Value state) {
      Type type = state.type();
      return values.fresh(
          Tapes.isArrayable(type) ? new Type.Array(type) : Type.declared(SNAPSHOTS, type),
          state.name().isEmpty() ? "states" : state.name() + "s");
    }
  }
}
