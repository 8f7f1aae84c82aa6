package dev.martlet.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Span;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Refuses functions outside of differentiable code that implement a differentiable method: nothing
 * is generated for a lambda, a method reference, a local or an anonymous class there, and whoever
 * called it in differentiable code would find no derivative.
 *
 * <pre>{@code
 * interface Loss { @Differentiable double of(double x); }
 * static final Loss SQUARE = x -> x * x;
 * }</pre>
 *
 * <p>They may stand in any class, so that javac's own attribution is waited for: it tells when it
 * has analyzed a class, and the trees have their types then.
 */
public final class BareFunctions implements TaskListener {
  private final Sources sources;
  private final Trees trees;
  private final VirtualMethods virtual;
  private final CalleeReader callees;
  private final Set<String> generated;
  private final Set<String> differentiated;

  private BareFunctions(Sources sources, Set<String> generated, Set<String> differentiated) {
    this.sources = sources;
    this.trees = sources.trees();
    this.virtual = new VirtualMethods(sources);
    this.callees = new CalleeReader(sources);
    this.generated = generated;
    this.differentiated = differentiated;
  }

  /**
   * Looks at all classes of a compilation when they have been analyzed, which is after the last
   * round.
   *
   * @param generated the names of classes that we have written
   * @param differentiated the keys of the methods whose bodies are differentiated
   */
  public static void watch(
      OuterCompilation outer, Set<String> generated, Set<String> differentiated) {
    JavacTask.instance(outer.environment())
        .addTaskListener(new BareFunctions(outer.sources(), generated, differentiated));
  }

  @Override
  public void finished(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    if (event.getKind() == TaskEvent.Kind.ANALYZE
        && type != null
        && !generated.contains(type.getQualifiedName().toString())) {
      TreePath path = trees.getPath(type);
      if (path != null) {
        new Scanner().scan(path, null);
      }
    }
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      checkFunction("A lambda");
      return super.visitLambdaExpression(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      checkFunction("A method reference");
      return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
        if (type.getNestingKind() == NestingKind.ANONYMOUS && !isConstant()) {
          checkClass("An anonymous class", type);
        } else if (type.getNestingKind() == NestingKind.LOCAL) {
          checkClass("A local class", type);
        }
      }
      return super.visitClass(tree, null);
    }

    /** The bodies of an enum's constants are refused elsewhere. */
    private boolean isConstant() {
      TreePath field = getCurrentPath().getParentPath().getParentPath();
      Element element = field == null ? null : trees.getElement(field);
      return element != null && element.getKind() == ElementKind.ENUM_CONSTANT;
    }

    private void checkFunction(String what) {
      if (trees.getTypeMirror(getCurrentPath()) instanceof DeclaredType target) {
        FunctionalInterfaces.method(sources, target)
            .filter(VirtualMethods::isVirtual)
            .ifPresent(method -> refuse(what, method));
      }
    }

    private void checkClass(String what, TypeElement type) {
      ElementFilter.methodsIn(type.getEnclosedElements()).stream()
          .flatMap(method -> virtual.overridden(method, type).stream())
          .filter(method -> !Owners.of(method).equals(type))
          .findFirst()
          .ifPresent(method -> refuse(what, method));
    }

    private void refuse(String what, ExecutableElement method) {
      TreePath path = getCurrentPath();
      if (isDifferentiated(path)) {
        return;
      }
      Finding finding =
          Diagnostic.BARE_FUNCTION.at(
              Span.NONE,
              what,
              Owners.of(method).getSimpleName() + "." + method.getSimpleName(),
              Owners.of(method).getSimpleName());
      trees.printMessage(Kind.ERROR, finding.text(), path.getLeaf(), path.getCompilationUnit());
    }

    /** Whether the place belongs to a body that is differentiated, with what stands in it. */
    private boolean isDifferentiated(TreePath place) {
      for (TreePath path = place; path != null; path = path.getParentPath()) {
        Tree tree = path.getLeaf();
        if (tree instanceof MethodTree
            && trees.getElement(path) instanceof ExecutableElement method
            && (differentiated.contains(callees.read(method).key()) || isOfObject(method))) {
          return true;
        }
      }
      return false;
    }

    /** How differentiable objects are made is differentiated as well. */
    private static boolean isOfObject(ExecutableElement method) {
      return method.getKind() == ElementKind.CONSTRUCTOR
          && Optional.of(Owners.of(method)).filter(Annotations::isDifferentiable).isPresent();
    }
  }
}
