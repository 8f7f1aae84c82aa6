package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the states that memory goes through while a function is walked: two reads in one state
 * see the same. Arrays of each primitive type, arrays of references and fields have states of their
 * own, since no write to one of them is seen in another.
 */
final class MemoryStates {
  private enum Kind {
    REFERENCES,
    FIELDS
  }

  /** The state of what has not been written by itself since, and the states of all else. */
  private record States(int all, Map<Object, Integer> single) {}

  private States current = new States(0, new HashMap<>());
  private final Deque<States> outer = new ArrayDeque<>();
  private int last;

  /** After what the op itself does, its regions left aside. */
  void change(Op op) {
    switch (op) {
      case Memory.WriteElement write -> current.single().put(kind(write.array()), ++last);
      case Memory.WriteField _ -> current.single().put(Kind.FIELDS, ++last);
      default -> {
        if (Effects.changesMemory(op)) {
          current = new States(++last, new HashMap<>());
        }
      }
    }
  }

  /** Goes into code that runs later, whatever memory is then; returns its state. */
  int enter() {
    outer.push(current);
    current = new States(++last, new HashMap<>());
    return last;
  }

  void leave() {
    current = outer.pop();
  }

  /** The state of what an op reads. */
  int readBy(Op op) {
    return switch (op) {
      case Memory.ReadElement read -> ofElements(read.array());
      case Memory.ReadField _ -> of(Kind.FIELDS);
      default -> last;
    };
  }

  int ofElements(Value array) {
    return of(kind(array));
  }

  private int of(Object kind) {
    return current.single().getOrDefault(kind, current.all());
  }

  private static Object kind(Value array) {
    return array.type() instanceof Type.Array(Type.Primitive element) ? element : Kind.REFERENCES;
  }
}
