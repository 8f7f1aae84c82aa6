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
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which records that control flow hands on can be handed on as their components instead: a slot is
 * one result of an if or switch, or one variable that a loop carries.
 *
 * <p>All slots are candidates at first; those that break a rule are struck off, which may break it
 * for others that they exchange records with, until the rest holds.
 */
final class RecordSlots {

  /** What was found about a slot. */
  private static final class Slot {
    final Type type;
    final boolean isLoop;
    final List<Source> sources = new ArrayList<>();

    final List<Target> targets = new ArrayList<>();

    boolean isRead;

    /**
     * The record that a loop starts with, where that may be null: then the first iteration throws,
     * for each of them reads the record that it is given.
     */
    Optional<Value> unsure = Optional.empty();

    /** The record is needed as such behind the control flow, or in it. */
    boolean escapesBehind;

    boolean escapesInside;
    boolean isValid = true;

    /** Its neighbours know that it is not valid. */
    boolean isReported;

    Slot(Type type, boolean isLoop) {
      this.type = type;
      this.isLoop = isLoop;
    }
  }

  /** A record that flows into a slot, and whether it surely is one there. */
  private record Source(Value value, boolean isPresent) {}

  /** A slot that a record goes on to, from inside of the loop that carries it or from behind. */
  private record Target(Slot slot, boolean fromInside, boolean isPresent) {}

  private final Nullness nullness;
  private final RecordTypes types;
  private final Set<Value> newRecords = new HashSet<>();
  private final Map<Value, Slot> slots = new HashMap<>();
  private final Set<Value> parameters = new HashSet<>();

  RecordSlots(Function function, RecordTypes types) {
    this.types = types;
    nullness = new Nullness(function);
    define(function.body());
    if (!slots.isEmpty()) {
      collect(function.body());
      function.body().end().operands().forEach(this::escape);
      validate();
    }
  }

  /** Whether the value belongs to a slot that can carry components. */
  boolean isFlat(Value value) {
    Slot slot = slots.get(value);
    return slot != null && slot.isValid;
  }

  /** What must be checked where a component of the record is read; none where it is present. */
  Optional<Value> check(Aggregate.ReadComponent read) {
    return nullness.isPresent(read, read.record())
        ? Optional.empty()
        : unsureStart(read.record()).filter(start -> !start.equals(read.record()));
  }

  /** The record that may be null with which the slot of a record starts, however many loops out. */
  private Optional<Value> unsureStart(Value record) {
    Slot slot = slots.get(record);
    return slot == null || !slot.isValid
        ? Optional.of(record)
        : slot.unsure.flatMap(this::unsureStart);
  }

  /** Whether a loop's initial record may be null. */
  boolean isUnsure(Value result) {
    Slot slot = slots.get(result);
    return slot != null && slot.unsure.isPresent();
  }

  boolean isEmpty() {
    return slots.values().stream().noneMatch(slot -> slot.isValid);
  }

  private void define(Region region) {
    for (Op op : region.ops()) {
      switch (op) {
        case Aggregate.NewRecord record -> {
          if (types.isKnown(record.result().type())) {
            newRecords.add(record.result());
          }
        }
        case ControlFlow.Loop(var results, _, var condition, var body, _, _) -> {
          for (int i = 0; i < results.size(); i++) {
            if (types.isKnown(results.get(i).type())) {
              var slot = new Slot(results.get(i).type(), true);
              slots.put(results.get(i), slot);
              slots.put(condition.parameters().get(i), slot);
              slots.put(body.parameters().get(i), slot);
              parameters.add(condition.parameters().get(i));
              parameters.add(body.parameters().get(i));
            }
          }
        }
        case ControlFlow _ -> {
          for (Value result : op.results()) {
            if (types.isKnown(result.type())) {
              slots.put(result, new Slot(result.type(), false));
            }
          }
        }
        case Constant _,
            Arithmetic _,
            Aggregate _,
            Memory _,
            Invocation _,
            TapeAccess _,
            Closure _ -> {}
      }
      op.regions().forEach(this::define);
    }
  }

  private void collect(Region region) {
    for (Op op : region.ops()) {
      switch (op) {
        case Aggregate.ReadComponent read -> {
          Slot slot = slots.get(read.record());
          if (slot != null) {
            slot.isRead = true;
          }
        }
        case ControlFlow.Loop(var results, var operands, _, var body, _, _) -> {
          for (int i = 0; i < results.size(); i++) {
            flow(operands.get(i), startsPresent(op, i, body), results.get(i));
          }
          flow(body, results);
        }
        case ControlFlow _ -> op.regions().forEach(inner -> flow(inner, op.results()));
        case Closure(_, var body, _) -> body.end().operands().forEach(this::escape);
        // These can do without the very object that the program made.
        case Invocation.Call _, Aggregate.NewRecord _, TapeAccess.Push _, Memory _ ->
            op.operands().forEach(this::escape);
        // Comparing, and whatever else there is, may see which object it is.
        case Constant _, Arithmetic _, Invocation.Opaque _, TapeAccess _ ->
            op.operands().forEach(this::strike);
      }
      op.regions().forEach(this::collect);
    }
  }

  /** Also where the initial record may be null, if then the first iteration throws. */
  private boolean startsPresent(Op loop, int position, Region body) {
    Value initial = loop.operands().get(position);
    if (nullness.isPresent(loop, initial)) {
      return true;
    }
    Slot slot = slots.get(loop.results().get(position));
    if (slot != null && nullness.isKnownAtEnd(body, body.parameters().get(position))) {
      slot.unsure = Optional.of(initial);
      return true;
    }
    return false;
  }

  private void flow(Region region, List<Value> results) {
    for (int i = 0; region.completes() && i < results.size(); i++) {
      Value value = region.yields().get(i);
      flow(value, nullness.isPresentAtEnd(region, value), results.get(i));
    }
  }

  private void flow(Value value, boolean isPresent, Value result) {
    Slot target = slots.get(result);
    if (target == null) {
      escape(value);
      return;
    }
    target.sources.add(new Source(value, isPresent));
    Slot origin = slots.get(value);
    if (origin != null && origin != target) {
      origin.targets.add(new Target(target, parameters.contains(value), isPresent));
    }
  }

  private void escape(Value value) {
    Slot slot = slots.get(value);
    if (slot != null) {
      slot.escapesInside |= parameters.contains(value);
      slot.escapesBehind |= !parameters.contains(value);
    }
  }

  private void strike(Value value) {
    Slot slot = slots.get(value);
    if (slot != null) {
      slot.isValid = false;
    }
  }

  /** Strikes off what breaks a rule, and looks again at those that it exchanged records with. */
  private void validate() {
    Deque<Slot> worklist = new ArrayDeque<>(slots.values());
    while (!worklist.isEmpty()) {
      Slot slot = worklist.remove();
      if (slot.isValid && isSound(slot)) {
        continue;
      }
      if (slot.isValid || !slot.isReported) {
        slot.isValid = false;
        slot.isReported = true;
        slot.targets.forEach(target -> worklist.add(target.slot()));
        slot.sources.stream()
            .map(source -> slots.get(source.value()))
            .filter(Objects::nonNull)
            .forEach(worklist::add);
      }
    }
  }

  private boolean isSound(Slot slot) {
    boolean isMade = false;
    boolean isOnlyMade = true;
    for (Source source : slot.sources) {
      Slot origin = slots.get(source.value());
      boolean isFlat = newRecords.contains(source.value()) || origin != null && origin.isValid;
      if (!isFlat && !source.isPresent() || !source.value().type().equals(slot.type)) {
        return false;
      }
      isMade |= isFlat && origin != slot;
      isOnlyMade &= isFlat;
    }
    boolean isUseful = slot.isLoop || slot.isRead;
    boolean isNeeded = slot.escapesBehind;
    for (Target target : slot.targets) {
      if (slot.unsure.isPresent() && !target.isPresent()) {
        return false;
      }
      if (target.slot().isValid) {
        isUseful = true;
      } else if (target.fromInside()) {
        return false;
      } else {
        isNeeded = true;
      }
    }
    // Behind a loop one record is made instead of one in each iteration; behind a branch none may
    // be made where the program makes none.
    return isMade
        && isUseful
        && !slot.escapesInside
        && (slot.isLoop ? !isNeeded || slot.unsure.isEmpty() : !isNeeded || isOnlyMade);
  }
}
