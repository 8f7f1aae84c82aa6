package dev.martlet.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lowers what the constructors of one class do to the fields of a new object: the call of another
 * constructor, of the class itself or of the one above, then the initializers, then the body.
 */
final class ConstructorCode {
  private final MethodBody body;
  private final TypeElement type;

  ConstructorCode(MethodBody body, TypeElement type) {
    this.body = body;
    this.type = type;
  }

  /**
   * The classes whose constructors can be looked into, the topmost first: a differentiable class,
   * and those directly above it that are differentiable and have their source here.
   */
  static List<TypeElement> lineage(Sources sources, TypeElement type) {
    List<TypeElement> found = new ArrayList<>();
    Optional<TypeElement> next = Optional.of(type);
    while (next.isPresent()) {
      found.addFirst(next.get());
      next = Owners.superclass(next.get()).filter(above -> isOpen(sources, above));
    }
    return found;
  }

  private static boolean isOpen(Sources sources, TypeElement type) {
    return Annotations.isDifferentiable(type) && sources.declarations().path(type) != null;
  }

  void lower(MethodTree code, Flow flow) {
    List<? extends StatementTree> statements = code.getBody().getStatements();
    int call = ConstructorLowering.constructorCall(statements);
    List<StatementTree> own = new ArrayList<>(statements);
    if (call >= 0) {
      own.subList(0, call + 1).clear();
      body.statements.lower(
          statements.subList(0, call), here -> follow(statements.get(call), own, here), flow);
    } else {
      constructSuperclass(code, null, flow);
      initialize(flow);
      body.statements.lower(own, Rest.EMPTY, flow);
    }
  }

  /** The call of another constructor, and what comes behind it. */
  private void follow(StatementTree call, List<StatementTree> own, Flow flow) {
    if (ConstructorLowering.isCallOf("this", call)) {
      delegate(call, flow);
    } else {
      constructSuperclass(call, invocation(call), flow);
      initialize(flow);
    }
    body.statements.lower(own, Rest.EMPTY, flow);
  }

  private static MethodInvocationTree invocation(StatementTree call) {
    return (MethodInvocationTree) ((ExpressionStatementTree) call).getExpression();
  }

  private void delegate(StatementTree statement, Flow flow) {
    MethodInvocationTree call = invocation(statement);
    MethodTree code =
        body.element(call.getMethodSelect()) instanceof ExecutableElement called
            ? body.localObjects.code(called)
            : null;
    if (code == null
        || !(body.element(call.getMethodSelect()) instanceof ExecutableElement other)) {
      body.refuse(statement, "The call of this constructor", "assign the fields here");
      return;
    }
    run(other, code, this, statement, arguments(other, call, flow), flow);
  }

  /** What the constructor of the class above does, with arguments or without a word. */
  private void constructSuperclass(Tree place, @Nullable MethodInvocationTree call, Flow flow) {
    Optional<TypeElement> above = Owners.superclass(type);
    if (above.isEmpty()) {
      return;
    }
    ExecutableElement constructor =
        call == null
            ? withoutParameters(above.get())
            : (ExecutableElement) body.element(call.getMethodSelect());
    MethodTree code = constructor == null ? null : body.sources.trees().getTree(constructor);
    TreePath path = body.sources.declarations().path(above.get());
    if (constructor != null && code != null && path != null && isOpen(body.sources, above.get())) {
      List<Value> arguments = call == null ? List.of() : arguments(constructor, call, flow);
      var inherited = new ConstructorCode(body.ofSuperclass(above.get(), path), above.get());
      run(constructor, code, inherited, place, arguments, flow);
    } else if (call != null) {
      call.getArguments().forEach(argument -> checkPassive(argument, above.get()));
    }
  }

  /** What a constructor that we cannot look into is given must not matter for derivatives. */
  private void checkPassive(ExpressionTree argument, TypeElement above) {
    if (new Carriers(body).in(argument)) {
      body.refuse(
          argument,
          "'super' of '%s' with values that carry derivatives".formatted(above.getSimpleName()),
          Annotations.isDifferentiable(above)
              ? "compile that class with this one, or set its fields by methods"
              : "annotate that class with @Differentiable");
    }
  }

  private static @Nullable ExecutableElement withoutParameters(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(each -> each.getParameters().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private List<Value> arguments(
      ExecutableElement constructor, MethodInvocationTree call, Flow flow) {
    return body.calls
        .arguments()
        .lower(constructor, call.getMethodSelect(), call.getArguments(), flow);
  }

  /** Runs the code of another constructor for the same object. */
  private void run(
      ExecutableElement constructor,
      MethodTree code,
      ConstructorCode in,
      Tree place,
      List<Value> arguments,
      Flow flow) {
    if (returns(code)) {
      body.refuse(place, "The call of a constructor with 'return'", "assign the fields here");
    }
    for (int i = 0; i < arguments.size(); i++) {
      flow.locals.set(in.body.local(constructor.getParameters().get(i)), arguments.get(i));
    }
    in.body.jumps.scan(code.getBody(), null);
    in.lower(code, flow);
  }

  private static boolean returns(MethodTree code) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitReturn(ReturnTree node, @Nullable Void unused) {
        found[0] = true;
        return null;
      }
    }.scan(code.getBody(), null);
    return found[0];
  }

  /** Initializers of fields, and blocks among them, run in the order of the source. */
  private void initialize(Flow flow) {
    ClassTree own = body.sources.locals().tree(type);
    ClassTree declaration = own == null ? body.sources.trees().getTree(type) : own;
    for (Tree member : declaration.getMembers()) {
      switch (member) {
        case VariableTree field when field.getInitializer() != null && !isStatic(field) -> {
          Local local = body.knownLocal(body.element(field));
          if (local != null) {
            Value value = body.expressions.lowerTo(field.getInitializer(), local.type, flow);
            flow.locals.set(local, value);
          }
        }
        case BlockTree block when !block.isStatic() -> {
          body.jumps.scan(block, null);
          body.statements.lower(block.getStatements(), Rest.EMPTY, flow);
        }
        default -> {}
      }
    }
  }

  private static boolean isStatic(VariableTree field) {
    return field.getModifiers().getFlags().contains(Modifier.STATIC);
  }
}
