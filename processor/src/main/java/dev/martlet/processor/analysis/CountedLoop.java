package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A loop whose number of iterations is known before it starts: an int variable goes by one up or
 * down to a bound that does not change, as in {@code for (int i = 0; i < n; i++)}.
 *
 * @param position the place of the induction variable among the carried ones
 * @param offset what is added to the variable where it is compared, as in {@code i + 1 < n}
 * @param isUpward whether it goes up by one; otherwise it goes down by one
 * @param isInclusive whether the bound itself is still taken
 * @param bound the bound: a value from outside, or one that {@code boundOps} computes
 * @param boundOps pure ops of the condition that compute the bound from values outside
 */
public record CountedLoop(
    ControlFlow.Loop loop,
    int position,
    int offset,
    boolean isUpward,
    boolean isInclusive,
    Value bound,
    List<Op> boundOps) {

  /** The induction variable in the body. */
  public Value variable() {
    return loop.body().parameters().get(position);
  }

  public Value start() {
    return loop.operands().get(position);
  }

  /**
   * Recognizes a counted loop.
   *
   * @param isFixed whether a read of an array gives the same throughout the loop
   */
  static Optional<CountedLoop> of(
      ControlFlow.Loop loop, Scopes scopes, Predicate<Memory.ReadElement> isFixed) {
    var condition = loop.condition();
    if (!loop.body().completes()
        || !condition.completes()
        || condition.ops().isEmpty()
        || !(condition.ops().getLast() instanceof Arithmetic.Binary test)
        || !test.result().equals(condition.yields().getFirst())
        || test.left().type() != Type.Primitive.INT
        || !condition.ops().stream()
            .limit(condition.ops().size() - 1L)
            .allMatch(op -> isSafe(op, isFixed))) {
      return Optional.empty();
    }
    var ops = condition.ops().subList(0, condition.ops().size() - 1);
    return of(loop, test.left(), test.operator(), test.right(), ops, scopes)
        .or(() -> of(loop, test.right(), mirrored(test.operator()), test.left(), ops, scopes));
  }

  private static Optional<CountedLoop> of(
      ControlFlow.Loop loop,
      Value compared,
      BinaryOperator operator,
      Value bound,
      List<Op> ops,
      Scopes scopes) {
    var parameters = loop.condition().parameters();
    int position = parameters.indexOf(compared);
    int offset = 0;
    if (position < 0
        && scopes.definition(compared).orElse(null)
            instanceof Arithmetic.Binary(_, var addition, var left, var right, _)
        && addition == BinaryOperator.ADD
        && scopes.definition(right).orElse(null) instanceof Constant(_, Integer amount, _)) {
      position = parameters.indexOf(left);
      offset = amount;
    }
    List<Op> boundOps = invariant(loop, ops);
    if (position < 0 || !isInvariant(bound, loop, ops)) {
      return Optional.empty();
    }
    int step = step(loop, position, scopes);
    boolean fits =
        switch (operator) {
          case LESS, LESS_OR_EQUAL -> step == 1;
          case GREATER, GREATER_OR_EQUAL -> step == -1;
          default -> false;
        };
    boolean isInclusive =
        operator == BinaryOperator.LESS_OR_EQUAL || operator == BinaryOperator.GREATER_OR_EQUAL;
    return fits
        ? Optional.of(
            new CountedLoop(loop, position, offset, step == 1, isInclusive, bound, boundOps))
        : Optional.empty();
  }

  private static BinaryOperator mirrored(BinaryOperator operator) {
    return switch (operator) {
      case LESS -> BinaryOperator.GREATER;
      case LESS_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
      case GREATER -> BinaryOperator.LESS;
      case GREATER_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
      default -> operator;
    };
  }

  private static boolean isSafe(Op op, Predicate<Memory.ReadElement> isFixed) {
    return switch (op) {
      // The condition runs at least once: what it throws, it would have thrown.
      case Memory.ReadElement read -> isFixed.test(read);
      case Constant _, Memory.ArrayLength _ -> true;
      case Arithmetic.Binary(var result, var operator, _, _, _) ->
          result.type() == Type.Primitive.INT
              && operator != BinaryOperator.DIVIDE
              && operator != BinaryOperator.REMAINDER;
      case Arithmetic _,
          Aggregate _,
          Memory _,
          Invocation _,
          ControlFlow _,
          TapeAccess _,
          Closure _ ->
          false;
    };
  }

  /** Whether neither the bound nor what it is computed from is carried by the loop. */
  private static boolean isInvariant(Value bound, ControlFlow.Loop loop, List<Op> ops) {
    Set<Value> defined = new HashSet<>(loop.condition().parameters());
    ops.forEach(op -> defined.addAll(op.results()));
    invariant(loop, ops).forEach(op -> defined.removeAll(op.results()));
    return !defined.contains(bound);
  }

  /** The ops that compute the same each time. */
  private static List<Op> invariant(ControlFlow.Loop loop, List<Op> ops) {
    Set<Value> carried = new HashSet<>(loop.condition().parameters());
    List<Op> invariant = new ArrayList<>();
    for (Op op : ops) {
      if (op.operands().stream().anyMatch(carried::contains)) {
        carried.addAll(op.results());
      } else {
        invariant.add(op);
      }
    }
    return invariant;
  }

  /** 1 or -1 where the variable's next value is one more or one less, 0 otherwise. */
  private static int step(ControlFlow.Loop loop, int position, Scopes scopes) {
    var variable = loop.body().parameters().get(position);
    var next = scopes.definition(loop.body().yields().get(position));
    if (next.isEmpty()
        || !(next.get() instanceof Arithmetic.Binary(_, var operator, var left, var right, _))
        || !left.equals(variable)
        || !(scopes.definition(right).orElse(null) instanceof Constant(_, Integer amount, _))
        || Math.abs(amount) != 1) {
      return 0;
    }
    return operator == BinaryOperator.ADD
        ? amount
        : operator == BinaryOperator.SUBTRACT ? -amount : 0;
  }
}
