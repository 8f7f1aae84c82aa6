package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.CheckpointedLoop;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.List;

/** The calls of the runtime that have to do with checkpoints. */
final class CheckpointCalls {
  private static final Type.Declared CHECKPOINTS =
      Type.declared("dev.martlet.checkpoint.Checkpoints");
  private static final Type.Declared SNAPSHOTS = Type.declared(CheckpointedLoop.SNAPSHOTS);
  private static final String COPIES = "dev.martlet.checkpoint.ArrayCopies";
  private static final Type OBJECTS = new Type.Array(Type.OBJECT);

  private CheckpointCalls() {}

  /** Defines the schedule of a loop with a known number of steps. */
  static void of(Value schedule, Value steps, Value states, RegionBuilder out) {
    out.add(
        new Invocation.Call(
            List.of(schedule),
            new Callee(
                Callee.Kind.STATIC,
                CHECKPOINTS.name(),
                "of",
                List.of(Primitive.INT, Primitive.INT),
                CHECKPOINTS),
            List.of(),
            List.of(steps, states),
            out.span()));
  }

  /** Defines the schedule of a loop whose steps are counted as they are run. */
  static void counting(Value schedule, Value states, RegionBuilder out) {
    out.add(
        new Invocation.Call(
            List.of(schedule),
            new Callee(
                Callee.Kind.STATIC,
                CHECKPOINTS.name(),
                "counting",
                List.of(Primitive.INT),
                CHECKPOINTS),
            List.of(),
            List.of(states),
            out.span()));
  }

  /** The schedule of one reverse sweep. */
  static Value reversing(Value schedule, Value steps, RegionBuilder out) {
    return onSchedule("reversing", CHECKPOINTS, List.of(schedule, steps), out);
  }

  static Value capacity(Value schedule, RegionBuilder out) {
    return onSchedule("capacity", Primitive.INT, List.of(schedule), out);
  }

  static Value keeps(Value schedule, Value step, RegionBuilder out) {
    return onSchedule("keeps", Primitive.BOOLEAN, List.of(schedule, step), out);
  }

  static Value slot(Value schedule, RegionBuilder out) {
    return onSchedule("slot", Primitive.INT, List.of(schedule), out);
  }

  static Value resume(Value schedule, Value step, RegionBuilder out) {
    return onSchedule("resume", Primitive.INT, List.of(schedule, step), out);
  }

  static Value step(Value schedule, RegionBuilder out) {
    return onSchedule("step", Primitive.INT, List.of(schedule), out);
  }

  private static Value onSchedule(
      String name, Type result, List<Value> operands, RegionBuilder out) {
    return out.call(
        new Callee(
            Callee.Kind.INSTANCE,
            CHECKPOINTS.name(),
            name,
            operands.size() == 1 ? List.of() : List.of(Primitive.INT),
            result),
        result,
        operands);
  }

  /** Defines what holds a number of states. */
  static void makeStore(Value store, Value capacity, RegionBuilder out) {
    if (store.type() instanceof Type.Array) {
      out.add(new Memory.NewArray(store, List.of(capacity), out.span()));
      return;
    }
    out.add(
        new Invocation.Call(
            List.of(store),
            new Callee(
                Callee.Kind.STATIC, SNAPSHOTS.name(), "of", List.of(Primitive.INT), SNAPSHOTS),
            List.of(),
            List.of(capacity),
            out.span()));
  }

  /** The same states in a store of another capacity. */
  static Value copyOfStore(Value store, Value capacity, RegionBuilder out) {
    Value copy = out.fresh(store.type(), store.name());
    Callee callee =
        store.type() instanceof Type.Array(var element)
            ? new Callee(
                Callee.Kind.STATIC,
                "java.util.Arrays",
                "copyOf",
                List.of(element.isReference() ? OBJECTS : store.type(), Primitive.INT),
                element.isReference() ? OBJECTS : store.type())
            : new Callee(
                Callee.Kind.INSTANCE, SNAPSHOTS.name(), "copy", List.of(Primitive.INT), SNAPSHOTS);
    out.add(
        new Invocation.Call(
            List.of(copy), callee, List.of(), List.of(store, capacity), out.span()));
    return copy;
  }

  static void write(Value store, Value slot, Value state, RegionBuilder out) {
    if (store.type() instanceof Type.Array) {
      out.writeElement(store, slot, state);
    } else {
      out.callVoid(
          new Callee(
              Callee.Kind.INSTANCE,
              SNAPSHOTS.name(),
              "set",
              List.of(Primitive.INT, Type.OBJECT),
              Primitive.VOID),
          List.of(store, slot, state));
    }
  }

  static Value read(Value store, Value slot, Value like, RegionBuilder out) {
    Value state = out.values().like(like);
    if (store.type() instanceof Type.Array) {
      out.add(new Memory.ReadElement(state, store, slot, out.span()));
    } else {
      out.add(
          new Invocation.Call(
              List.of(state),
              new Callee(
                  Callee.Kind.INSTANCE,
                  SNAPSHOTS.name(),
                  "get",
                  List.of(Primitive.INT),
                  Type.OBJECT),
              List.of(),
              List.of(store, slot),
              out.span()));
    }
    return state;
  }

  /** Defines a copy of an array, with the arrays in it. */
  static void copy(Value copy, Value array, RegionBuilder out) {
    out.add(
        new Invocation.Call(
            List.of(copy),
            new Callee(Callee.Kind.STATIC, COPIES, "copy", List.of(Type.OBJECT), Type.OBJECT),
            List.of(),
            List.of(array),
            out.span()));
  }

  /** Copies of several arrays, of which two may be one. */
  static Value together(Value arrays, RegionBuilder out) {
    return out.call(
        new Callee(Callee.Kind.STATIC, COPIES, "together", List.of(OBJECTS), OBJECTS), arrays);
  }
}
