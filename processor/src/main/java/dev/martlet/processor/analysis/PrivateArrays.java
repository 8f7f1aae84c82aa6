package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The arrays of numbers that a function makes and with which it does nothing but to read and write
 * elements, and to return them at its end, so that no other name leads to them until then.
 */
public final class PrivateArrays {
  private PrivateArrays() {}

  /** Those of a function. */
  public static Set<Value> of(Function function) {
    Set<Value> arrays = new HashSet<>();
    Traversal.forEachOp(
        function.body(),
        op -> {
          if ((op instanceof Memory.NewArray || op instanceof Memory.ArrayLiteral)
              && op.result().type() instanceof Type.Array(Type.Primitive _)) {
            arrays.add(op.result());
          }
        });
    if (!arrays.isEmpty()) {
      leaveOut(function.body().ops(), arrays);
    }
    return arrays;
  }

  /** Leaves out the arrays with which something else is done. */
  private static void leaveOut(List<Op> ops, Set<Value> arrays) {
    for (Op op : ops) {
      List<Value> operands = op.operands();
      boolean isAccess =
          op instanceof Memory.ReadElement
              || op instanceof Memory.WriteElement
              || op instanceof Memory.ArrayLength;
      operands.subList(isAccess ? 1 : 0, operands.size()).forEach(arrays::remove);
      for (Region inner : op.regions()) {
        leaveOut(inner.ops(), arrays);
        inner.end().operands().forEach(arrays::remove);
      }
    }
  }
}
