package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.TapeAccess;

/** The ops that are rather done again than that their results are stored and loaded. */
final class CheapOps {
  private CheapOps() {}

  static boolean contain(Op op) {
    return switch (op) {
      case Constant _,
          Arithmetic.Unary _,
          Arithmetic.Convert _,
          Memory.ArrayLength _,
          Aggregate.ReadComponent _ ->
          true;
      case Memory.ReadField read -> read.isFinal();
      case Arithmetic.Binary(_, var operator, var left, _, _) ->
          switch (operator) {
            // A division costs about what storing and loading again does, without the memory.
            case DIVIDE -> left.type().isReal();
            case REMAINDER -> false;
            default -> !left.type().isReference();
          };
      case Arithmetic.Box _,
          Arithmetic.Cast _,
          Arithmetic.InstanceOf _,
          Arithmetic.Concatenation _,
          Aggregate.NewRecord _,
          Memory.ReadElement _,
          Memory.WriteField _,
          Memory.WriteElement _,
          Memory.NewArray _,
          Memory.NewObject _,
          Memory.ArrayLiteral _,
          Invocation _,
          ControlFlow _,
          TapeAccess _,
          Closure _ ->
          false;
    };
  }
}
