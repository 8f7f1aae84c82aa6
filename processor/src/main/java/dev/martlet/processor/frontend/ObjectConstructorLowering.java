package dev.martlet.processor.frontend;

import com.sun.source.tree.MethodTree;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

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
    if (body.enclosing != null) {
      arguments.add(flow.read(body.enclosing));
    }
    constructor.getParameters().forEach(each -> arguments.add(flow.read(body.local(each))));
    var fields = ConstructorLowering.fields(body, type);
    for (Local field : fields) {
      flow.locals.declare(field);
      flow.locals.set(field, flow.defaultOf(field.type));
    }
    Boundary end = flow.boundary;
    new ConstructorCode(body, type).lower(tree, flow);
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
    body.accessors
        .enclosing(type)
        .ifPresent(
            accessor -> {
              names.add(accessor);
              arguments.add(flow.read(Objects.requireNonNull(body.enclosing)));
            });
    Type result = body.types.read(type.asType());
    Value made = flow.ops.fresh(result, "");
    flow.ops.add(
        new Memory.NewObject(
            made, body.callees.read(constructor), arguments, names, false, flow.ops.span()));
    flow.end = new Terminator.Yield(List.of(made));
  }
}
