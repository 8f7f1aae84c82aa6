package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What evaluating something does besides computing a value, which says what may change places. */
record Effects(boolean reads, boolean writes, boolean canThrow) {
  static final Effects NONE = new Effects(false, false, false);
  private static final Effects READS = new Effects(true, false, false);
  private static final Effects THROWS = new Effects(false, false, true);
  private static final Effects READS_OR_THROWS = new Effects(true, false, true);
  private static final Effects ANYTHING = new Effects(true, true, true);

  private static final Set<String> MATH = Set.of("java.lang.Math", "java.lang.StrictMath");
  private static final Set<String> INTEGER_DIVISIONS =
      Set.of("floorDiv", "floorMod", "ceilDiv", "ceilMod", "unsignedMultiplyHigh");

  boolean isPure() {
    return equals(NONE);
  }

  /** Whether nobody can tell in which order the two happen. */
  boolean commuteWith(Effects other) {
    return !(writes && (other.writes || other.reads || other.canThrow))
        && !(other.writes && (reads || canThrow))
        && !(canThrow && other.canThrow);
  }

  Effects and(Effects other) {
    return new Effects(reads || other.reads, writes || other.writes, canThrow || other.canThrow);
  }

  /**
   * The effects of an op and of all that its regions may do.
   *
   * @param isPresent whether a value is known not to be null
   */
  static Effects of(Op op, Predicate<Value> isPresent) {
    return switch (op) {
      case Constant _, Closure _ -> NONE;
      case Arithmetic arithmetic -> of(arithmetic);
      case Aggregate.NewRecord _ -> NONE;
      case Aggregate.ReadComponent read -> isPresent.test(read.record()) ? NONE : THROWS;
      case Memory memory -> of(memory, isPresent);
      case Invocation.Call call -> isPure(call.callee()) ? NONE : ANYTHING;
      case Invocation.Opaque _ -> ANYTHING;
      case TapeAccess.NewTape _ -> NONE;
      case TapeAccess.Push _ -> ANYTHING;
      case TapeAccess.Get _ -> READS_OR_THROWS;
      case ControlFlow.If branch -> of(branch.regions(), isPresent);
      // It may never end, which must not come before or after anything else that can be seen.
      case ControlFlow.Loop loop -> of(loop.regions(), isPresent).and(THROWS);
      case ControlFlow.Try attempt -> of(attempt.regions(), isPresent);
      case ControlFlow.Locked _ -> ANYTHING;
      case ControlFlow.Switch choice ->
          choice.selector().type().isReference()
              ? of(choice.regions(), isPresent).and(THROWS)
              : of(choice.regions(), isPresent);
    };
  }

  private static Effects of(List<Region> regions, Predicate<Value> isPresent) {
    Effects effects = NONE;
    for (Region region : regions) {
      for (Op op : region.ops()) {
        effects = effects.and(of(op, isPresent));
      }
      if (!(region.end() instanceof Terminator.Yield)) {
        effects = effects.and(THROWS);
      }
    }
    return effects;
  }

  private static Effects of(Arithmetic arithmetic) {
    return switch (arithmetic) {
      case Arithmetic.Unary _, Arithmetic.Convert _, Arithmetic.InstanceOf _ -> NONE;
      case Arithmetic.Binary binary ->
          !binary.result().type().isReal()
                  && (binary.operator() == BinaryOperator.DIVIDE
                      || binary.operator() == BinaryOperator.REMAINDER)
              ? THROWS
              : NONE;
      case Arithmetic.Box box -> box.isUnboxing() ? THROWS : NONE;
      case Arithmetic.Cast _ -> THROWS;
      case Arithmetic.Concatenation concatenation ->
          concatenation.operands().stream().allMatch(operand -> printsItself(operand.type()))
              ? NONE
              : ANYTHING;
    };
  }

  private static Effects of(Memory memory, Predicate<Value> isPresent) {
    return switch (memory) {
      case Memory.ReadField read -> {
        Effects reading = read.isFinal() ? NONE : READS;
        yield read.operands().stream().allMatch(isPresent) ? reading : reading.and(THROWS);
      }
      case Memory.ReadElement _ -> READS_OR_THROWS;
      case Memory.ArrayLength length -> isPresent.test(length.array()) ? NONE : THROWS;
      case Memory.NewArray _ -> THROWS;
      case Memory.ArrayLiteral _ -> NONE;
      // A constructor may read what its arguments lead to.
      case Memory.NewObject made -> made.isPure() ? READS : ANYTHING;
      case Memory.WriteField _, Memory.WriteElement _ -> ANYTHING;
    };
  }

  /** Whether a value's text comes from no code of a user's. */
  private static boolean printsItself(Type type) {
    return !type.isReference() || type.equals(Type.STRING) || type.isBoxedReal();
  }

  private static boolean isPure(Callee callee) {
    if (callee.kind() != Callee.Kind.STATIC) {
      return false;
    }
    if (callee.owner().startsWith("dev.martlet.math.")) {
      return true;
    }
    return MATH.contains(callee.owner())
        && !callee.name().equals("random")
        && !callee.name().endsWith("Exact")
        && !INTEGER_DIVISIONS.contains(callee.name())
        && callee.parameters().stream().noneMatch(Type::isReference);
  }
}
