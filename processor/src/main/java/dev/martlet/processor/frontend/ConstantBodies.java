package dev.martlet.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Finds differentiable methods that the bodies of enum constants override: nobody can name the
 * class of such a body, so no call would find its derivative.
 *
 * <p>The bodies have no types yet, so the methods are compared by what is written.
 */
final class ConstantBodies {
  private final Sources sources;
  private final SpanReader spans;

  ConstantBodies(Sources sources) {
    this.sources = sources;
    this.spans = new SpanReader(sources);
  }

  /**
   * Reports what the constants of an enum override.
   *
   * @param methods differentiable ones of the enum and of what it implements
   */
  void check(TypeElement type, List<ExecutableElement> methods, Findings findings) {
    TreePath path = sources.declarations().path(type);
    if (path == null || !(path.getLeaf() instanceof ClassTree tree)) {
      return;
    }
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree constant
          && constant.getInitializer() instanceof NewClassTree creation
          && creation.getClassBody() != null
          && creation.getIdentifier().toString().equals(tree.getSimpleName().toString())) {
        check(creation.getClassBody(), methods, path, findings);
      }
    }
  }

  private void check(
      ClassTree body, List<ExecutableElement> methods, TreePath path, Findings findings) {
    for (Tree member : body.getMembers()) {
      if (member instanceof MethodTree method
          && !method.getModifiers().getFlags().contains(Modifier.STATIC)) {
        methods.stream()
            .filter(each -> overrides(method, each))
            .findFirst()
            .ifPresent(
                each ->
                    findings.add(
                        Diagnostic.UNSUPPORTED_CONSTRUCT.at(
                            spans.read(method, path.getCompilationUnit()),
                            "'%s.%s', overridden in the body of an enum constant,"
                                .formatted(Owners.of(each).getSimpleName(), each.getSimpleName()),
                            "switch over the constants in one method of the enum, or make each a"
                                + " record of a sealed interface")));
      }
    }
  }

  private static boolean overrides(MethodTree method, ExecutableElement other) {
    var parameters = method.getParameters();
    if (!method.getName().equals(other.getSimpleName())
        || parameters.size() != other.getParameters().size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      TypeMirror expected = other.getParameters().get(i).asType();
      if (!mayName(parameters.get(i).getType().toString(), expected)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayName(String written, TypeMirror type) {
    String text = written.replaceAll("@\\w+(\\([^)]*\\))?|\\s|<.*>", "");
    boolean isArray = text.endsWith("[]") || text.endsWith("...");
    return switch (type) {
      case ArrayType array ->
          isArray && mayName(text.replaceFirst("(\\[]|\\.\\.\\.)$", ""), array.getComponentType());
      case DeclaredType declared ->
          !isArray
              && declared
                  .asElement()
                  .getSimpleName()
                  .contentEquals(text.substring(text.lastIndexOf('.') + 1));
      case TypeVariable _ -> true;
      default -> type.getKind().isPrimitive() && text.equals(type.toString());
    };
  }
}
