package dev.martlet.processor;

import dev.martlet.processor.companion.EntryShape;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Program;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of an entry's methods get a body of their own, and which ask another one: {@code
 * return valueWithGradient(x).gradient();}, which is nearly the same code.
 *
 * <p>Going through another method costs an object and the operations that only the other one needs.
 * Next to a long body both are nothing, while its double would have to be made, compiled and read.
 */
final class OwnBodies {
  /** Ops of a short body, where an object may be felt. */
  private static final int SHORT = 50;

  /** Ops of the longest formula where an object may be felt. */
  private static final int LONG_FORMULA = 300;

  private final Program program;

  OwnBodies(Program program) {
    this.program = program;
  }

  /**
   * Whether a gradient or derivative is worth a function of its own.
   *
   * @param whole yields a record of the method's value and of that
   */
  boolean pay(@Nullable Function whole, EntryShape shape) {
    if (whole == null) {
      return false;
    }
    boolean isNumber = shape.gradient().isReal();
    boolean wouldBeBoxed = isNumber && !shape.method().result().isReal();
    return wouldBeBoxed || isShort(whole) || isNumber && !allocates(whole);
  }

  private static boolean isShort(Function function) {
    int size = Traversal.size(function.body());
    return size <= SHORT
        || size <= LONG_FORMULA && !Traversal.anyOp(function.body(), OwnBodies::isMoreThanFormula);
  }

  /** Whether an op is control flow beyond {@code c ? x : 1 - x}. */
  private static boolean isMoreThanFormula(Op op) {
    return op instanceof ControlFlow
        && !(op instanceof ControlFlow.If branch
            && branch.regions().stream().allMatch(OwnBodies::isChoice));
  }

  private static boolean isChoice(Region region) {
    return region.completes()
        && region.ops().stream().filter(op -> !(op instanceof Constant)).count() <= 1;
  }

  /**
   * Whether the pullback is worth a function of its own, or scales the gradient.
   *
   * @param whole yields a record of the method's value and gradient
   */
  boolean payForPullback(@Nullable Function whole, EntryShape shape) {
    return payForClosure(whole)
        || !shape.method().result().isReal()
        || !shape.wrt().stream()
            .map(position -> shape.method().parameters().get(position).type())
            .allMatch(type -> isScalable(type, shape.method().result()));
  }

  /**
   * Whether the differential is worth a function of its own, or scales the derivative.
   *
   * @param whole yields a record of the method's value and derivative
   */
  boolean payForDifferential(@Nullable Function whole) {
    return payForClosure(whole);
  }

  /** Not where a closure that somebody wrote has a part in it: that may do anything. */
  private static boolean payForClosure(@Nullable Function whole) {
    return whole == null
        || Traversal.size(whole.body()) <= SHORT
        || Traversal.anyOp(whole.body(), OwnBodies::mayBeClosure);
  }

  /** Whether a tangent consists of numbers of the result's own type, so that a product is all. */
  private boolean isScalable(Type type, Type result) {
    if (type.equals(result)) {
      return true;
    }
    return result == Type.Primitive.DOUBLE
        && program.isRecord(type)
        && program.opaqueTangent(type).isEmpty()
        && program
            .structure(type)
            .filter(
                structure ->
                    structure.differentiableComponents().stream()
                        .allMatch(
                            component ->
                                !component.isVariable() && isScalable(component.type(), result)))
            .isPresent();
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
