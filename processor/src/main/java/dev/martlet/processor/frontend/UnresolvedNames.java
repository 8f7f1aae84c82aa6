package dev.martlet.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.martlet.processor.diagnostics.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a declaration mentions but does not exist: either a processor has still to write it,
 * or it is a mistake that the outer compilation reports.
 */
public final class UnresolvedNames {
  private final Trees trees;
  private final DeclarationPaths declarations;
  private final SpanReader spans;

  public UnresolvedNames(Sources sources) {
    this.trees = sources.trees();
    this.declarations = sources.declarations();
    this.spans = new SpanReader(sources);
  }

  /** Whether there is such a name in the element's declaration. */
  public boolean in(Element element) {
    TreePath path = declarations.path(element);
    return path != null && !unresolved(path).isEmpty();
  }

  /** Whether there is such a name in a method's result or parameters. */
  public boolean inSignature(Element element) {
    TreePath path = declarations.path(element);
    return path != null
        && path.getLeaf() instanceof MethodTree method
        && Stream.concat(Stream.ofNullable(method.getReturnType()), method.getParameters().stream())
            .anyMatch(part -> !unresolved(new TreePath(path, part)).isEmpty());
  }

  /**
   * A name as it is written, with its place.
   *
   * @param classes those that the name or an import of its file names
   */
  public record Mention(String name, Span span, Set<String> classes) {

    /** Whether it is {@code FooDerivatives.f} or what is asked of that, for a method {@code f}. */
    public boolean isOf(String method) {
      return List.of(name.split("\\W+", -1)).contains(method);
    }
  }

  /**
   * Where a declaration mentions one of these classes, which do not exist yet, by its simple name
   * or by a name that is imported from it.
   */
  public Optional<Mention> mention(Element element, Set<String> classes) {
    TreePath path = declarations.path(element);
    if (path == null) {
      return Optional.empty();
    }
    Set<String> imported =
        path.getCompilationUnit().getImports().stream()
            .flatMap(each -> parts(each.getQualifiedIdentifier()))
            .filter(classes::contains)
            .collect(Collectors.toSet());
    return unresolved(path).stream()
        .filter(place -> !imported.isEmpty() || classes.contains(first(place.getLeaf())))
        .map(UnresolvedNames::whole)
        .map(place -> mention(place, imported, classes))
        .findFirst();
  }

  private Mention mention(TreePath place, Set<String> imported, Set<String> classes) {
    Set<String> named =
        parts(place.getLeaf()).filter(classes::contains).collect(Collectors.toSet());
    return new Mention(
        place.getLeaf().toString(),
        spans.read(place.getLeaf(), place.getCompilationUnit()),
        named.isEmpty() ? imported : named);
  }

  private static Stream<String> parts(Tree name) {
    return Stream.of(name.toString().split("\\W+", -1));
  }

  /** {@code a} of {@code a.b.c}. */
  private static String first(Tree tree) {
    return switch (tree) {
      case MemberSelectTree select -> first(select.getExpression());
      case IdentifierTree name -> name.getName().toString();
      default -> "";
    };
  }

  /** {@code a.b.c} for {@code a.b} in it. */
  private static TreePath whole(TreePath path) {
    TreePath whole = path;
    while (whole.getParentPath() != null
        && whole.getParentPath().getLeaf() instanceof MemberSelectTree) {
      whole = whole.getParentPath();
    }
    return whole;
  }

  private List<TreePath> unresolved(TreePath root) {
    List<TreePath> found = new ArrayList<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree instanceof ExpressionTree && !(tree instanceof AnnotationTree)) {
          note(new TreePath(getCurrentPath(), tree), found);
        }
        // What annotations name makes no difference to what a body does.
        return tree instanceof AnnotationTree ? null : super.scan(tree, null);
      }
    }.scan(root, null);
    return found;
  }

  private void note(TreePath path, List<TreePath> found) {
    TypeMirror type = trees.getTypeMirror(path);
    if (type != null && type.getKind() == TypeKind.ERROR) {
      found.add(path);
    }
  }
}
