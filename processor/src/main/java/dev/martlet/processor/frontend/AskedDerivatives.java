package dev.martlet.processor.frontend;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the derivatives that bodies ask for which are differentiated themselves: {@code
 * FooDerivatives.f.gradient(x)} in a differentiable method, or in one that it calls.
 */
public final class AskedDerivatives {
  private final Trees trees;

  /** By their simple names, which classes of several packages may share, all companions. */
  private final Map<String, Set<String>> companions = new HashMap<>();

  /**
   * @param companions the names of the companions that are written or will be
   */
  public AskedDerivatives(Sources sources, Collection<String> companions) {
    this.trees = sources.trees();
    for (String name : companions) {
      String simple = name.substring(name.lastIndexOf('.') + 1);
      this.companions.computeIfAbsent(simple, _ -> new TreeSet<>()).add(name);
    }
  }

  /**
   * What some bodies ask for.
   *
   * @param companions the names of the companions
   * @param open how many bodies ask for what is not there by now
   */
  public record Asked(Set<String> companions, int open) {}

  /** What methods ask for, and those that they lead to. */
  public Asked by(Collection<ReachableBodies> methods) {
    Set<String> names = new TreeSet<>();
    Set<ExecutableElement> open = new HashSet<>();
    for (ReachableBodies reachable : methods) {
      Set<ExecutableElement> incomplete = Set.copyOf(reachable.incomplete());
      for (ExecutableElement body : reachable.methods()) {
        Set<String> found = by(body, incomplete.contains(body));
        names.addAll(found);
        if (incomplete.contains(body) && !found.isEmpty()) {
          open.add(body);
        }
      }
    }
    return new Asked(names, open.size());
  }

  private Set<String> by(ExecutableElement method, boolean isIncomplete) {
    Set<String> names = new LinkedHashSet<>();
    TreePath path = trees.getPath(method);
    if (path != null) {
      new Scanner(names).scan(path, null);
      if (isIncomplete) {
        // What is imported does not say where it comes from until it is there.
        path.getCompilationUnit().getImports().forEach(each -> addNamed(each, names));
      }
    }
    names.remove(classOf(method));
    return names;
  }

  /** A draft may name others beside itself. */
  private static String classOf(Element member) {
    return Owners.outermost(Owners.of(member)).getQualifiedName().toString();
  }

  private void addNamed(ImportTree tree, Set<String> names) {
    for (String part : tree.getQualifiedIdentifier().toString().split("\\.", -1)) {
      addNamed(part, names);
    }
  }

  private void addNamed(CharSequence simpleName, Set<String> names) {
    names.addAll(companions.getOrDefault(simpleName.toString(), Set.of()));
  }

  /** Notes the companions that are named, and those that a name belongs to. */
  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> names;

    Scanner(Set<String> names) {
      this.names = names;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      addNamed(tree.getName(), names);
      Element element = trees.getElement(getCurrentPath());
      Element owner = element == null ? null : element.getEnclosingElement();
      if (owner instanceof TypeElement type) {
        addNamed(type.getSimpleName(), names);
      }
      return super.visitIdentifier(tree, null);
    }
  }
}
