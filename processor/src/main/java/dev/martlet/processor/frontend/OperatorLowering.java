package dev.martlet.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lowers operators that assign nothing, with the promotions that Java leaves unsaid. */
final class OperatorLowering {
  private final MethodBody body;

  OperatorLowering(MethodBody body) {
    this.body = body;
  }

  Value unary(UnaryTree tree, Flow flow) {
    Type type = body.type(tree);
    Value operand = body.expressions.operand(tree.getExpression(), type, flow);
    if (tree.getKind() == Tree.Kind.UNARY_PLUS) {
      return operand;
    }
    return flow.ops.at(body.span(tree)).unary(Operators.unary(tree.getKind()), operand);
  }

  /**
   * Lowers a chain of operators. It leans to the left and may be thousands of terms long, so that
   * it is walked rather than recursed into.
   */
  Value binary(BinaryTree tree, Flow flow) {
    Deque<BinaryTree> chain = new ArrayDeque<>();
    ExpressionTree first = tree;
    while (MethodBody.withoutParentheses(first) instanceof BinaryTree binary
        && body.constants.read(first) == null) {
      chain.push(binary);
      first = binary.getLeftOperand();
    }
    Value value = null;
    while (!chain.isEmpty()) {
      BinaryTree next = chain.pop();
      if (isConcatenation(next)) {
        List<BinaryTree> links = new ArrayList<>();
        links.add(next);
        while (!chain.isEmpty() && isConcatenation(chain.peek())) {
          links.add(chain.pop());
        }
        value = new ConcatenationLowering(body, flow).lower(value, links);
      } else {
        value = binary(next, value, flow);
      }
    }
    return Objects.requireNonNull(value);
  }

  private boolean isConcatenation(BinaryTree tree) {
    return tree.getKind() == Tree.Kind.PLUS && body.type(tree).equals(Type.STRING);
  }

  /** One operator; its left operand was lowered before, unless the chain starts here. */
  private Value binary(BinaryTree tree, @Nullable Value lowered, Flow flow) {
    if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      return logical(tree, lowered, flow);
    }
    ExpressionTree left = tree.getLeftOperand();
    ExpressionTree right = tree.getRightOperand();
    BinaryOperator operator = Operators.binary(tree.getKind());
    if (comparesReferences(tree)) {
      Value one = lowered == null ? reference(left, flow) : lowered;
      Value other = reference(right, flow);
      return flow.ops.at(body.span(tree)).binary(operator, one, other);
    }
    Type leftType = body.expressions.unboxedType(left);
    Type rightType = body.expressions.unboxedType(right);
    boolean isShift = Operators.isShift(operator);
    Type promoted =
        isShift ? Operators.promoted(leftType) : Operators.promoted(leftType, rightType);
    Value one =
        lowered == null
            ? body.expressions.operand(left, promoted, flow)
            : body.conversions.convert(lowered, promoted, flow);
    Value other =
        body.expressions.operand(right, isShift ? Operators.promoted(rightType) : promoted, flow);
    return flow.ops.at(body.span(tree)).binary(operator, one, other);
  }

  private Value reference(ExpressionTree tree, Flow flow) {
    return body.expressions.lower(tree, flow);
  }

  /** {@code ==} looks into boxes only where the other side is primitive. */
  private boolean comparesReferences(BinaryTree tree) {
    return (tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO)
        && body.type(tree.getLeftOperand()).isReference()
        && body.type(tree.getRightOperand()).isReference();
  }

  private Value logical(BinaryTree tree, @Nullable Value lowered, Flow flow) {
    boolean isAnd = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    Value left =
        lowered == null
            ? body.expressions.condition(tree.getLeftOperand(), flow)
            : body.conversions.convert(lowered, Type.Primitive.BOOLEAN, flow);
    return shortCircuit(tree, tree.getRightOperand(), left, isAnd, flow);
  }

  /** {@code known && condition}. */
  Value and(ExpressionTree condition, Value known, Flow flow) {
    return shortCircuit(condition, condition, known, true, flow);
  }

  private Value shortCircuit(
      Tree place, ExpressionTree condition, Value known, boolean isAnd, Flow flow) {
    VariableScanner.of(body, condition).bound().forEach(flow.locals::declare);
    ExpressionLowering.Alternative asked = side -> body.expressions.condition(condition, side);
    ExpressionLowering.Alternative constant = side -> side.ops.constant(!isAnd);
    return body.expressions.choose(
        place,
        Type.Primitive.BOOLEAN,
        known,
        flow,
        isAnd ? asked : constant,
        isAnd ? constant : asked);
  }
}
