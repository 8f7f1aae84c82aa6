package dev.martlet.processor.ir;

import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Arithmetic.UnaryOperator;

/** Java's operators and conversions on boxed primitives, bit for bit as Java computes them. */
public final class JavaArithmetic {
  private JavaArithmetic() {}

  public static Object unary(UnaryOperator operator, Object operand) {
    return switch (operator) {
      case NEGATE ->
          switch (operand) {
            case Integer x -> (Object) (-x);
            case Long x -> -x;
            case Float x -> -x;
            case Double x -> -x;
            default -> throw unexpected(operator, operand);
          };
      case COMPLEMENT ->
          switch (operand) {
            case Integer x -> (Object) (~x);
            case Long x -> ~x;
            default -> throw unexpected(operator, operand);
          };
      case NOT -> !(Boolean) operand;
    };
  }

  /**
   * Both operands have the class of the promoted type, but for the right one of a shift.
   *
   * @throws ArithmeticException for an integer division by zero
   */
  public static Object binary(BinaryOperator operator, Object left, Object right) {
    return switch (left) {
      case Integer x when right instanceof Integer y -> ints(operator, x, y);
      // A shift takes the low bits of its distance only, so that narrowing changes nothing.
      case Integer x when right instanceof Long y -> ints(operator, x, y.intValue());
      case Long x when right instanceof Number y -> longs(operator, x, y.longValue());
      case Float x when right instanceof Float y -> floats(operator, x, y);
      case Double x when right instanceof Double y -> doubles(operator, x, y);
      case Boolean x when right instanceof Boolean y -> booleans(operator, x, y);
      default -> throw unexpected(operator, left);
    };
  }

  private static Object ints(BinaryOperator operator, int x, int y) {
    return switch (operator) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case REMAINDER -> x % y;
      case SHIFT_LEFT -> x << y;
      case SHIFT_RIGHT -> x >> y;
      case SHIFT_RIGHT_UNSIGNED -> x >>> y;
      case AND -> x & y;
      case OR -> x | y;
      case XOR -> x ^ y;
      case EQUAL -> x == y;
      case UNEQUAL -> x != y;
      case LESS -> x < y;
      case LESS_OR_EQUAL -> x <= y;
      case GREATER -> x > y;
      case GREATER_OR_EQUAL -> x >= y;
    };
  }

  private static Object longs(BinaryOperator operator, long x, long y) {
    return switch (operator) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case REMAINDER -> x % y;
      case SHIFT_LEFT -> x << y;
      case SHIFT_RIGHT -> x >> y;
      case SHIFT_RIGHT_UNSIGNED -> x >>> y;
      case AND -> x & y;
      case OR -> x | y;
      case XOR -> x ^ y;
      case EQUAL -> x == y;
      case UNEQUAL -> x != y;
      case LESS -> x < y;
      case LESS_OR_EQUAL -> x <= y;
      case GREATER -> x > y;
      case GREATER_OR_EQUAL -> x >= y;
    };
  }

  private static Object floats(BinaryOperator operator, float x, float y) {
    return switch (operator) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case REMAINDER -> x % y;
      case EQUAL -> x == y;
      case UNEQUAL -> x != y;
      case LESS -> x < y;
      case LESS_OR_EQUAL -> x <= y;
      case GREATER -> x > y;
      case GREATER_OR_EQUAL -> x >= y;
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED, AND, OR, XOR ->
          throw unexpected(operator, x);
    };
  }

  private static Object doubles(BinaryOperator operator, double x, double y) {
    return switch (operator) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case REMAINDER -> x % y;
      case EQUAL -> x == y;
      case UNEQUAL -> x != y;
      case LESS -> x < y;
      case LESS_OR_EQUAL -> x <= y;
      case GREATER -> x > y;
      case GREATER_OR_EQUAL -> x >= y;
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED, AND, OR, XOR ->
          throw unexpected(operator, x);
    };
  }

  private static Object booleans(BinaryOperator operator, boolean x, boolean y) {
    return switch (operator) {
      case AND -> x && y;
      case OR -> x || y;
      case XOR, UNEQUAL -> x ^ y;
      case EQUAL -> x == y;
      case ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          REMAINDER,
          SHIFT_LEFT,
          SHIFT_RIGHT,
          SHIFT_RIGHT_UNSIGNED,
          LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL ->
          throw unexpected(operator, x);
    };
  }

  /** A cast of a boxed number or character to a numeric primitive type. */
  public static Object convert(Object operand, Type type) {
    // Casts from char widen to int first; then Number's methods are Java's casts, but that those
    // from float and double to byte, short and char go through int.
    Number number = operand instanceof Character character ? (int) character : (Number) operand;
    return switch ((Type.Primitive) type) {
      case BYTE -> (byte) number.intValue();
      case SHORT -> (short) number.intValue();
      case CHAR -> (char) number.intValue();
      case INT -> number.intValue();
      case LONG -> number.longValue();
      case FLOAT -> number.floatValue();
      case DOUBLE -> number.doubleValue();
      case BOOLEAN, VOID -> throw new IllegalArgumentException("no conversion to " + type);
    };
  }

  private static IllegalArgumentException unexpected(Enum<?> operator, Object operand) {
    return new IllegalArgumentException(operator + " does not take " + operand);
  }
}
