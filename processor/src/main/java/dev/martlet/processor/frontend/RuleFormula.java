package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.rules.Derivative;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a rule's body what it computes, where that is one function of {@code Math} or the
 * target's own result: {@code return Math.cos(x);}. Class files have no bodies, so the index has
 * this as text: {@code java.lang.Math.cos}, {@code -java.lang.Math.sin} or {@code result}.
 */
final class RuleFormula {
  private static final String RESULT = "result";
  private static final Set<String> OWNERS = Set.of("java.lang.Math", "java.lang.StrictMath");

  private final Sources sources;

  RuleFormula(Sources sources) {
    this.sources = sources;
  }

  /** What the method computes, if it is that simple and all of its numbers are doubles. */
  Optional<Derivative.Formula> of(ExecutableElement method, Callee callee, boolean takesResult) {
    TreePath path = sources.trees().getPath(method);
    if (path == null
        || !isOfDoubles(callee)
        || !(path.getLeaf() instanceof MethodTree tree)
        || tree.getBody() == null
        || tree.getBody().getStatements().size() != 1
        || !(tree.getBody().getStatements().getFirst() instanceof ReturnTree end)) {
      return Optional.empty();
    }
    @Nullable ExpressionTree expression = bare(end.getExpression());
    boolean isNegated = expression != null && expression.getKind() == Tree.Kind.UNARY_MINUS;
    if (isNegated && expression instanceof UnaryTree negation) {
      expression = bare(negation.getExpression());
    }
    List<String> names =
        method.getParameters().stream().map(each -> each.getSimpleName().toString()).toList();
    if (takesResult && isNamed(expression, names.getLast())) {
      return Optional.of(new Derivative.Formula(Optional.empty(), isNegated));
    }
    List<String> arguments = takesResult ? names.subList(0, names.size() - 1) : names;
    if (expression instanceof MethodInvocationTree call
        && call.getArguments().size() == arguments.size()
        && areNamed(call.getArguments(), arguments)) {
      Element element =
          sources
              .trees()
              .getElement(TreePath.getPath(path.getCompilationUnit(), call.getMethodSelect()));
      return function(element, callee, takesResult)
          .map(found -> new Derivative.Formula(Optional.of(found), isNegated));
    }
    return Optional.empty();
  }

  private static Optional<Callee> function(
      @Nullable Element element, Callee rule, boolean takesResult) {
    return element instanceof ExecutableElement
            && element.getEnclosingElement() instanceof TypeElement owner
            && OWNERS.contains(owner.getQualifiedName().toString())
        ? Optional.of(
            function(
                owner.getQualifiedName().toString(),
                element.getSimpleName().toString(),
                rule,
                takesResult))
        : Optional.empty();
  }

  private static Callee function(String owner, String name, Callee rule, boolean takesResult) {
    int count = rule.parameters().size() - (takesResult ? 1 : 0);
    return new Callee(
        Callee.Kind.STATIC, owner, name, rule.parameters().subList(0, count), Primitive.DOUBLE);
  }

  private static boolean isOfDoubles(Callee rule) {
    return rule.result() == Primitive.DOUBLE
        && rule.parameters().stream().allMatch(type -> type == Primitive.DOUBLE);
  }

  private static @Nullable ExpressionTree bare(@Nullable ExpressionTree expression) {
    return expression instanceof ParenthesizedTree inner ? bare(inner.getExpression()) : expression;
  }

  private static boolean isNamed(@Nullable ExpressionTree expression, String name) {
    return expression instanceof IdentifierTree identifier
        && identifier.getName().contentEquals(name);
  }

  private static boolean areNamed(List<? extends ExpressionTree> arguments, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (!isNamed(arguments.get(i), names.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The formula as the index has it. */
  static String text(Optional<Derivative.Formula> formula) {
    return formula
        .map(
            known ->
                (known.isNegated() ? "-" : "")
                    + known
                        .function()
                        .map(function -> function.owner() + "." + function.name())
                        .orElse(RESULT))
        .orElse("");
  }

  /** The formula that the index has of a rule. */
  static Optional<Derivative.Formula> parse(String text, Callee rule, boolean takesResult) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean isNegated = text.startsWith("-");
    String name = isNegated ? text.substring(1) : text;
    int dot = name.lastIndexOf('.');
    return Optional.of(
        new Derivative.Formula(
            dot < 0
                ? Optional.empty()
                : Optional.of(
                    function(name.substring(0, dot), name.substring(dot + 1), rule, takesResult)),
            isNegated));
  }
}
