package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Type;

/** Recognizes the methods that Java's arrays have by themselves. */
public final class ArrayCalls {
  private ArrayCalls() {}

  /** Whether this is {@code array.clone()}. */
  public static boolean isClone(Invocation.Call call) {
    return call.callee().name().equals("clone")
        && call.callee().kind() == Callee.Kind.INSTANCE
        && call.callee().parameters().isEmpty()
        && call.operands().getFirst().type() instanceof Type.Array
        && call.result().type() instanceof Type.Array;
  }

  static Type element(Type array) {
    return ((Type.Array) array).element();
  }
}
