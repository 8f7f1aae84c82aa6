package dev.martlet.processor.frontend;

import dev.martlet.processor.frontend.Watches.Watch;
import dev.martlet.processor.ir.Completion;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import java.util.List;

/** What a handler may see of a region that threw: assignments of watched variables, and writes. */
final class VisibleEffects {
  private final Watch watch;

  VisibleEffects(Watch watch) {
    this.watch = watch;
  }

  /** Whether one attempt is enough: nothing that a handler may see happens before an exception. */
  boolean isOneAttempt(Region region) {
    return order(region.ops()) != Order.SEEN_THEN_FAILS
        && (region.end() instanceof Terminator.Yield || !anyIn(region));
  }

  /** Whether the op is an attempt itself, in which there is something to see at the end only. */
  boolean isSeenLast(Op op) {
    return op instanceof ControlFlow.Try
        && op.regions().stream().anyMatch(this::anyIn)
        && op.regions().stream()
            .allMatch(region -> isOneAttempt(region) && !Traversal.anyOp(region, this::isMark));
  }

  private enum Order {
    /** Nothing to see. */
    PLAIN,
    /** Something may fail, and only behind it there is something to see. */
    SEEN_LAST,
    SEEN_THEN_FAILS
  }

  private Order order(List<Op> ops) {
    boolean seen = false;
    for (Op op : ops) {
      if (isMark(op)) {
        seen = true;
      } else if (op.regions().isEmpty()) {
        if (seen && Completion.mayFail(op)) {
          return Order.SEEN_THEN_FAILS;
        }
        seen |= isSeen(op);
      } else {
        boolean inner = op.regions().stream().anyMatch(this::anyIn);
        boolean fails = Completion.mayFail(withoutMarks(op));
        if (fails && (seen || inner)) {
          return Order.SEEN_THEN_FAILS;
        }
        seen |= inner;
      }
    }
    return seen ? Order.SEEN_LAST : Order.PLAIN;
  }

  private Op withoutMarks(Op op) {
    return Watches.withoutMarks(List.of(op), watch).getFirst();
  }

  boolean isMark(Op op) {
    return Watches.mark(op, watch).isPresent();
  }

  /** Whether something that a handler may see happens in the region. */
  boolean anyIn(Region region) {
    return Traversal.anyOp(region, op -> isMark(op) || isSeen(op));
  }

  /** A write to where the derivative may have to follow. */
  static boolean isSeen(Op op) {
    return switch (op) {
      case Memory.WriteElement(_, _, var value, _) -> carries(value.type());
      case Memory.WriteField(var operands, _, _, _, _) -> carries(operands.getLast().type());
      case Invocation.Call call ->
          call.operands().stream()
              .anyMatch(
                  operand -> operand.type() instanceof Type.Array(var element) && carries(element));
      default -> false;
    };
  }

  private static boolean carries(Type type) {
    return type.isReal() || type.isReference() && !type.equals(Type.STRING);
  }
}
