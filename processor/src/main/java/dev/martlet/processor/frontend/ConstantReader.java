package dev.martlet.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.JavaArithmetic;
import dev.martlet.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Computes the value of what Java calls a constant expression, or finds that it is none. */
final class ConstantReader {
  private final Function<Tree, @Nullable Element> elementOf;
  private final Function<Tree, Type> typeOf;

  ConstantReader(Function<Tree, @Nullable Element> elementOf, Function<Tree, Type> typeOf) {
    this.elementOf = elementOf;
    this.typeOf = typeOf;
  }

  boolean isTrue(ExpressionTree tree) {
    return Boolean.TRUE.equals(read(tree));
  }

  /** The value, boxed or a String; null where the expression is not constant. */
  @Nullable Object read(ExpressionTree tree) {
    return switch (tree) {
      case ParenthesizedTree parenthesized -> read(parenthesized.getExpression());
      case LiteralTree literal -> literal.getValue();
      case IdentifierTree _ -> variable(tree);
      case MemberSelectTree select ->
          elementOf.apply(select.getExpression()) instanceof TypeElement ? variable(tree) : null;
      case UnaryTree unary -> unary(unary);
      case BinaryTree binary -> binary(binary);
      case TypeCastTree cast -> cast(cast);
      case ConditionalExpressionTree conditional -> conditional(conditional);
      default -> null;
    };
  }

  private @Nullable Object variable(Tree tree) {
    return elementOf.apply(tree) instanceof VariableElement variable
        ? variable.getConstantValue()
        : null;
  }

  private @Nullable Object unary(UnaryTree tree) {
    if (Operators.isAssigning(tree)) {
      return null;
    }
    Object operand = read(tree.getExpression());
    if (operand == null) {
      return null;
    }
    return tree.getKind() == Tree.Kind.UNARY_PLUS
        ? converted(operand, typeOf.apply(tree))
        : JavaArithmetic.unary(
            Operators.unary(tree.getKind()), converted(operand, typeOf.apply(tree)));
  }

  /** A chain of operators leans to the left, and may be long. */
  private @Nullable Object binary(BinaryTree tree) {
    Deque<BinaryTree> chain = new ArrayDeque<>();
    ExpressionTree first = tree;
    while (first instanceof BinaryTree binary) {
      chain.push(binary);
      first = binary.getLeftOperand();
    }
    Object value = read(first);
    while (value != null && !chain.isEmpty()) {
      BinaryTree next = chain.pop();
      Object right = read(next.getRightOperand());
      value = right == null ? null : binary(next, value, right);
    }
    return value;
  }

  private @Nullable Object binary(BinaryTree tree, Object left, Object right) {
    Type type = typeOf.apply(tree);
    if (tree.getKind() == Tree.Kind.CONDITIONAL_AND) {
      return (Boolean) left && (Boolean) right;
    }
    if (tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      return (Boolean) left || (Boolean) right;
    }
    BinaryOperator operator = Operators.binary(tree.getKind());
    if (left instanceof String || right instanceof String) {
      return switch (operator) {
        case ADD -> left.toString() + right;
        case EQUAL -> left.equals(right);
        case UNEQUAL -> !left.equals(right);
        default -> null;
      };
    }
    if (left instanceof Boolean) {
      return JavaArithmetic.binary(operator, left, right);
    }
    boolean isShift = Operators.isShift(operator);
    Type promoted =
        isShift ? type : Operators.promoted(typeOfConstant(left), typeOfConstant(right));
    boolean isInteger = promoted == Type.Primitive.INT || promoted == Type.Primitive.LONG;
    if (isInteger
        && (operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER)
        && ((Number) converted(right, Type.Primitive.LONG)).longValue() == 0) {
      return null;
    }
    return JavaArithmetic.binary(
        operator,
        converted(left, promoted),
        converted(right, isShift ? Operators.promoted(typeOfConstant(right)) : promoted));
  }

  private @Nullable Object cast(TypeCastTree tree) {
    Type type = typeOf.apply(tree.getType());
    Object operand = read(tree.getExpression());
    boolean isConstant = type instanceof Type.Primitive || type.equals(Type.STRING);
    return operand == null || !isConstant ? null : converted(operand, type);
  }

  private @Nullable Object conditional(ConditionalExpressionTree tree) {
    Object condition = read(tree.getCondition());
    Object yes = condition == null ? null : read(tree.getTrueExpression());
    Object no = yes == null ? null : read(tree.getFalseExpression());
    Object chosen = Boolean.TRUE.equals(condition) ? yes : no;
    Type type = typeOf.apply(tree);
    boolean isConstant = type instanceof Type.Primitive || type.equals(Type.STRING);
    return yes == null || no == null || chosen == null || !isConstant
        ? null
        : converted(chosen, type);
  }

  /** A constant as one of another type; strings and booleans stay. */
  static Object converted(Object constant, Type type) {
    return constant instanceof String
            || constant instanceof Boolean
            || !(type instanceof Type.Primitive)
        ? constant
        : JavaArithmetic.convert(constant, type);
  }

  static Type typeOfConstant(Object constant) {
    return switch (constant) {
      case Boolean _ -> Type.Primitive.BOOLEAN;
      case Byte _ -> Type.Primitive.BYTE;
      case Short _ -> Type.Primitive.SHORT;
      case Character _ -> Type.Primitive.CHAR;
      case Integer _ -> Type.Primitive.INT;
      case Long _ -> Type.Primitive.LONG;
      case Float _ -> Type.Primitive.FLOAT;
      case Double _ -> Type.Primitive.DOUBLE;
      default -> Type.STRING;
    };
  }
}
