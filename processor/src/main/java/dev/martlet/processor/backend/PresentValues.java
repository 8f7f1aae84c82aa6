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
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** References that are not null at the place that is being read: made here, or used before. */
final class PresentValues {
  private final List<Value> trail = new ArrayList<>();
  private final Set<Value> values = new HashSet<>();

  PresentValues(List<Value> parameters) {
    parameters.forEach(this::add);
  }

  boolean contains(Value value) {
    return values.contains(value);
  }

  int size() {
    return trail.size();
  }

  /** Forgets what was learned in a region that has been left. */
  void forgetAllBut(int size) {
    while (trail.size() > size) {
      values.remove(trail.removeLast());
    }
  }

  /** What is known after an op. */
  void learn(Op op) {
    switch (op) {
      case Constant constant -> {
        if (constant.value() != null) {
          add(constant.result());
        }
      }
      case Aggregate.NewRecord made -> add(made.result());
      case Aggregate.ReadComponent read -> add(read.record());
      case Arithmetic.Box box -> add(box.isUnboxing() ? box.operand() : box.result());
      case Arithmetic.Concatenation text -> add(text.result());
      case Arithmetic.Unary _,
          Arithmetic.Binary _,
          Arithmetic.Convert _,
          Arithmetic.Cast _,
          Arithmetic.InstanceOf _ -> {}
      case Memory.ReadField read -> read.operands().forEach(this::add);
      case Memory.WriteField write -> {
        if (write.operands().size() == 2) {
          add(write.operands().getFirst());
        }
      }
      case Memory.ReadElement read -> add(read.array());
      case Memory.WriteElement write -> add(write.array());
      case Memory.ArrayLength length -> add(length.array());
      case Memory.NewArray made -> add(made.result());
      case Memory.ArrayLiteral made -> add(made.result());
      case Memory.NewObject made -> add(made.result());
      case Invocation.Call call -> {
        switch (call.callee().kind()) {
          case CONSTRUCTOR -> add(call.result());
          case INSTANCE -> add(call.operands().getFirst());
          case STATIC -> {}
        }
      }
      case Invocation.Opaque _ -> {}
      case TapeAccess.NewTape made -> add(made.result());
      case TapeAccess.Push push -> add(push.tape());
      case TapeAccess.Get get -> add(get.tape());
      case Closure closure -> add(closure.result());
      case ControlFlow _ -> {}
    }
  }

  private void add(Value value) {
    if (values.add(value)) {
      trail.add(value);
    }
  }
}
