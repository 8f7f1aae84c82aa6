package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a declaration mentions what does not exist: either a processor has still to write
 * it, or it is a mistake that the outer compilation reports.
 */
public final class UnresolvedNames {
  private final Trees trees;

  public UnresolvedNames(Trees trees) {
    this.trees = trees;
  }

  /** Whether there is such a name in the element's declaration. */
  public boolean in(Element element) {
    TreePath path = trees.getPath(element);
    return path != null && Boolean.TRUE.equals(new Scanner().scan(path, null));
  }

  /** Whether there is such a name in a method's result or parameters. */
  public boolean inSignature(Element element) {
    TreePath path = trees.getPath(element);
    if (path == null || !(path.getLeaf() instanceof MethodTree method)) {
      return false;
    }
    var scanner = new Scanner();
    return Stream.concat(Stream.ofNullable(method.getReturnType()), method.getParameters().stream())
        .anyMatch(part -> Boolean.TRUE.equals(scanner.scan(new TreePath(path, part), null)));
  }

  private final class Scanner extends TreePathScanner<Boolean, @Nullable Void> {
    @Override
    public Boolean scan(@Nullable Tree tree, @Nullable Void unused) {
      if (tree instanceof ExpressionTree) {
        TreePath path = new TreePath(getCurrentPath(), tree);
        TypeMirror type = trees.getTypeMirror(path);
        if (type != null && type.getKind() == TypeKind.ERROR) {
          return true;
        }
      }
      return Boolean.TRUE.equals(super.scan(tree, null));
    }

    @Override
    public Boolean reduce(Boolean first, Boolean second) {
      return Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second);
    }
  }
}
