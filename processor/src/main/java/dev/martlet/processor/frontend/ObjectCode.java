package dev.martlet.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

  /** All fields of a class's objects, the inherited ones first. */
  List<VariableElement> fields(TypeElement type) {
    List<VariableElement> fields = new ArrayList<>();
    Owners.superclass(type).ifPresent(above -> fields.addAll(fields(above)));
    fields.addAll(TangentTypes.fields(type));
    return fields;
  }

  /** Whether there is a constructor that stores its arguments in the fields, in their order. */
  boolean hasStoringConstructor(TypeElement type) {
    return !type.getModifiers().contains(Modifier.ABSTRACT)
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(
                constructor ->
                    !constructor.getModifiers().contains(Modifier.PRIVATE)
                        && stores(constructor, fields(type)));
  }

  private boolean stores(ExecutableElement constructor, List<VariableElement> fields) {
    var parameters = constructor.getParameters();
    MethodTree tree = sources.trees().getTree(constructor);
    TypeElement type = Owners.of(constructor);
    if (tree == null || parameters.size() != fields.size() || initializes(type)) {
      return false;
    }
    for (int i = 0; i < fields.size(); i++) {
      if (!sources.types().isSameType(parameters.get(i).asType(), fields.get(i).asType())) {
        return false;
      }
    }
    int inherited = fields.size() - TangentTypes.fields(type).size();
    List<String> expected = new ArrayList<>();
    for (int i = inherited; i < fields.size(); i++) {
      expected.add(fields.get(i).getSimpleName() + "=" + parameters.get(i).getSimpleName());
    }
    String passed =
        parameters.subList(0, inherited).stream()
            .map(NameLowering::name)
            .collect(Collectors.joining(",", "super(", ");"));
    List<String> found = new ArrayList<>();
    boolean passes = inherited == 0;
    BlockTree body = tree.getBody();
    for (StatementTree statement : body.getStatements()) {
      if (statement.toString().replace(" ", "").equals(passed)) {
        passes = true;
      } else {
        found.add(assignment(statement));
      }
    }
    return passes
        && found.size() == expected.size()
        && found.containsAll(expected)
        && (inherited == 0 || storesInherited(type, fields.subList(0, inherited)));
  }

  private boolean storesInherited(TypeElement type, List<VariableElement> fields) {
    return Owners.superclass(type).stream()
        .flatMap(above -> ElementFilter.constructorsIn(above.getEnclosedElements()).stream())
        .filter(constructor -> constructor.getParameters().size() == fields.size())
        .anyMatch(constructor -> stores(constructor, fields));
  }

  /** Whether more happens than what the constructors say. */
  private boolean initializes(TypeElement type) {
    ClassTree tree = sources.trees().getTree(type);
    return tree != null
        && tree.getMembers().stream()
            .anyMatch(member -> member instanceof BlockTree block && !block.isStatic());
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
