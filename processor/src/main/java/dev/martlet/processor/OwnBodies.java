package dev.martlet.processor;

import dev.martlet.processor.companion.EntryShape;
import dev.martlet.processor.companion.ScaledGradient;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether {@code gradient} gets a body of its own beside that of {@code valueWithGradient},
 * which is nearly the same code, or asks that one: {@code return valueWithGradient(x).gradient();}.
 *
 * <p>Going through it costs an object and the operations that only the value needs. Next to a long
 * body both are nothing, while its double would have to be made, compiled and read.
 */
final class OwnBodies {
  /** Ops of a short body, where an object may be felt. */
  private static final int SHORT = 50;

  private OwnBodies() {}

  /**
   * Whether a gradient or derivative is worth a function of its own.
   *
   * @param whole yields a record of the method's value and of that
   */
  static boolean pay(@Nullable Function whole, EntryShape shape) {
    if (whole == null) {
      return false;
    }
    boolean isNumber = shape.gradient().isReal();
    boolean wouldBeBoxed = isNumber && !shape.method().result().isReal();
    return wouldBeBoxed || Traversal.size(whole.body()) <= SHORT || isNumber && !allocates(whole);
  }

  /**
   * Whether the pullback is worth a function of its own, or scales the gradient: not where a
   * closure that somebody wrote has a part in it, since that may do anything with its argument, and
   * when it runs.
   *
   * @param whole yields a record of the method's value and gradient
   */
  static boolean payForPullback(@Nullable Function whole, EntryShape shape) {
    return whole == null
        || !ScaledGradient.fits(shape)
        || Traversal.size(whole.body()) <= SHORT
        || Traversal.anyOp(whole.body(), OwnBodies::mayBeClosure);
  }

  private static boolean mayBeClosure(Op op) {
    return switch (op) {
      case Invocation.Opaque _, Closure _ -> true;
      case Invocation.Call call ->
          call.operands().stream().map(Value::type).anyMatch(Type::isReference);
      case Constant _, Arithmetic _, Aggregate _, Memory _, ControlFlow _, TapeAccess _ -> false;
    };
  }

  /** Whether there may be any object but the result, which several branches may make. */
  private static boolean allocates(Function whole) {
    Type result = whole.resultTypes().getFirst();
    return Traversal.anyOp(
        whole.body(),
        op ->
            op.results().stream()
                .map(Value::type)
                .anyMatch(type -> type.isReference() && !type.equals(result)));
  }
}
