package dev.martlet.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lowers a chain of string concatenations to one op, or to several where the text of an operand
 * could be changed by what a later operand does: Java makes each text before it goes on.
 */
final class ConcatenationLowering {
  private final MethodBody body;
  private final Flow flow;
  private List<Value> operands = new ArrayList<>();

  ConcatenationLowering(MethodBody body, Flow flow) {
    this.body = body;
    this.flow = flow;
  }

  /**
   * Lowers the links of a chain, innermost first.
   *
   * @param first the left operand of the first link, if it was lowered before
   */
  Value lower(@Nullable Value first, List<BinaryTree> links) {
    operands.add(
        first == null ? body.expressions.lower(links.getFirst().getLeftOperand(), flow) : first);
    for (BinaryTree link : links) {
      ExpressionTree right = link.getRightOperand();
      if (operands.stream().anyMatch(operand -> canChange(operand.type())) && canAct(right)) {
        operands = new ArrayList<>(List.of(concatenated(link)));
      }
      operands.add(body.expressions.lower(right, flow));
    }
    return concatenated(links.getLast());
  }

  private Value concatenated(Tree place) {
    flow.ops.at(body.span(place));
    if (operands.size() == 1) {
      // Makes a text of the only operand now.
      operands.addFirst(flow.ops.constant(""));
    }
    return flow.ops.concatenate(operands);
  }

  private static boolean canChange(Type type) {
    return type.isReference()
        && !type.equals(Type.STRING)
        && !(Operators.unboxed(type) instanceof Type.Primitive);
  }

  private boolean canAct(ExpressionTree tree) {
    Tree.Kind kind = MethodBody.withoutParentheses(tree).getKind();
    return kind != Tree.Kind.IDENTIFIER
        && kind != Tree.Kind.NULL_LITERAL
        && body.constants.read(tree) == null;
  }
}
