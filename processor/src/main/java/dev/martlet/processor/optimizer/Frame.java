package dev.martlet.processor.optimizer;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that several methods share, in arrays: {@code v[17]} for the eighteenth double. Each place
 * is written once, before it is read.
 */
final class Frame {
  private final Values values;
  private final Copies copies;
  private final Map<Value, Slot> slots = new LinkedHashMap<>();
  private final Map<Type, Value> arrays = new LinkedHashMap<>();
  private final Map<Type, Integer> lengths = new LinkedHashMap<>();

  private record Slot(Value array, int index) {}

  Frame(Values values, Copies copies) {
    this.values = values;
    this.copies = copies;
  }

  /** Gives a value a place. */
  void hold(Value value) {
    if (slots.containsKey(value)) {
      return;
    }
    Type element = value.type().isReference() ? Type.OBJECT : value.type();
    Value array =
        arrays.computeIfAbsent(element, type -> values.fresh(new Type.Array(type), name(type)));
    copies.addArray(array);
    slots.put(value, new Slot(array, lengths.merge(element, 1, Integer::sum) - 1));
  }

  private static String name(Type element) {
    return switch (element) {
      case Primitive.DOUBLE -> "v";
      case Primitive.BOOLEAN -> "flags";
      case Primitive primitive -> primitive + "s";
      default -> "objects";
    };
  }

  boolean holds(Value value) {
    return slots.containsKey(value);
  }

  boolean isEmpty() {
    return slots.isEmpty();
  }

  /** The array that holds a value. */
  Value array(Value value) {
    return slot(value).array();
  }

  private Slot slot(Value value) {
    Slot slot = slots.get(value);
    if (slot == null) {
      throw new IllegalArgumentException(value + " is not in the frame");
    }
    return slot;
  }

  /** Makes the arrays. */
  List<Op> allocation() {
    List<Op> ops = new ArrayList<>();
    arrays.forEach(
        (element, array) -> {
          Value length = constant(lengths.getOrDefault(element, 0), ops);
          ops.add(new Memory.NewArray(array, List.of(length), Span.NONE));
        });
    return ops;
  }

  /** Puts a value in its place. */
  void write(Value value, List<Op> ops) {
    Value index = constant(slot(value).index(), ops);
    ops.add(new Memory.WriteElement(array(value), index, value, Span.NONE));
  }

  /** A fresh value that is taken from its place. */
  Value read(Value value, List<Op> ops) {
    List<Op> reading = new ArrayList<>();
    Value index = constant(slot(value).index(), reading);
    Value read = values.like(value);
    copies.put(index, reading);
    boolean isObject = value.type().isReference();
    Value element = isObject ? values.fresh(Type.OBJECT, "") : read;
    reading.add(new Memory.ReadElement(element, array(value), index, Span.NONE));
    copies.put(element, reading);
    if (isObject) {
      reading.add(new Arithmetic.Cast(read, element, Span.NONE));
      copies.put(read, reading);
    }
    ops.addAll(reading);
    return read;
  }

  private Value constant(int number, List<Op> ops) {
    Value value = values.fresh(Primitive.INT, "");
    ops.add(new Constant(value, number, Span.NONE));
    return value;
  }
}
