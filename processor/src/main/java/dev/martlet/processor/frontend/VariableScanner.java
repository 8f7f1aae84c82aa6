package dev.martlet.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds the variables that a piece of code assigns, and those that its patterns bind. */
final class VariableScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final MethodBody body;
  private final Set<VariableElement> assigned = new LinkedHashSet<>();
  private final Set<Local> bound = new LinkedHashSet<>();

  private VariableScanner(MethodBody body) {
    this.body = body;
  }

  static VariableScanner of(MethodBody body, @Nullable Tree... trees) {
    var scanner = new VariableScanner(body);
    Arrays.stream(trees).forEach(tree -> scanner.scan(tree, null));
    return scanner;
  }

  static VariableScanner of(MethodBody body, Iterable<? extends Tree> trees) {
    var scanner = new VariableScanner(body);
    scanner.scan(trees, null);
    return scanner;
  }

  /** Variables of the method that were declared before and are assigned here. */
  Set<Local> assigned() {
    var locals = new LinkedHashSet<Local>();
    for (VariableElement variable : assigned) {
      Local local = body.knownLocal(variable);
      if (local != null) {
        locals.add(local);
      }
    }
    return locals;
  }

  /** The variables of patterns. */
  Set<Local> bound() {
    return bound;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
    assigned(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void nothing) {
    assigned(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
    if (Operators.isAssigning(tree)) {
      assigned(tree.getExpression());
    }
    return super.visitUnary(tree, null);
  }

  private void assigned(ExpressionTree target) {
    ExpressionTree variable = MethodBody.withoutParentheses(target);
    if (!(variable instanceof ArrayAccessTree)
        && body.element(variable) instanceof VariableElement element) {
      assigned.add(element);
    }
  }

  @Override
  public @Nullable Void visitBindingPattern(BindingPatternTree tree, @Nullable Void nothing) {
    if (body.element(tree.getVariable()) instanceof VariableElement variable) {
      bound.add(body.local(variable));
    }
    return null;
  }

  /** Lambdas and classes see variables that nobody assigns. */
  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    return null;
  }
}
