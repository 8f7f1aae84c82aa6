package dev.martlet.processor.analysis;

import dev.martlet.processor.analysis.Scopes.Scope;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the values are kept that regions hand out to later sweeps: in one more result of an {@code
 * if}, or in the tape of a loop, and so on further out.
 */
final class Slots {
  private final Scopes scopes;
  private final StableReads stable;
  private final Values values;
  private final Predicate<Scope> isLive;
  private final Predicate<ControlFlow.Loop> isCounted;
  private final Map<Value, Value> slots = new HashMap<>();
  private final Map<Region, List<Value>> exports = new IdentityHashMap<>();
  private final Set<Value> fixed = new HashSet<>();
  private final Map<Value, TapeRows.Place> places = new HashMap<>();

  /**
   * Knows of no value.
   *
   * @param isLive whether what a scope defines is still there for later sweeps
   * @param isCounted whether a loop's number of iterations is known before it
   */
  Slots(
      Scopes scopes,
      StableReads stable,
      Values values,
      Predicate<Scope> isLive,
      Predicate<ControlFlow.Loop> isCounted) {
    this.scopes = scopes;
    this.stable = stable;
    this.values = values;
    this.isLive = isLive;
    this.isCounted = isCounted;
  }

  boolean contains(Value exported) {
    return slots.containsKey(exported);
  }

  /** The values that are handed out and are no slots themselves. */
  List<Value> origins() {
    return slots.keySet().stream().filter(value -> !slots.containsValue(value)).toList();
  }

  Value of(Value exported) {
    return Objects.requireNonNull(slots.get(exported));
  }

  TapeRows.Place place(Value exported) {
    return places.getOrDefault(exported, TapeRows.Place.ALONE);
  }

  boolean isFixed(Value exported) {
    return fixed.contains(exported);
  }

  List<Value> exports(Region region) {
    return exports.getOrDefault(region, List.of());
  }

  void export(Value value) {
    var home = scopes.home(value);
    var parent = Objects.requireNonNull(home.parent());
    boolean isSame = home.owner() instanceof ControlFlow.Loop loop && isFixed(value, loop);
    if (isSame) {
      fixed.add(value);
    }
    var slot =
        home.owner() instanceof ControlFlow.Loop loop && !isSame
            ? values.fresh(Tapes.type(value.type(), isCounted.test(loop)), plural(value))
            : isSame && value.name().isEmpty()
                ? values.fresh(value.type(), "last")
                : values.like(value);
    exports.computeIfAbsent(home.region(), _ -> new ArrayList<>()).add(value);
    hold(List.of(value), slot, parent);
  }

  private void hold(List<Value> exported, Value slot, Scope parent) {
    exported.forEach(value -> slots.put(value, slot));
    scopes.define(slot, parent);
    if (!isLive.test(parent)) {
      export(slot);
    }
  }

  /** Gives one tape to what a loop exports, all of the same type. */
  void join(List<Value> exported) {
    for (int i = 0; i < exported.size(); i++) {
      withdraw(exported.get(i));
      places.put(exported.get(i), new TapeRows.Place(i, exported.size()));
    }
    var tape = values.fresh(new Type.Array(exported.getFirst().type()), "tape");
    hold(exported, tape, Objects.requireNonNull(scopes.home(exported.getFirst()).parent()));
  }

  private void withdraw(Value exported) {
    var slot = Objects.requireNonNull(slots.remove(exported));
    if (contains(slot)) {
      exports(scopes.home(slot).region()).remove(slot);
      withdraw(slot);
    }
  }

  /** Whether each iteration reads this again from an array that the loop leaves alone. */
  private boolean isFixed(Value value, ControlFlow.Loop loop) {
    if (!scopes.isWithin(value, loop.body())) {
      return true;
    }
    return scopes.home(value).region() == loop.body()
        && scopes.definition(value).orElse(null) instanceof Memory.ReadElement read
        && stable.isUnwrittenIn(loop, read)
        && read.operands().stream().allMatch(operand -> isFixed(operand, loop));
  }

  private static String plural(Value value) {
    return value.name().isEmpty() ? "tape" : value.name() + "s";
  }
}
