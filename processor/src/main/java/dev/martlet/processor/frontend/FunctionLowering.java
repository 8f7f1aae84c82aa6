package dev.martlet.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Lowers lambdas and method references: to closures where they may have to do with what is
 * differentiated, so that their bodies can take the place of their calls.
 */
final class FunctionLowering {
  private final MethodBody body;

  FunctionLowering(MethodBody body) {
    this.body = body;
  }

  /** The method that a function value implements, as its type has it. */
  private record Shape(List<Type> parameters, Type result) {}

  /**
   * Where a function stands in the source.
   *
   * @param type the interface that it implements
   */
  private record Code(
      Tree tree, TypeMirror type, List<? extends VariableTree> parameters, Tree body) {}

  Value lambda(LambdaExpressionTree tree, Flow flow) {
    var code = new Code(tree, body.mirror(tree), tree.getParameters(), tree.getBody());
    return closure(code, flow).orElseGet(() -> body.opaques.expression(tree, flow));
  }

  /** An anonymous class that is a lambda but for its looks; none for any other. */
  Optional<Value> anonymous(NewClassTree tree, Flow flow) {
    return AnonymousFunctions.method(tree, body)
        .flatMap(
            method ->
                closure(
                    new Code(
                        tree,
                        AnonymousFunctions.implemented(tree, body),
                        method.getParameters(),
                        method.getBody()),
                    flow));
  }

  private Optional<Value> closure(Code code, Flow flow) {
    Optional<Shape> shape = shape(code.type());
    boolean mayBeActive =
        shape.filter(this::carries).isPresent() || new Carriers(body).in(code.body());
    return shape.filter(_ -> mayBeActive).map(known -> closure(code, known, flow));
  }

  private Value closure(Code tree, Shape shape, Flow flow) {
    body.reachability.check(tree.tree(), tree.type());
    boolean returns = shape.result() != Type.Primitive.VOID;
    Local result = returns ? new Local(shape.result(), "result") : null;
    MethodBody inside = body.inside(result);
    inside.jumps.scan(tree.body(), null);
    Jump returning = inside.jumps.returning();
    var end = new Boundary(result == null ? Set.of(returning) : Set.of(), Set.of());
    Flow code = new Flow(flow.ops.nested(), flow.locals.copy(), end);
    List<Value> parameters = new ArrayList<>();
    for (VariableTree parameter : tree.parameters()) {
      if (!(body.element(parameter) instanceof VariableElement variable)) {
        throw new IllegalStateException("not attributed: " + parameter);
      }
      Local local = inside.local(variable);
      Value value = code.ops.fresh(local.type, local.name);
      code.locals.set(local, value);
      parameters.add(value);
    }
    Region region;
    if (tree.body() instanceof BlockTree block) {
      if (result != null) {
        code.locals.declare(result);
      }
      inside.statements.lower(block.getStatements(), Rest.EMPTY, code);
      region = code.ops.finish(parameters, terminator(code, result));
    } else {
      ExpressionTree expression = (ExpressionTree) tree.body();
      List<Value> yields = new ArrayList<>();
      if (returns) {
        yields.add(inside.expressions.lowerTo(expression, shape.result(), code));
      } else {
        inside.expressions.effect(expression, code);
      }
      region = code.ops.finish(parameters, new Terminator.Yield(yields));
    }
    return flow.ops.at(body.span(tree.tree())).closure(body.types.read(tree.type()), region);
  }

  private static Terminator terminator(Flow flow, @Nullable Local result) {
    if (flow.exits.isEmpty()) {
      return flow.end;
    }
    return new Terminator.Yield(result == null ? List.of() : List.of(flow.read(result)));
  }

  private boolean carries(Shape shape) {
    var carriers = new Carriers(body);
    return carriers.carries(shape.result())
        || shape.parameters().stream().anyMatch(carriers::carries);
  }

  private Optional<Shape> shape(TypeMirror function) {
    if (!(function instanceof DeclaredType type)) {
      return Optional.empty();
    }
    return FunctionalInterfaces.method(body.sources, type)
        .filter(method -> method.getTypeParameters().isEmpty())
        .map(method -> (ExecutableType) body.sources.types().asMemberOf(type, method))
        .map(
            method ->
                new Shape(
                    method.getParameterTypes().stream().map(body.types::read).toList(),
                    body.types.read(method.getReturnType())));
  }

  // Method references.

  Value reference(MemberReferenceTree tree, Flow flow) {
    Optional<Shape> shape = shape(body.mirror(tree)).filter(this::carries);
    if (shape.isPresent() && body.element(tree) instanceof ExecutableElement method) {
      boolean isOfType = body.element(tree.getQualifierExpression()) instanceof TypeElement;
      boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
      boolean constructs = method.getKind() == ElementKind.CONSTRUCTOR;
      int receivers = isOfType && !isStatic && !constructs ? 1 : 0;
      boolean fits =
          !method.isVarArgs()
              && !Owners.constructsInner(method)
              && Owners.of(method).getKind() != ElementKind.ENUM
              && !NameLowering.isSuper(tree.getQualifierExpression())
              && method.getParameters().size() + receivers == shape.get().parameters().size();
      if (fits) {
        return closure(tree, method, isOfType, receivers, shape.get(), flow);
      }
    }
    return body.opaques.expression(tree, flow);
  }

  private Value closure(
      MemberReferenceTree tree,
      ExecutableElement method,
      boolean isOfType,
      int receivers,
      Shape shape,
      Flow flow) {
    body.reachability.check(tree, body.mirror(tree));
    body.reachability.checkMethod(tree, method);
    List<Value> operands = new ArrayList<>();
    if (!isOfType) {
      Value bound = body.expressions.lower(tree.getQualifierExpression(), flow);
      flow.ops.at(body.span(tree));
      if (!NameLowering.isThis(tree.getQualifierExpression())) {
        Value _ = flow.ops.call(Callee.REQUIRE_NON_NULL, bound.type(), List.of(bound));
      }
      operands.add(bound);
    }
    Flow code = new Flow(flow.ops.nested(), flow.locals.copy(), new Boundary(Set.of(), Set.of()));
    code.ops.at(body.span(tree));
    List<Value> parameters = new ArrayList<>();
    for (int i = 0; i < shape.parameters().size(); i++) {
      Value parameter = code.ops.fresh(shape.parameters().get(i), i < receivers ? "self" : "");
      parameters.add(parameter);
      operands.add(
          i < receivers
              ? parameter
              : body.conversions.convert(
                  parameter,
                  body.types.erased(method.getParameters().get(i - receivers).asType()),
                  code));
    }
    Callee callee = body.callees.read(method);
    List<Value> yields = new ArrayList<>();
    boolean isAccessor =
        operands.size() == 1
            && Owners.of(method).getKind() == ElementKind.RECORD
            && !method.getModifiers().contains(Modifier.STATIC);
    Optional<Value> read =
        isAccessor ? component(method, operands.getFirst(), code) : Optional.empty();
    if (read.isPresent()) {
      yields.add(body.conversions.convert(read.get(), shape.result(), code));
    } else if (callee.result() == Type.Primitive.VOID) {
      code.ops.callVoid(callee, operands);
    } else {
      Value result = code.ops.call(callee, resultType(method, callee), operands);
      if (shape.result() != Type.Primitive.VOID) {
        yields.add(body.conversions.convert(result, shape.result(), code));
      }
    }
    Region region = code.ops.finish(parameters, new Terminator.Yield(yields));
    return flow.ops.at(body.span(tree)).closure(body.type(tree), region);
  }

  private Optional<Value> component(ExecutableElement method, Value record, Flow code) {
    for (RecordComponentElement component : Owners.of(method).getRecordComponents()) {
      if (component.getSimpleName().equals(method.getSimpleName())
          && method.getParameters().isEmpty()) {
        return body.names.readComponent(
            component, record, body.types.read(method.getReturnType()), code);
      }
    }
    return Optional.empty();
  }

  /** What a generic method returns is known from the type that the reference has. */
  private Type resultType(ExecutableElement method, Callee callee) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return body.types.read(Owners.of(method).asType());
    }
    TypeMirror type = method.getReturnType();
    return callee.result() instanceof Type.Primitive ? callee.result() : body.types.read(type);
  }
}
