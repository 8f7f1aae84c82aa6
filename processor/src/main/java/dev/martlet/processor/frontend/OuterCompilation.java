package dev.martlet.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Span;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * The compilation that the user started: which files to read again, and where to print what is
 * found in them. Positions come as offsets, since they were found in another compilation's trees.
 */
public final class OuterCompilation {
  private final ProcessingEnvironment environment;
  private final Trees trees;

  private OuterCompilation(ProcessingEnvironment environment, Trees trees) {
    this.environment = environment;
    this.trees = trees;
  }

  /** None where there is no javac behind the environment, also not behind a wrapper around it. */
  public static Optional<OuterCompilation> of(ProcessingEnvironment given) {
    ProcessingEnvironment environment = given;
    while (environment != null) {
      try {
        return Optional.of(new OuterCompilation(environment, Trees.instance(environment)));
      } catch (IllegalArgumentException | LinkageError notJavacs) {
        environment = unwrapped(environment);
      }
    }
    return Optional.empty();
  }

  /** Javac's own environment. */
  public ProcessingEnvironment environment() {
    return environment;
  }

  public Sources sources() {
    return new Sources(trees, environment.getElementUtils(), environment.getTypeUtils());
  }

  /**
   * A compilation of the files in which these classes stand; it finds the others as needed.
   *
   * @param roots all top-level classes that are compiled
   * @param drafts by their names, the texts of further classes, which take the place of those of
   *     the same names
   */
  public SecondCompilation attributed(
      Collection<TypeElement> classes, Collection<TypeElement> roots, Map<String, String> drafts) {
    Map<String, JavaFileObject> files = new LinkedHashMap<>();
    classes.forEach(type -> file(type).ifPresent(file -> files.put(file.toUri().toString(), file)));
    drafts.forEach((name, text) -> files.put(name, new TextFile(name, text)));
    Map<String, Set<JavaFileObject>> compiled = new LinkedHashMap<>();
    for (TypeElement root : roots) {
      String name = environment.getElementUtils().getPackageOf(root).getQualifiedName().toString();
      file(root)
          .ifPresent(file -> compiled.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(file));
    }
    Map<String, List<JavaFileObject>> byPackage = new LinkedHashMap<>();
    compiled.forEach((name, of) -> byPackage.put(name, List.copyOf(of)));
    return SecondCompilation.of(environment, files.values(), byPackage);
  }

  /** What the files of some classes say; nothing where one cannot be read. */
  public List<String> texts(Collection<TypeElement> classes) {
    List<String> texts = new ArrayList<>();
    for (TypeElement type : classes) {
      file(type)
          .ifPresent(
              file -> {
                try {
                  texts.add(file.getCharContent(true).toString());
                } catch (IOException unreadable) {
                  // What it mentions is then found missing.
                }
              });
    }
    return texts;
  }

  private Optional<JavaFileObject> file(TypeElement type) {
    TreePath path = trees.getPath(type);
    return path == null ? Optional.empty() : Optional.of(path.getCompilationUnit().getSourceFile());
  }

  /**
   * Prints a finding at its place; where that has no source in this compilation, at the element.
   *
   * @param classes those whose files findings are likely to be in
   */
  public void print(Finding finding, Element fallback, Collection<TypeElement> classes) {
    var kind = finding.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    for (Span span : places(finding)) {
      CompilationUnitTree unit = unit(span, classes);
      if (unit != null) {
        trees.printMessage(kind, finding.text(), smallestTree(unit, span), unit);
        return;
      }
    }
    environment.getMessager().printMessage(kind, finding.text(), fallback);
  }

  /** Where the place itself is not known here, who asked is. */
  private static List<Span> places(Finding finding) {
    var places = new ArrayList<Span>(List.of(finding.span()));
    finding.requester().map(Finding.Request::span).ifPresent(places::add);
    return places;
  }

  private @Nullable CompilationUnitTree unit(Span span, Collection<TypeElement> classes) {
    if (!span.isKnown()) {
      return null;
    }
    for (TypeElement type : classes) {
      TreePath path = trees.getPath(type);
      if (path != null
          && path.getCompilationUnit().getSourceFile().toUri().toString().equals(span.file())) {
        return path.getCompilationUnit();
      }
    }
    return null;
  }

  /** The innermost tree that covers the span. */
  private Tree smallestTree(CompilationUnitTree unit, Span span) {
    SourcePositions positions = trees.getSourcePositions();
    var smallest =
        new Object() {
          Tree tree = unit;
        };
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree != null
            && positions.getStartPosition(unit, tree) <= span.start()
            && positions.getEndPosition(unit, tree) >= span.end()) {
          smallest.tree = tree;
          super.scan(tree, null);
        }
        return null;
      }
    }.scan(unit, null);
    return smallest.tree;
  }

  /**
   * What a build tool has wrapped: Gradle and others keep it in a field, IntelliJ's proxies in
   * their handler.
   */
  private static @Nullable ProcessingEnvironment unwrapped(ProcessingEnvironment wrapper) {
    Object holder = wrapper;
    if (Proxy.isProxyClass(wrapper.getClass())) {
      InvocationHandler handler = Proxy.getInvocationHandler(wrapper);
      holder = handler;
    }
    for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (List.of("delegate", "processingEnv", "val$delegateTo").contains(field.getName())) {
          try {
            field.setAccessible(true);
            if (field.get(holder) instanceof ProcessingEnvironment inner && inner != wrapper) {
              return inner;
            }
          } catch (ReflectiveOperationException | RuntimeException notOpen) {
            // Another field may do; in the end the compiler counts as not javac.
          }
        }
      }
    }
    return null;
  }
}
