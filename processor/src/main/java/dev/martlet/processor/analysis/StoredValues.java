package dev.martlet.processor.analysis;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reverse sweep finds of the forward sweep, for people: which values are stored and for
 * what, and which are computed again.
 */
public record StoredValues(List<Stored> stored, List<Known> recomputed) {
  public StoredValues {
    stored = List.copyOf(stored);
    recomputed = List.copyOf(recomputed);
  }

  /**
   * A value, and where the source computes it.
   *
   * @param name the variable's, empty for an intermediate result
   */
  public record Known(String name, Span span) {}

  /** How often something is stored. */
  public enum Frequency {
    ONCE("once"),
    EVERY_ITERATION("every iteration"),
    EVERY_STATE("every state that is kept");

    private final String text;

    Frequency(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * A value that is stored.
   *
   * @param holder the type of what holds it
   * @param users the ops whose derivatives need it, in the source; none where it is for the way
   *     back itself
   */
  public record Stored(Known value, Type type, Type holder, Frequency frequency, List<Span> users) {
    public Stored {
      users = List.copyOf(users);
    }
  }

  /** Reads off a plan. */
  public static StoredValues of(
      Function function,
      Scopes scopes,
      Activity activity,
      NeededValues needed,
      Recording recording) {
    Map<Value, Set<Span>> users = new HashMap<>();
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (activity.concerns(op)) {
            for (Value value : needed.of(op)) {
              users.computeIfAbsent(value, _ -> new LinkedHashSet<>()).add(op.span());
            }
          }
        });
    List<Stored> stored = new ArrayList<>();
    for (CheckpointedLoop loop : inOrder(recording)) {
      loop.kept().forEach((value, store) -> stored.add(state(value, store, loop)));
      loop.copied().forEach((value, store) -> stored.add(state(value, store, loop)));
      loop.store()
          .ifPresent(
              store -> loop.together().forEach(value -> stored.add(state(value, store, loop))));
    }
    for (Value value : exported(recording)) {
      Value slot = value;
      boolean isRepeated = false;
      while (recording.isExported(slot)) {
        isRepeated |=
            scopes.home(slot).owner() instanceof ControlFlow.Loop && !recording.isFixed(slot);
        slot = recording.slot(slot);
      }
      stored.add(
          new Stored(
              known(value, scopes),
              value.type(),
              slot.type(),
              isRepeated ? Frequency.EVERY_ITERATION : Frequency.ONCE,
              List.copyOf(users.getOrDefault(value, Set.of()))));
    }
    return new StoredValues(
        stored,
        recording.recomputed.stream()
            .sorted(Comparator.comparingInt(Value::id))
            .map(value -> known(value, scopes))
            .filter(known -> known.span().isKnown())
            .distinct()
            .toList());
  }

  /** What is handed out of its region; not the slots themselves. */
  private static List<Value> exported(Recording recording) {
    return recording.slots.origins().stream().sorted(Comparator.comparingInt(Value::id)).toList();
  }

  private static List<CheckpointedLoop> inOrder(Recording recording) {
    return recording.checkpointed.values().stream()
        .sorted(Comparator.comparingInt((CheckpointedLoop loop) -> loop.schedule().id()))
        .toList();
  }

  private static Stored state(Value value, Value store, CheckpointedLoop loop) {
    return new Stored(
        new Known(value.name(), loop.loop().span()),
        value.type(),
        store.type(),
        Frequency.EVERY_STATE,
        List.of());
  }

  private static Known known(Value value, Scopes scopes) {
    return new Known(value.name(), scopes.definition(value).map(Op::span).orElse(Span.NONE));
  }
}
