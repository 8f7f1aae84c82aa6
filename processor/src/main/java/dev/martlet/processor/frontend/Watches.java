package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that a {@code try} statement's handlers may read as the body left them when it
 * threw. While the body is lowered, each assignment to one of them leaves a mark among the ops,
 * from which {@link Attempts} knows what the variable held where. No mark survives that.
 */
final class Watches {
  private final Deque<Watch> watches = new ArrayDeque<>();

  /** The variables of one {@code try}, each with the value that stands for it in marks. */
  static final class Watch {
    private final Map<Local, Value> places = new LinkedHashMap<>();

    List<Local> locals() {
      return List.copyOf(places.keySet());
    }

    /** Values for the variables, of their own types: what they hold now may be more special. */
    List<Value> fresh(List<Value> held, Values values) {
      List<Value> fresh = new ArrayList<>(held.size());
      for (Local local : places.keySet()) {
        fresh.add(values.fresh(local.type, held.get(fresh.size()).name()));
      }
      return fresh;
    }
  }

  /** A mark that a variable of a watch has been given a value. */
  record Mark(Local local, Value value) {}

  boolean isEmpty() {
    return watches.isEmpty();
  }

  Watch enter(Collection<Local> locals, Flow flow) {
    var watch = new Watch();
    for (Local local : locals) {
      watch.places.put(local, flow.ops.fresh(new Type.Array(local.type), local.name));
    }
    watches.push(watch);
    return watch;
  }

  void leave(Watch watch) {
    if (watches.pop() != watch) {
      throw new IllegalStateException("watches do not nest");
    }
  }

  /** Leaves a mark for the innermost {@code try} that wants to know. */
  void assigned(Local local, Value value, RegionBuilder ops) {
    for (Watch watch : watches) {
      Value place = watch.places.get(local);
      if (place != null) {
        ops.add(new Memory.WriteElement(place, place, value, ops.span()));
        return;
      }
    }
  }

  /** The mark that an op is for this watch, if it is one. */
  static Optional<Mark> mark(Op op, Watch watch) {
    if (op instanceof Memory.WriteElement(var array, var index, var value, _)
        && array.equals(index)) {
      for (Map.Entry<Local, Value> place : watch.places.entrySet()) {
        if (place.getValue().equals(array)) {
          return Optional.of(new Mark(place.getKey(), value));
        }
      }
    }
    return Optional.empty();
  }

  /** The ops without marks for this watch, those in regions as well. */
  static List<Op> withoutMarks(List<Op> ops, Watch watch) {
    List<Op> kept = new ArrayList<>();
    for (Op op : ops) {
      if (mark(op, watch).isEmpty()) {
        kept.add(
            op.rebuilt(
                op.results(),
                op.operands(),
                op.regions().stream()
                    .map(
                        region ->
                            new Region(
                                region.parameters(),
                                withoutMarks(region.ops(), watch),
                                region.end()))
                    .toList()));
      }
    }
    return kept;
  }
}
