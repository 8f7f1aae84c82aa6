package dev.martlet.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the methods through which generated code reaches private fields: those that do nothing but
 * return the field, or set it to their argument.
 */
final class Accessors {
  private final Sources sources;

  Accessors(Sources sources) {
    this.sources = sources;
  }

  /**
   * The name of the method that returns a field; empty where the field itself can be reached.
   *
   * @param user the class beside which the generated code stands
   */
  Optional<String> getter(VariableElement field, TypeElement user) {
    return getter(field, packageOf(user));
  }

  Optional<String> getter(VariableElement field, String fromPackage) {
    return isReachable(field, fromPackage)
        ? Optional.of("")
        : find(field, fromPackage, 0, Accessors::returns);
  }

  /**
   * The name of the method that sets a field; empty where the field itself can be reached.
   *
   * @param user the class beside which the generated code stands
   */
  Optional<String> setter(VariableElement field, TypeElement user) {
    return setter(field, packageOf(user));
  }

  Optional<String> setter(VariableElement field, String fromPackage) {
    return isReachable(field, fromPackage)
        ? Optional.of("")
        : find(field, fromPackage, 1, Accessors::sets);
  }

  /** The name of the method that returns the object around one of an inner class. */
  Optional<String> enclosing(TypeElement inner) {
    return enclosing(inner, inner);
  }

  /**
   * As {@link #enclosing(TypeElement)}.
   *
   * @param user the class beside which the generated code stands
   */
  Optional<String> enclosing(TypeElement inner, TypeElement user) {
    if (!Owners.isInner(inner)) {
      return Optional.empty();
    }
    var outer = Owners.of(inner);
    return ElementFilter.methodsIn(inner.getEnclosedElements()).stream()
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> isReachable(method, user))
        .filter(Accessors::isSameInSubclasses)
        .filter(method -> sources.types().isSameType(method.getReturnType(), outer.asType()))
        .filter(
            method -> {
              var statements = statements(sources.trees().getTree(method));
              return statements.size() == 1
                  && statements.getFirst() instanceof ReturnTree result
                  && result.getExpression() instanceof MemberSelectTree select
                  && select.getIdentifier().contentEquals("this")
                  && select.getExpression() instanceof IdentifierTree named
                  && named.getName().equals(outer.getSimpleName());
            })
        .map(NameLowering::name)
        .findFirst();
  }

  /** Whether code beside a class can name a member, or a class. */
  boolean isReachable(Element member, TypeElement user) {
    return isReachable(member, packageOf(user));
  }

  boolean isReachable(Element member, String fromPackage) {
    return !member.getModifiers().contains(Modifier.PRIVATE)
        && (member.getModifiers().contains(Modifier.PUBLIC)
            || packageOf(member).equals(fromPackage));
  }

  private String packageOf(Element element) {
    return sources.elements().getPackageOf(element).getQualifiedName().toString();
  }

  private Optional<String> find(
      VariableElement field,
      String fromPackage,
      int parameters,
      BiPredicate<MethodTree, String> isAccessor) {
    String name = NameLowering.name(field);
    return ElementFilter.methodsIn(Owners.of(field).getEnclosedElements()).stream()
        .filter(method -> method.getParameters().size() == parameters)
        .filter(method -> isReachable(method, fromPackage))
        .filter(Accessors::isSameInSubclasses)
        .filter(
            method ->
                parameters == 1
                    ? isOf(field, method.getParameters().getFirst())
                    : sources.types().isSameType(method.getReturnType(), field.asType()))
        .filter(method -> isAccessor.test(sources.trees().getTree(method), name))
        .map(NameLowering::name)
        .findFirst();
  }

  private boolean isOf(VariableElement field, VariableElement parameter) {
    return sources.types().isSameType(parameter.asType(), field.asType());
  }

  private static boolean isSameInSubclasses(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.STATIC)
        && method.getTypeParameters().isEmpty()
        && method.getThrownTypes().isEmpty()
        && !EntryReader.isOverridable(method);
  }

  private static boolean returns(MethodTree getter, String name) {
    List<? extends StatementTree> statements = statements(getter);
    return statements.size() == 1
        && statements.getFirst() instanceof ReturnTree result
        && isField(result.getExpression(), name);
  }

  /** {@code this.x = x;}, and perhaps {@code return this;}. */
  private static boolean sets(MethodTree setter, String name) {
    List<? extends StatementTree> statements = statements(setter);
    if (statements.isEmpty()) {
      return false;
    }
    String parameter = setter.getParameters().getFirst().getName().toString();
    return statements.size() <= 2
        && statements.getFirst() instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof AssignmentTree assignment
        && assignment.getExpression() instanceof IdentifierTree value
        && value.getName().contentEquals(parameter)
        && (assignment.getVariable() instanceof MemberSelectTree || !parameter.equals(name))
        && isField(assignment.getVariable(), name)
        && (statements.size() == 1
            || statements.get(1) instanceof ReturnTree result
                && result.getExpression() != null
                && NameLowering.isThis(result.getExpression()));
  }

  private static boolean isField(ExpressionTree tree, String name) {
    return tree instanceof IdentifierTree field && field.getName().contentEquals(name)
        || tree instanceof MemberSelectTree select
            && NameLowering.isThis(select.getExpression())
            && select.getIdentifier().contentEquals(name);
  }

  private static List<? extends StatementTree> statements(@Nullable MethodTree method) {
    BlockTree body = method == null ? null : method.getBody();
    return body == null ? List.of() : body.getStatements();
  }
}
