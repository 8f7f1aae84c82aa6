package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * Estimates how many bytes of bytecode javac will make of a region. A value that is used once is
 * taken to stay on the stack, any other one to be stored to a variable and loaded from it. Bodies
 * of closures are methods of their own and do not count.
 */
final class BytecodeSize {
  /** Variables beyond the 256th, which large methods have, need an instruction this long. */
  private static final int ACCESS = 4;

  private final Map<Value, Integer> uses = new HashMap<>();
  private final Map<Value, Constant> constants = new HashMap<>();

  /** Sizes of what is in this body. */
  BytecodeSize(Region body) {
    Traversal.forEachUse(body, value -> uses.merge(value, 1, Integer::sum));
    Traversal.forEachOp(
        body,
        op -> {
          if (op instanceof Constant constant) {
            constants.put(constant.result(), constant);
          }
        });
  }

  int of(Region region) {
    int size = 0;
    for (Op op : region.ops()) {
      size += of(op);
    }
    for (Value operand : region.end().operands()) {
      // A yield may be assigned to the variable of a result.
      size += load(operand) + ACCESS;
    }
    return size + 1;
  }

  int of(Op op) {
    int size = own(op);
    if (op instanceof Constant) {
      return 0;
    }
    for (Value operand : op.operands()) {
      size += load(operand);
    }
    for (Value result : op.results()) {
      size += uses.getOrDefault(result, 0) == 1 ? 0 : ACCESS;
    }
    if (!(op instanceof Closure)) {
      for (Region region : op.regions()) {
        size += of(region);
      }
    }
    return size;
  }

  private int load(Value operand) {
    return constants.containsKey(operand) || uses.getOrDefault(operand, 2) > 1 ? ACCESS : 0;
  }

  private static int own(Op op) {
    return switch (op) {
      case Constant _ -> 0;
      case Arithmetic.Unary _, Arithmetic.Convert _ -> 2;
      case Arithmetic.Binary binary -> binary.operator().isComparison() ? 7 : 1;
      case Arithmetic.Box _, Arithmetic.Cast _, Arithmetic.InstanceOf _ -> 3;
      case Arithmetic.Concatenation _ -> 5;
      case Aggregate.NewRecord _ -> 7;
      case Aggregate.ReadComponent _ -> 3;
      case Memory.ReadField _, Memory.WriteField _, Memory.NewArray _ -> 4;
      case Memory.NewObject made -> 8 + 3 * made.operands().size();
      case Memory.ReadElement _, Memory.WriteElement _, Memory.ArrayLength _ -> 1;
      case Memory.ArrayLiteral literal -> 5 + 5 * literal.operands().size();
      case Invocation.Call call -> call.callee().kind() == Callee.Kind.CONSTRUCTOR ? 7 : 5;
      case Invocation.Opaque opaque -> 10 + opaque.code().length();
      case TapeAccess.NewTape _ -> 7;
      case TapeAccess.Push _, TapeAccess.Get _ -> 3;
      case Closure closure -> 5 + ACCESS * Traversal.freeValues(closure.body()).size();
      case ControlFlow.If _ -> 6;
      case ControlFlow.Loop _, ControlFlow.Try _, ControlFlow.Locked _ -> 9;
      case ControlFlow.Switch choice -> 20 + 12 * choice.regions().size();
    };
  }
}
