package dev.martlet.processor.frontend;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Traversal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a companion was made from that its class does not mention itself: {@code Foo} calls
 * {@code Bar}, whose method calls {@code Baz}, and all three bodies are in {@code FooDerivatives}.
 * A build tool that compiles what has changed, and what mentions that, has to learn of {@code Baz}.
 */
public final class Contributors {
  private static final String OURS = "dev.martlet.";

  private final Trees trees;
  private final Elements elements;
  private final Classes classes;

  public Contributors(Sources sources) {
    this.trees = sources.trees();
    this.elements = sources.elements();
    this.classes = new Classes(sources);
  }

  /**
   * What a companion was made from.
   *
   * @param nameable binary names of top-level classes that it can mention
   * @param hidden binary names of those that it cannot
   */
  public record Origins(Set<String> nameable, Set<String> hidden) {
    /** Of a class that mentions everything itself. */
    public static Origins none() {
      return new Origins(Set.of(), Set.of());
    }
  }

  /**
   * What else was looked at.
   *
   * @param type the class that the companion is for
   * @param methods those whose bodies are in it
   */
  public Origins of(TypeElement type, JavaClass companion, Collection<ExecutableElement> methods) {
    TypeElement own = Owners.outermost(type);
    Set<TypeElement> mentioned = new LinkedHashSet<>();
    Set<TypeElement> contributing = new LinkedHashSet<>();
    for (ExecutableElement method : methods) {
      TypeElement top = Owners.outermost(Owners.of(method));
      addNamed(method, top.equals(own) ? mentioned : contributing);
      contributing.add(top);
    }
    addRules(companion, contributing);
    contributing.removeAll(mentioned);
    contributing.remove(own);
    Set<String> nameable = new TreeSet<>();
    Set<String> hidden = new TreeSet<>();
    for (TypeElement each : contributing) {
      if (isOfUser(each)) {
        (isNameable(each, own) ? nameable : hidden).add(classes.binaryName(each));
      }
    }
    return new Origins(Collections.unmodifiableSet(nameable), Collections.unmodifiableSet(hidden));
  }

  private void addNamed(ExecutableElement method, Set<TypeElement> named) {
    TreePath path = trees.getPath(method);
    if (path != null) {
      new Scanner(element -> addOutermost(element, named)).scan(path, null);
    }
  }

  private static void addOutermost(Element element, Set<TypeElement> named) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (each instanceof TypeElement type) {
        TypeElement top = Owners.outermost(type);
        // The length of an array belongs to a class of javac's own, which is in no package; others
        // do not exist.
        if (top.getEnclosingElement() instanceof PackageElement
            && top.asType().getKind() != TypeKind.ERROR) {
          named.add(top);
        }
        return;
      }
    }
  }

  /** Nobody names the classes that rules stand in. */
  private void addRules(JavaClass companion, Set<TypeElement> called) {
    for (JavaClass.Method method : companion.methods()) {
      Traversal.forEachOp(
          method.function().body(),
          op -> {
            if (op instanceof Invocation.Call call) {
              classes
                  .method(call.callee())
                  .filter(Annotations::isRule)
                  .map(rule -> Owners.outermost(Owners.of(rule)))
                  .ifPresent(called::add);
            }
          });
    }
    companion.nested().forEach(nested -> addRules(nested, called));
  }

  private boolean isOfUser(TypeElement type) {
    TreePath path = trees.getPath(type);
    boolean isOurs =
        classes.binaryName(type).startsWith(OURS)
            && (path == null || TextFile.isOne(path.getCompilationUnit().getSourceFile()));
    return !isOurs && !OuterClassPath.isOfJdk(elements.getModuleOf(type));
  }

  /** Javac warns of a class in a file of another name wherever it stands in an annotation. */
  private boolean isNameable(TypeElement type, TypeElement from) {
    return (SignatureReader.isPublic(type)
            || elements.getPackageOf(type).equals(elements.getPackageOf(from)))
        && !Lint.isAuxiliary(type, elements);
  }

  /** Goes through the names in a method. */
  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Consumer<Element> found;

    Scanner(Consumer<Element> found) {
      this.found = found;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      add();
      return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      add();
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      add();
      return super.visitMemberReference(tree, null);
    }

    private void add() {
      Element element = trees.getElement(getCurrentPath());
      if (element != null) {
        found.accept(element);
      }
    }
  }
}
