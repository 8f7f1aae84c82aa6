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
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Set;

/** What running an op does besides giving its result; regions of the op are not looked into. */
final class Effects {
  private static final Set<String> MATH = Set.of("java.lang.Math", "java.lang.StrictMath");
  private static final Set<String> THROWING_MATH =
      Set.of("floorDiv", "floorMod", "ceilDiv", "ceilMod", "clamp");
  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Long",
          "java.lang.Integer",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean");
  private static final Set<String> PURE_IN_BOXES =
      Set.of(
          "isNaN",
          "isInfinite",
          "isFinite",
          "compare",
          "max",
          "min",
          "sum",
          "signum",
          "doubleToRawLongBits",
          "doubleToLongBits",
          "longBitsToDouble",
          "floatToRawIntBits",
          "floatToIntBits",
          "intBitsToFloat");

  private Effects() {}

  /** Whether an op can be left out where its results are not used. */
  static boolean isRemovable(Op op, Nullness nullness, ElementRanges ranges) {
    return switch (op) {
      case Constant _, Closure _ -> true;
      case Arithmetic arithmetic ->
          switch (arithmetic) {
            case Arithmetic.Binary binary -> !mayDivideByZero(binary, nullness);
            case Arithmetic.Box box -> !box.isUnboxing() || nullness.isPresent(op, box.operand());
            case Arithmetic.Cast cast -> cast.operand().type().equals(cast.result().type());
            case Arithmetic.Concatenation(_, var operands, _) ->
                operands.stream().allMatch(Effects::hasKnownText);
            case Arithmetic.Unary _, Arithmetic.Convert _, Arithmetic.InstanceOf _ -> true;
          };
      case Aggregate.NewRecord _ -> true;
      case Aggregate.ReadComponent read -> nullness.isPresent(op, read.record());
      case Memory memory ->
          switch (memory) {
            case Memory.ReadField read ->
                read.operands().isEmpty() || nullness.isPresent(op, read.operands().getFirst());
            case Memory.ArrayLength length -> nullness.isPresent(op, length.array());
            case Memory.NewArray array ->
                array.operands().stream().allMatch(nullness::isNeverNegative);
            case Memory.ArrayLiteral _ -> true;
            case Memory.ReadElement read ->
                nullness.isPresent(op, read.array()) && ranges.isWithin(read);
            case Memory.WriteField _, Memory.WriteElement _ -> false;
            case Memory.NewObject made -> made.isPure();
          };
      case Invocation.Call call ->
          isPure(call.callee())
              || makesWithFunction(call.callee())
              || isNullCheck(call.callee()) && nullness.isPresent(op, call.operands().getFirst());
      case Invocation.Opaque opaque -> isMere(opaque);
      case TapeAccess.NewTape _, TapeAccess.Get _ -> true;
      case TapeAccess.Push _, ControlFlow _ -> false;
    };
  }

  /** Whether it makes a value with its pullback or differential, as entries and rules return. */
  static boolean makesWithFunction(Callee callee) {
    return callee.kind() == Callee.Kind.CONSTRUCTOR
        && callee.owner().startsWith("dev.martlet.")
        && (callee.owner().endsWith("WithPullback") || callee.owner().endsWith("WithDifferential"));
  }

  /** Passive Java that does nothing but give its value. */
  private static boolean isMere(Invocation.Opaque opaque) {
    return switch (opaque.kind()) {
      case LAMBDA, CLASS_LITERAL, ASSERTION_STATUS -> !opaque.isStatement();
      case METHOD_REFERENCE, CLASS, CREATION, TRY, SYNCHRONIZED, GENERATED -> false;
    };
  }

  /**
   * Whether an op gives the same again while memory does not change, so that a second one can use
   * the result of a first one before it. It may throw: then the first one did.
   */
  static boolean isRepeatable(Op op) {
    return switch (op) {
      case Constant _ -> true;
      case Arithmetic arithmetic ->
          switch (arithmetic) {
            // Boxes and strings have an identity that a comparison can see.
            case Arithmetic.Box box -> box.isUnboxing();
            case Arithmetic.Concatenation _ -> false;
            case Arithmetic.Unary _,
                Arithmetic.Binary _,
                Arithmetic.Convert _,
                Arithmetic.Cast _,
                Arithmetic.InstanceOf _ ->
                true;
          };
      case Aggregate.ReadComponent _ -> true;
      case Memory.ReadField _, Memory.ReadElement _, Memory.ArrayLength _ -> true;
      case Memory.WriteField _,
          Memory.WriteElement _,
          Memory.NewArray _,
          Memory.NewObject _,
          Memory.ArrayLiteral _ ->
          false;
      case Invocation.Call call -> isPure(call.callee()) || isMath(call.callee());
      case Invocation.Opaque opaque ->
          // A lambda may be another object each time.
          isMere(opaque) && opaque.kind() != Invocation.Opaque.Kind.LAMBDA;
      case TapeAccess.Get _ -> true;
      case Aggregate.NewRecord _,
          Closure _,
          ControlFlow _,
          TapeAccess.NewTape _,
          TapeAccess.Push _ ->
          false;
    };
  }

  /** Whether what the op reads can be changed by an op that {@link #changesMemory}. */
  static boolean readsMemory(Op op) {
    return switch (op) {
      case Memory.ReadField read -> !read.isFinal();
      case Memory.ReadElement _, Memory.NewObject _ -> true;
      case Constant _,
          Arithmetic _,
          Aggregate _,
          Memory _,
          Invocation _,
          ControlFlow _,
          TapeAccess _,
          Closure _ ->
          false;
    };
  }

  /** Whether arrays and fields may have other contents after the op, its regions left aside. */
  static boolean changesMemory(Op op) {
    return switch (op) {
      case Memory.WriteField _, Memory.WriteElement _ -> true;
      case Memory.NewObject made -> !made.isPure();
      case Invocation.Opaque opaque -> !isMere(opaque);
      case Invocation.Call call -> !isRepeatable(call) && !isNullCheck(call.callee());
      case Arithmetic.Concatenation(_, var operands, _) ->
          !operands.stream().allMatch(Effects::hasKnownText);
      case Constant _,
          Arithmetic _,
          Aggregate _,
          Memory _,
          ControlFlow _,
          TapeAccess _,
          Closure _ ->
          false;
    };
  }

  /** The operand that must not be null for the op to complete; none for most ops. */
  static List<Value> dereferenced(Op op) {
    return switch (op) {
      case Arithmetic.Box box -> box.isUnboxing() ? box.operands() : List.of();
      case Aggregate.ReadComponent read -> read.operands();
      case Memory.ReadField read -> read.operands();
      case Memory.WriteField write ->
          write.operands().size() == 2 ? write.operands().subList(0, 1) : List.of();
      case Memory.ReadElement read -> List.of(read.array());
      case Memory.WriteElement write -> List.of(write.array());
      case Memory.ArrayLength length -> length.operands();
      case Invocation.Call call ->
          call.callee().kind() == Callee.Kind.INSTANCE || isNullCheck(call.callee())
              ? call.operands().subList(0, 1)
              : List.of();
      case TapeAccess.Push push -> List.of(push.tape());
      case TapeAccess.Get get -> List.of(get.tape());
      case ControlFlow.Switch choice ->
          choice.selector().type().isReference() ? choice.operands() : List.of();
      case ControlFlow.Locked locked -> locked.operands();
      case Constant _,
          Arithmetic _,
          Aggregate _,
          Memory _,
          Invocation _,
          ControlFlow _,
          TapeAccess _,
          Closure _ ->
          List.of();
    };
  }

  /** A static method that neither throws, nor changes anything, nor depends on anything else. */
  static boolean isPure(Callee callee) {
    return isMath(callee) && !mayThrow(callee)
        || callee.kind() == Callee.Kind.STATIC
            && (callee.owner().startsWith("dev.martlet.math.")
                || BOXES.contains(callee.owner())
                    && PURE_IN_BOXES.contains(callee.name())
                    && callee.parameters().stream().noneMatch(Type::isReference));
  }

  private static boolean isMath(Callee callee) {
    return callee.kind() == Callee.Kind.STATIC
        && MATH.contains(callee.owner())
        && !callee.name().equals("random");
  }

  private static boolean mayThrow(Callee callee) {
    return callee.name().endsWith("Exact") || THROWING_MATH.contains(callee.name());
  }

  static boolean isNullCheck(Callee callee) {
    return callee.requiresNonNull() && callee.parameters().size() == 1;
  }

  private static boolean mayDivideByZero(Arithmetic.Binary binary, Nullness nullness) {
    return switch (binary.operator()) {
      case DIVIDE, REMAINDER ->
          !binary.left().type().isReal() && !nullness.isNotZero(binary.right());
      default -> false;
    };
  }

  /** Whether {@code toString} of the value runs no code of the program. */
  private static boolean hasKnownText(Value value) {
    return !value.type().isReference()
        || value.type().equals(Type.STRING)
        || value.type() instanceof Type.Declared(var name, _) && BOXES.contains(name);
  }
}
