package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.martlet.processor.ir.Type;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Whether code mentions something whose type may carry a derivative. */
final class Carriers extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final MethodBody body;
  private boolean found;

  Carriers(MethodBody body) {
    this.body = body;
  }

  boolean in(Tree tree) {
    scan(tree, null);
    return found;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
    if (found || tree == null) {
      return null;
    }
    if (tree instanceof ExpressionTree expression
        && (carries(body.type(expression)) || isMarked(body.mirror(expression)))) {
      found = true;
      return null;
    }
    return super.scan(tree, null);
  }

  /** Whether it is a class whose objects carry derivatives, to which methods may write. */
  private static boolean isMarked(TypeMirror type) {
    return type instanceof DeclaredType declared
        && Annotations.isDifferentiable(declared.asElement());
  }

  boolean carries(Type type) {
    return switch (type) {
      case Type.Array(var element) -> carries(element);
      case Type.Variable _ -> true;
      case Type.Wildcard(_, var bound) -> carries(bound);
      case Type.Declared(_, var arguments) ->
          type.isBoxedReal()
              || body.structure(type).isPresent()
              || arguments.stream().anyMatch(this::carries);
      case Type.Primitive _ -> type.isReal();
    };
  }
}
