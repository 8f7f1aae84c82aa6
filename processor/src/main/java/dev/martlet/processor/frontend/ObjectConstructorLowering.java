package dev.martlet.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Lowers the constructor of a differentiable class to a function that returns the object. The
 * constructor itself makes the object; its code, in which the fields are variables, tells what they
 * hold then:
 *
 * <pre>{@code
 * Ball(double height) { this.height = 2 * height; }
 *
 * %0 = multiply ...; %1 = object call constructor Ball::new (%height) with (height = %0); yield %1
 * }</pre>
 */
final class ObjectConstructorLowering {
  private final MethodBody body;
  private final ExecutableElement constructor;
  private final MethodTree tree;
  private final TypeElement type;

  ObjectConstructorLowering(MethodBody body, ExecutableElement constructor, MethodTree tree) {
    this.body = body;
    this.constructor = constructor;
    this.tree = tree;
    this.type = Owners.of(constructor);
  }

  /** Whether the constructor is one of a differentiable class. */
  static boolean isFor(ExecutableElement constructor) {
    var owner = Owners.of(constructor);
    return owner.getKind() == javax.lang.model.element.ElementKind.CLASS
        && Annotations.isDifferentiable(owner);
  }

  /** Lowers the body; the flow then ends with the object. */
  void lower(Flow flow) {
    List<Value> arguments = new ArrayList<>();
    constructor.getParameters().forEach(each -> arguments.add(flow.read(body.local(each))));
    var fields = ConstructorLowering.fields(body, type);
    for (Local field : fields) {
      flow.locals.declare(field);
      flow.locals.set(field, flow.defaultOf(field.type));
    }
    Boundary end = flow.boundary;
    lower(tree, flow);
    flow.boundary = end;
    if (flow.exits.isEmpty()) {
      return;
    }
    flow.ops.at(body.span(tree));
    List<String> names = new ArrayList<>();
    for (Local field : fields) {
      names.add(field.name);
      arguments.add(flow.read(field));
    }
    Type result = body.types.read(type.asType());
    Value made = flow.ops.fresh(result, "");
    flow.ops.add(
        new Memory.NewObject(
            made, body.callees.read(constructor), arguments, names, false, flow.ops.span()));
    flow.end = new Terminator.Yield(List.of(made));
  }

  private void lower(MethodTree code, Flow flow) {
    List<? extends StatementTree> statements = code.getBody().getStatements();
    int call = ConstructorLowering.constructorCall(statements);
    List<StatementTree> own = new ArrayList<>(statements);
    if (call >= 0) {
      own.subList(0, call + 1).clear();
      body.statements.lower(
          statements.subList(0, call), here -> follow(statements.get(call), own, here), flow);
    } else {
      initialize(flow);
      body.statements.lower(own, Rest.EMPTY, flow);
    }
  }

  /** The call of another constructor, and what comes behind it. */
  private void follow(StatementTree call, List<StatementTree> own, Flow flow) {
    if (ConstructorLowering.isCallOf("this", call)) {
      delegate(call, flow);
    } else {
      if (!invocation(call).getArguments().isEmpty()) {
        body.refuse(call, "'super' with arguments", "extend a class that needs none");
      }
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
            ? body.sources.trees().getTree(called)
            : null;
    if (code == null
        || !(body.element(call.getMethodSelect()) instanceof ExecutableElement other)) {
      body.refuse(statement, "The call of this constructor", "assign the fields here");
      return;
    }
    if (returns(code)) {
      body.refuse(statement, "The call of a constructor with 'return'", "assign the fields here");
    }
    List<Value> arguments =
        body.calls.arguments().lower(other, call.getMethodSelect(), call.getArguments(), flow);
    for (int i = 0; i < arguments.size(); i++) {
      flow.locals.set(body.local(other.getParameters().get(i)), arguments.get(i));
    }
    body.jumps.scan(code.getBody(), null);
    lower(code, flow);
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
    ClassTree declaration = body.sources.trees().getTree(type);
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
