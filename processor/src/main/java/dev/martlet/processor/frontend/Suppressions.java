package dev.martlet.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Traversal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Collects which of javac's warnings the source suppresses in methods that derivatives are made
 * from: what is unchecked in a method is unchecked in its derivative too.
 */
public final class Suppressions {
  /** What javac may say of code that was translated. */
  private static final Set<String> OF_EXPRESSIONS = Set.of("divzero", "rawtypes", "unchecked");

  /** What it may say of code that was copied, beside that. */
  private static final Set<String> OF_STATEMENTS =
      Set.of(
          "cast",
          "empty",
          "fallthrough",
          "finally",
          "lossy-conversions",
          "serial",
          "static",
          "synchronization",
          "try",
          "varargs");

  private final Trees trees;
  private final DeclarationPaths declarations;

  public Suppressions(Sources sources) {
    this.trees = sources.trees();
    this.declarations = sources.declarations();
  }

  /**
   * The categories that are suppressed in methods, around them or inside of them.
   *
   * @param written the class that the methods' derivatives are in
   */
  public Set<String> of(JavaClass written, Collection<ExecutableElement> methods) {
    Set<String> categories = new TreeSet<>();
    for (ExecutableElement method : methods) {
      for (Element each = method; each != null; each = each.getEnclosingElement()) {
        add(each, categories);
      }
      TreePath path = declarations.path(method);
      if (path != null) {
        new Scanner(categories).scan(path, null);
      }
    }
    boolean hasCopies = hasCopies(written);
    categories.removeIf(
        category ->
            !OF_EXPRESSIONS.contains(category) && !(hasCopies && OF_STATEMENTS.contains(category)));
    return categories;
  }

  private static boolean hasCopies(JavaClass written) {
    return written.methods().stream()
            .anyMatch(
                method ->
                    Traversal.anyOp(
                        method.function().body(), op -> op instanceof Invocation.Opaque))
        || written.nested().stream().anyMatch(Suppressions::hasCopies);
  }

  private static void add(@Nullable Element element, Set<String> categories) {
    SuppressWarnings found = element == null ? null : element.getAnnotation(SuppressWarnings.class);
    if (found != null) {
      categories.addAll(List.of(found.value()));
    }
  }

  /** Goes through the declarations in a method. */
  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> categories;

    Scanner(Set<String> categories) {
      this.categories = categories;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      add(trees.getElement(getCurrentPath()), categories);
      return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
      add(trees.getElement(getCurrentPath()), categories);
      return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      add(trees.getElement(getCurrentPath()), categories);
      return super.visitClass(tree, null);
    }
  }
}
