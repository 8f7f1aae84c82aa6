package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.TapeAccess;

/** About how many columns an op's own text takes, without its operands. */
final class Widths {
  private Widths() {}

  static int of(Op op) {
    return switch (op) {
      case Constant constant -> String.valueOf(constant.value()).length();
      case Arithmetic.Unary _ -> 1;
      case Arithmetic.Binary _ -> 3;
      case Arithmetic.Convert convert -> convert.result().type().toString().length() + 3;
      case Arithmetic.Box _ -> 12;
      case Arithmetic.Cast _, Arithmetic.InstanceOf _ -> 15;
      case Arithmetic.Concatenation text -> 3 * text.operands().size();
      case Aggregate.NewRecord made -> 16 + 2 * made.operands().size();
      case Aggregate.ReadComponent read -> read.component().length() + 3;
      case Memory.ReadField read -> read.field().length() + 1;
      case Memory.ReadElement _, Memory.WriteElement _, Memory.WriteField _ -> 2;
      case Memory.ArrayLength _ -> 7;
      case Memory.NewArray _ -> 14;
      case Memory.NewObject made -> 16 + 2 * made.operands().size();
      case Memory.ArrayLiteral made -> 15 + 2 * made.operands().size();
      case Invocation.Call call -> call.callee().name().length() + 2 * call.operands().size() + 5;
      case Invocation.Opaque opaque -> opaque.code().length();
      case TapeAccess.NewTape _ -> 16;
      case TapeAccess.Push _ -> 7;
      case TapeAccess.Get _ -> 6;
      case Closure _ -> 8;
      case ControlFlow.If _ -> 6;
      case ControlFlow.Loop _, ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _ -> 0;
    };
  }
}
