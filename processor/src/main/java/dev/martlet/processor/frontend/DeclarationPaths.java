package dev.martlet.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the trees of declarations. {@link Trees} itself looks through the whole file for each of
 * them, which makes large files slow.
 */
final class DeclarationPaths {
  private final Trees trees;
  private final Map<Element, TreePath> paths = new HashMap<>();
  private final Set<CompilationUnitTree> known = new HashSet<>();

  DeclarationPaths(Trees trees) {
    this.trees = trees;
  }

  /** Where a class or one of its members is declared; none for one from a class file. */
  @Nullable TreePath path(Element element) {
    TreePath path = paths.get(element);
    if (path != null) {
      return path;
    }
    TreePath found = trees.getPath(element);
    if (found != null && known.add(found.getCompilationUnit())) {
      TreePath unit = new TreePath(found.getCompilationUnit());
      found.getCompilationUnit().getTypeDecls().forEach(type -> add(new TreePath(unit, type)));
    }
    return found;
  }

  private void add(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof ClassTree || tree instanceof MethodTree) {
      Element element = trees.getElement(path);
      if (element != null) {
        paths.put(element, path);
      }
    }
    if (tree instanceof ClassTree type) {
      type.getMembers().forEach(member -> add(new TreePath(path, member)));
    }
  }
}
