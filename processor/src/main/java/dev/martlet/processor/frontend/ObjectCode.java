package dev.martlet.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Tells what the constructors of a class do, as far as its source is at hand. */
final class ObjectCode {
  private final Sources sources;

  ObjectCode(Sources sources) {
    this.sources = sources;
  }

  /** Whether there is a constructor that stores its arguments in the fields, in their order. */
  boolean hasStoringConstructor(TypeElement type) {
    return !type.getModifiers().contains(Modifier.ABSTRACT)
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(constructor -> stores(constructor, TangentTypes.fields(type)));
  }

  private boolean stores(ExecutableElement constructor, List<VariableElement> fields) {
    var parameters = constructor.getParameters();
    MethodTree tree = sources.trees().getTree(constructor);
    if (tree == null
        || constructor.getModifiers().contains(Modifier.PRIVATE)
        || parameters.size() != fields.size()) {
      return false;
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      if (!sources.types().isSameType(parameters.get(i).asType(), fields.get(i).asType())) {
        return false;
      }
      expected.add(fields.get(i).getSimpleName() + "=" + parameters.get(i).getSimpleName());
    }
    List<String> found = new ArrayList<>();
    BlockTree body = tree.getBody();
    for (StatementTree statement : body.getStatements()) {
      if (!statement.toString().replace(" ", "").equals("super();")) {
        found.add(assignment(statement));
      }
    }
    return found.size() == expected.size() && found.containsAll(expected);
  }

  /** {@code x=y} for {@code this.x = y;}. */
  private static String assignment(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof AssignmentTree assignment
            && assignment.getVariable() instanceof MemberSelectTree field
            && NameLowering.isThis(field.getExpression())
            && assignment.getExpression() instanceof IdentifierTree parameter
        ? field.getIdentifier() + "=" + parameter.getName()
        : "";
  }
}
