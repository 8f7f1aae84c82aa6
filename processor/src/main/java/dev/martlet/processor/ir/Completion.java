package dev.martlet.processor.ir;

/** Whether ops come to their end: what tells so without a look at their operands. */
public final class Completion {
  private Completion() {}

  /** Whether control may leave a region by an exception. */
  public static boolean mayFail(Region region) {
    return !region.completes() || region.ops().stream().anyMatch(Completion::mayFail);
  }

  /** Whether an op may throw, or something in its regions. */
  public static boolean mayFail(Op op) {
    return switch (op) {
      case Constant _, Closure _, Arithmetic.Unary _, Arithmetic.Convert _ -> false;
      case Arithmetic.InstanceOf _ -> false;
      case Arithmetic.Binary(_, var operator, var left, _, _) ->
          !left.type().isReal()
              && (operator == Arithmetic.BinaryOperator.DIVIDE
                  || operator == Arithmetic.BinaryOperator.REMAINDER);
      case Arithmetic.Box box -> box.isUnboxing();
      case Arithmetic.Cast cast -> !cast.operand().type().equals(cast.result().type());
      case Arithmetic.Concatenation text ->
          text.operands().stream().anyMatch(value -> hasOwnText(value.type()));
      case Aggregate.NewRecord _ -> false;
      case Aggregate.ReadComponent _, Memory _ -> true;
      case Invocation.Call call -> !isPure(call.callee());
      case Invocation.Opaque opaque -> opaque.kind() != Invocation.Opaque.Kind.LAMBDA;
      case TapeAccess _ -> true;
      case ControlFlow.Switch choice ->
          choice.selector().type().isReference()
              || choice.regions().stream().anyMatch(Completion::mayFail);
      case ControlFlow.Locked _ -> true;
      case ControlFlow _ -> op.regions().stream().anyMatch(Completion::mayFail);
    };
  }

  /** Whether the text of a value may be made by the program's own code. */
  private static boolean hasOwnText(Type type) {
    return type.isReference() && !type.equals(Type.STRING) && !type.isBoxedReal();
  }

  /** A method of {@code Math} that takes numbers only, and any of them. */
  private static boolean isPure(Callee callee) {
    return callee.kind() == Callee.Kind.STATIC
        && (callee.owner().equals("java.lang.Math")
            || callee.owner().equals("java.lang.StrictMath"))
        && callee.result().isReal()
        && !callee.name().equals("clamp")
        && callee.parameters().stream().noneMatch(Type::isReference);
  }
}
