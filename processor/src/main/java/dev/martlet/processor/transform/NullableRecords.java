package dev.martlet.processor.transform;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads components of records that a function may never look into, and that may then be null: what
 * is read of null is null. Where the function surely reads the record, nothing is asked.
 */
final class NullableRecords {
  private record Path(Value record, String component) {}

  private final Map<Path, Value> parts = new HashMap<>();

  /** For a value the first one that is the same part of the same record. */
  private final Map<Value, Value> first = new HashMap<>();

  private final Set<Value> read = new HashSet<>();

  /**
   * Learns what is read.
   *
   * @param ops those of the function that run whenever it completes
   */
  NullableRecords(List<Op> ops) {
    for (Op op : ops) {
      if (op instanceof Aggregate.ReadComponent component) {
        read.add(first(component.record()));
        note(component.record(), component.component(), component.result());
      }
    }
  }

  /** A component, or null where the record is. */
  Value component(Value record, String component, Type type, RegionBuilder out) {
    Value part =
        read.contains(first(record))
            ? out.readComponent(record, component, type)
            : unlessNull(record, component, type, out);
    note(record, component, part);
    return part;
  }

  private static Value unlessNull(Value record, String component, Type type, RegionBuilder out) {
    var isNull = out.binary(BinaryOperator.EQUAL, record, out.constant(record.type(), null));
    var none = out.nested();
    var some = out.nested();
    return out.iff(
            isNull,
            none.yield(none.constant(type, null)),
            some.yield(some.readComponent(record, component, type)))
        .getFirst();
  }

  private void note(Value record, String component, Value part) {
    var path = new Path(first(record), component);
    Value known = parts.putIfAbsent(path, part);
    if (known != null) {
      first.put(part, known);
    }
  }

  private Value first(Value value) {
    return first.getOrDefault(value, value);
  }
}
