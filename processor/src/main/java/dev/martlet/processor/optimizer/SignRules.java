package dev.martlet.processor.optimizer;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Arithmetic.UnaryOperator;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.JavaArithmetic;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Moves signs of real numbers to where they vanish: {@code x + -y -> x - y}, {@code x + -a * b -> x
 * - a * b}, {@code -a * -b -> a * b}. Rounding is symmetric, so that the sign of a product may be
 * changed after it instead of before.
 */
final class SignRules {
  private final ArithmeticRules.Context context;

  SignRules(ArithmeticRules.Context context) {
    this.context = context;
  }

  /** As {@link ArithmeticRules#apply}. */
  @Nullable Value apply(Arithmetic.Binary op) {
    boolean isAddition = op.operator() == BinaryOperator.ADD;
    if (isAddition || op.operator() == BinaryOperator.SUBTRACT) {
      Value right = withoutSign(op.right());
      if (right != null) {
        var operator = isAddition ? BinaryOperator.SUBTRACT : BinaryOperator.ADD;
        return become(op, operator, op.left(), right);
      }
      Value subtrahend = isAddition ? withoutSign(op.left()) : null;
      return subtrahend == null
          ? null
          : become(op, BinaryOperator.SUBTRACT, op.right(), subtrahend);
    }
    return isProduct(op) && isNegative(op.left()) && isNegative(op.right())
        ? become(op, op.operator(), opposite(op.left()), opposite(op.right()))
        : null;
  }

  /** The value whose negation this is, where that costs nothing; or null. */
  private @Nullable Value withoutSign(Value value) {
    Op definition = context.definition(value);
    if (definition instanceof Arithmetic.Unary unary && isNegation(unary)) {
      return unary.operand();
    }
    return definition instanceof Arithmetic.Binary product && isNegativeProduct(product)
        ? positive(product, context.fresh(product.result().type()))
        : null;
  }

  /** Whether this is a product or quotient with one negative factor, and nobody else's. */
  boolean isNegativeProduct(Arithmetic.Binary product) {
    return isProduct(product)
        && product.result().type().isReal()
        && context.isUsedOnce(product.result())
        && isNegative(product.left()) != isNegative(product.right());
  }

  Value positive(Arithmetic.Binary product, Value result) {
    boolean isLeft = isNegative(product.left());
    return add(
        new Arithmetic.Binary(
            result,
            product.operator(),
            isLeft ? opposite(product.left()) : product.left(),
            isLeft ? product.right() : opposite(product.right()),
            product.span()));
  }

  /** Whether the value is a negation or a negative constant. */
  private boolean isNegative(Value value) {
    Op definition = context.definition(value);
    return definition instanceof Arithmetic.Unary unary && isNegation(unary)
        || definition instanceof Constant(_, Number number, _) && number.doubleValue() < 0;
  }

  private static boolean isNegation(Arithmetic.Unary op) {
    return op.operator() == UnaryOperator.NEGATE;
  }

  private static boolean isProduct(Arithmetic.Binary op) {
    return op.operator() == BinaryOperator.MULTIPLY || op.operator() == BinaryOperator.DIVIDE;
  }

  private Value opposite(Value negative) {
    if (context.definition(negative) instanceof Arithmetic.Unary unary) {
      return unary.operand();
    }
    if (!(context.definition(negative) instanceof Constant(_, var constant, _))
        || constant == null) {
      throw new IllegalArgumentException(negative + " is not negative");
    }
    Value result = context.fresh(negative.type());
    return add(
        new Constant(result, JavaArithmetic.unary(UnaryOperator.NEGATE, constant), Span.NONE));
  }

  private Value become(Arithmetic op, BinaryOperator operator, Value first, Value second) {
    return add(new Arithmetic.Binary(op.result(), operator, first, second, op.span()));
  }

  private Value add(Op op) {
    context.add(op);
    return op.result();
  }
}
