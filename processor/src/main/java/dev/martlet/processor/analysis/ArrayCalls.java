package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.Optional;

/** Recognizes the methods of the JDK that do with many elements what Java does with one. */
public final class ArrayCalls {
  private ArrayCalls() {}

  /** What is done with the elements. */
  public enum Kind {
    /** {@code array.clone()}. */
    CLONE,
    /** {@code Arrays.copyOf(array, length)}. */
    COPY_OF,
    /** {@code Arrays.copyOfRange(array, from, to)}. */
    COPY_OF_RANGE,
    /** {@code System.arraycopy(source, start, target, start, length)}. */
    ARRAYCOPY,
    /** {@code Arrays.fill(array, value)}. */
    FILL,
    /** {@code Arrays.fill(array, from, to, value)}. */
    FILL_RANGE;

    /** Whether the call makes a new array of the elements of its first operand. */
    public boolean isCopy() {
      return this == CLONE || this == COPY_OF || this == COPY_OF_RANGE;
    }
  }

  /** A source that is written to the elements of an array: a value, or an array of them. */
  record Store(Value target, Value source) {}

  /** What the op does with arrays; none for any other op. */
  public static Optional<Kind> kind(Op op) {
    return op instanceof Invocation.Call call ? kind(call) : Optional.empty();
  }

  private static Optional<Kind> kind(Invocation.Call call) {
    Callee callee = call.callee();
    if (call.operands().isEmpty() || !(call.operands().getFirst().type() instanceof Type.Array)) {
      return Optional.empty();
    }
    int parameters = callee.parameters().size();
    return Optional.ofNullable(
        switch (callee.owner() + "." + callee.name()) {
          case "java.util.Arrays.copyOf" -> parameters == 2 ? Kind.COPY_OF : null;
          case "java.util.Arrays.copyOfRange" -> parameters == 3 ? Kind.COPY_OF_RANGE : null;
          case "java.util.Arrays.fill" -> parameters == 2 ? Kind.FILL : Kind.FILL_RANGE;
          case "java.lang.System.arraycopy" ->
              call.operands().get(2).type() instanceof Type.Array ? Kind.ARRAYCOPY : null;
          default ->
              callee.name().equals("clone")
                      && callee.kind() == Callee.Kind.INSTANCE
                      && parameters == 0
                  ? Kind.CLONE
                  : null;
        });
  }

  /** What the op writes to the elements of an array, if it does. */
  static Optional<Store> store(Op op) {
    if (op instanceof Memory.WriteElement(var array, _, var value, _)) {
      return Optional.of(new Store(array, value));
    }
    return kind(op)
        .filter(kind -> !kind.isCopy())
        .map(
            kind ->
                kind == Kind.ARRAYCOPY
                    ? new Store(op.operands().get(2), op.operands().getFirst())
                    : new Store(op.operands().getFirst(), op.operands().getLast()));
  }
}
