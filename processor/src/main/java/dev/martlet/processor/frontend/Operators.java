package dev.martlet.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Arithmetic.UnaryOperator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Java's operators by the kinds of their trees, and the promotions that they ask for. */
final class Operators {
  private Operators() {}

  static boolean isAssigning(UnaryTree tree) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  static UnaryOperator unary(Tree.Kind kind) {
    return switch (kind) {
      case UNARY_MINUS -> UnaryOperator.NEGATE;
      case BITWISE_COMPLEMENT -> UnaryOperator.COMPLEMENT;
      case LOGICAL_COMPLEMENT -> UnaryOperator.NOT;
      default -> throw new IllegalArgumentException(kind.toString());
    };
  }

  static BinaryOperator binary(Tree.Kind kind) {
    return switch (kind) {
      case PLUS, PLUS_ASSIGNMENT -> BinaryOperator.ADD;
      case MINUS, MINUS_ASSIGNMENT -> BinaryOperator.SUBTRACT;
      case MULTIPLY, MULTIPLY_ASSIGNMENT -> BinaryOperator.MULTIPLY;
      case DIVIDE, DIVIDE_ASSIGNMENT -> BinaryOperator.DIVIDE;
      case REMAINDER, REMAINDER_ASSIGNMENT -> BinaryOperator.REMAINDER;
      case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> BinaryOperator.SHIFT_LEFT;
      case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> BinaryOperator.SHIFT_RIGHT;
      case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT ->
          BinaryOperator.SHIFT_RIGHT_UNSIGNED;
      case AND, AND_ASSIGNMENT -> BinaryOperator.AND;
      case OR, OR_ASSIGNMENT -> BinaryOperator.OR;
      case XOR, XOR_ASSIGNMENT -> BinaryOperator.XOR;
      case EQUAL_TO -> BinaryOperator.EQUAL;
      case NOT_EQUAL_TO -> BinaryOperator.UNEQUAL;
      case LESS_THAN -> BinaryOperator.LESS;
      case LESS_THAN_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
      case GREATER_THAN -> BinaryOperator.GREATER;
      case GREATER_THAN_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
      default -> throw new IllegalArgumentException(kind.toString());
    };
  }

  static boolean isShift(BinaryOperator operator) {
    return switch (operator) {
      case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> true;
      default -> false;
    };
  }

  /** Unary numeric promotion. */
  static Type promoted(Type type) {
    return switch (unboxed(type)) {
      case Primitive.BYTE, Primitive.SHORT, Primitive.CHAR -> Primitive.INT;
      case Type other -> other;
    };
  }

  /** Binary numeric promotion, or boolean for two booleans. */
  static Type promoted(Type left, Type right) {
    Type one = promoted(left);
    Type other = promoted(right);
    for (Type type : new Type[] {Primitive.DOUBLE, Primitive.FLOAT, Primitive.LONG}) {
      if (one == type || other == type) {
        return type;
      }
    }
    return one;
  }

  private static final Map<Primitive, Type.Declared> BOXES =
      Map.of(
          Primitive.BOOLEAN, Type.declared("java.lang.Boolean"),
          Primitive.BYTE, Type.declared("java.lang.Byte"),
          Primitive.SHORT, Type.declared("java.lang.Short"),
          Primitive.CHAR, Type.declared("java.lang.Character"),
          Primitive.INT, Type.declared("java.lang.Integer"),
          Primitive.LONG, Type.declared("java.lang.Long"),
          Primitive.FLOAT, Type.BOXED_FLOAT,
          Primitive.DOUBLE, Type.BOXED_DOUBLE);

  private static final Map<Type, Primitive> UNBOXED =
      Arrays.stream(Primitive.values())
          .filter(BOXES::containsKey)
          .collect(Collectors.toMap(BOXES::get, primitive -> primitive));

  /** The class that boxes a primitive type. */
  static Type.Declared boxed(Primitive type) {
    return Objects.requireNonNull(BOXES.get(type));
  }

  /** The primitive type that a box holds; any other type itself. */
  static Type unboxed(Type type) {
    Primitive content = UNBOXED.get(type);
    return content == null ? type : content;
  }

  static boolean isNumeric(Type type) {
    return type instanceof Primitive && type != Primitive.BOOLEAN && type != Primitive.VOID;
  }
}
