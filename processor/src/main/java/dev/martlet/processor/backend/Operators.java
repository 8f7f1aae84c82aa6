package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Arithmetic.UnaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Operators and conversions as expressions. A conversion that Java performs by itself, between the
 * operands of an operator, is left out; {@code (double) i / j} keeps the one that it needs.
 */
final class Operators {
  private final Plan plan;
  private final ExpressionBuilder expressions;

  /** Methods of Math without an overload for another type of number. */
  private static final Set<String> ONLY_DOUBLE =
      Set.of(
          "sqrt", "cbrt", "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan",
          "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "hypot", "floor", "ceil",
          "rint");

  /** Comparisons of integers, and what is true where they are false. */
  private static final Map<String, String> OPPOSITES =
      Map.of("<", ">=", ">=", "<", ">", "<=", "<=", ">", "==", "!=", "!=", "==");

  Operators(Plan plan, ExpressionBuilder expressions) {
    this.plan = plan;
    this.expressions = expressions;
  }

  Expression of(Arithmetic arithmetic) {
    return switch (arithmetic) {
      case Arithmetic.Unary unary ->
          unary.operator() == UnaryOperator.NOT
              ? not(expressions.of(unary.operand()))
              : new Expression.Unary(unary.operator().symbol, expressions.of(unary.operand()));
      case Arithmetic.Binary binary -> binary(binary);
      case Arithmetic.Convert convert -> convert(convert);
      case Arithmetic.Box box -> box(box);
      case Arithmetic.Cast cast ->
          cast.operand().type().equals(cast.result().type())
              ? expressions.of(cast.operand())
              : new Expression.Cast(cast.result().type(), expressions.of(cast.operand()));
      case Arithmetic.InstanceOf test ->
          new Expression.InstanceOf(expressions.of(test.operand()), test.type());
      case Arithmetic.Concatenation text -> concatenation(text.operands());
    };
  }

  /** The opposite of a condition. */
  static Expression not(Expression condition) {
    return switch (condition) {
      case Expression.Unary(var symbol, var operand) when symbol.equals("!") -> operand;
      case Expression.Binary(var symbol, var left, var right, var type)
          when OPPOSITES.containsKey(symbol)
              && (!type.isReal() || symbol.equals("==") || symbol.equals("!=")) ->
          new Expression.Binary(OPPOSITES.getOrDefault(symbol, symbol), left, right, type);
      default -> new Expression.Unary("!", condition);
    };
  }

  private Expression binary(Arithmetic.Binary binary) {
    Value left = binary.left();
    Value right = binary.right();
    Expression first = expressions.of(left);
    Expression second = expressions.of(right);
    boolean isPromoted =
        switch (binary.operator()) {
          case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> false;
          case EQUAL, UNEQUAL -> !left.type().isReference();
          default -> true;
        };
    if (isPromoted) {
      boolean isRightBare = isWidened(right);
      if (isRightBare) {
        second = expressions.of(operand(right));
      }
      if (isWidened(left) && !isRightBare) {
        first = expressions.of(operand(left));
      }
      boolean isArithmetic =
          binary.operator() != BinaryOperator.EQUAL && binary.operator() != BinaryOperator.UNEQUAL;
      if (isArithmetic && isUnboxed(left)) {
        first = expressions.of(operand(left));
      }
      if (isArithmetic && isUnboxed(right)) {
        second = expressions.of(operand(right));
      }
    }
    return sum(binary.operator(), first, second, left.type());
  }

  /** {@code x + -2} is {@code x - 2}, to the bit. */
  private static Expression sum(
      BinaryOperator operator, Expression left, Expression right, Type type) {
    boolean isSum = operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
    if (isSum && right instanceof Expression.Literal(var text) && text.startsWith("-")) {
      BinaryOperator opposite =
          operator == BinaryOperator.ADD ? BinaryOperator.SUBTRACT : BinaryOperator.ADD;
      var positive = new Expression.Literal(text.substring(1));
      return new Expression.Binary(opposite.symbol, left, positive, type);
    }
    return new Expression.Binary(operator.symbol, left, right, type);
  }

  private Optional<Op> folded(Value value) {
    return plan.isFolded(value) ? plan.uses().definition(value) : Optional.empty();
  }

  private Value operand(Value value) {
    return folded(value).orElseThrow().operands().getFirst();
  }

  private boolean isWidened(Value value) {
    return folded(value).orElse(null) instanceof Arithmetic.Convert convert
        && isWidening(convert)
        && !plan.isRepeated(convert);
  }

  private boolean isUnboxed(Value value) {
    return folded(value).orElse(null) instanceof Arithmetic.Box box
        && box.isUnboxing()
        && Boxes.isExact(box);
  }

  /** Whether Java converts like this by itself, where the type is asked for. */
  static boolean isWidening(Arithmetic.Convert convert) {
    int from = rank(convert.operand().type());
    int to = rank(convert.result().type());
    return from > 0 && to > 1 && from < to;
  }

  /** The order in which numbers are promoted; what is below int is never promoted to. */
  private static int rank(Type type) {
    return switch (type) {
      case Primitive.BYTE, Primitive.SHORT, Primitive.CHAR -> 1;
      case Primitive.INT -> 2;
      case Primitive.LONG -> 3;
      case Primitive.FLOAT -> 4;
      case Primitive.DOUBLE -> 5;
      default -> 0;
    };
  }

  private Expression convert(Arithmetic.Convert convert) {
    Value operand = convert.operand();
    if (operand.type().equals(convert.result().type())) {
      return expressions.of(operand);
    }
    if (plan.isRepeated(convert)
        && plan.uses().definition(operand).orElse(null) instanceof Constant(_, Object value, _)) {
      Primitive type = (Primitive) convert.result().type();
      return JavaLiterals.of(type, JavaLiterals.converted(value, type));
    }
    return new Expression.Cast(convert.result().type(), expressions.of(operand));
  }

  private Expression box(Arithmetic.Box box) {
    Expression operand = expressions.of(box.operand());
    return box.isUnboxing()
        ? new Expression.Call(Optional.of(operand), Boxes.unboxing(box), List.of(), List.of())
        : new Expression.Call(Optional.empty(), Boxes.boxing(box), List.of(), List.of(operand));
  }

  private Expression concatenation(List<Value> operands) {
    boolean startsWithText =
        operands.stream().limit(2).anyMatch(operand -> operand.type().equals(Type.STRING));
    boolean startsWithNull =
        plan.uses().definition(operands.getFirst()).orElse(null) instanceof Constant constant
            && constant.value() == null;
    Expression text = startsWithText && !startsWithNull ? null : new Expression.Literal("\"\"");
    for (Value operand : operands) {
      Expression next = expressions.of(operand);
      text = text == null ? next : new Expression.Binary("+", text, next, Type.STRING);
    }
    return java.util.Objects.requireNonNull(text);
  }

  /** The arguments of a static call. */
  List<Expression> arguments(Invocation.Call call) {
    Callee callee = call.callee();
    boolean converts =
        callee.owner().equals("java.lang.Math") && ONLY_DOUBLE.contains(callee.name());
    return call.operands().stream()
        .map(operand -> converts ? expressions.assigned(operand) : expressions.of(operand))
        .toList();
  }
}
