package dev.martlet.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Turns the attributed tree of a method or record constructor into a function of the IR.
 *
 * <pre>{@code
 * Optional<Function> function = new MethodLowering(...).lower(method);
 * }</pre>
 *
 * <p>The work is done by {@link StatementLowering} and {@link ExpressionLowering}; {@link
 * Branching} says how jumps become structured control flow.
 */
public final class MethodLowering {
  private final Sources sources;
  private final java.util.function.Function<Type, Optional<Structure>> structures;
  private final Predicate<Type> differentiableLists;
  private final AttemptedCalls attemptedCalls;
  private final Findings findings;
  private final TypeReader types;
  private final SpanReader spans;

  public MethodLowering(
      Sources sources,
      java.util.function.Function<Type, Optional<Structure>> structures,
      Predicate<Type> differentiableLists,
      java.util.function.Function<Callee, Optional<Function>> bodies,
      java.util.function.Function<Callee, Optional<Function>> overridden,
      Findings findings) {
    this.sources = sources;
    this.structures = structures;
    this.differentiableLists = differentiableLists;
    this.attemptedCalls = new AttemptedCalls(bodies, overridden);
    this.findings = findings;
    this.types = new TypeReader(sources);
    this.spans = new SpanReader(sources);
  }

  /** The method's function; none where its body has errors, which are among the findings then. */
  public Optional<Function> lower(ExecutableElement method) {
    TreePath path = sources.declarations().path(method);
    if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
      var place = new Places(sources).of(method);
      String kind =
          method.getModifiers().contains(Modifier.NATIVE)
              ? "native"
              : method.getModifiers().contains(Modifier.ABSTRACT) ? "abstract" : "compiled";
      findings.add(Diagnostic.NO_BODY.at(place, kind, method.getSimpleName()));
      return Optional.empty();
    }
    var own = new Findings();
    Function function = lower(method, tree, path, own);
    findings.addAll(own);
    return own.hasErrors() ? Optional.empty() : Optional.of(function);
  }

  private Function lower(ExecutableElement method, MethodTree tree, TreePath path, Findings own) {
    var owner = Owners.of(method);
    boolean constructs = method.getKind() == ElementKind.CONSTRUCTOR;
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    Type type = types.read(owner.asType());
    Type resultType = constructs ? type : types.read(method.getReturnType());
    Local self = isStatic ? null : new Local(type, "this");
    Local result =
        constructs || resultType == Type.Primitive.VOID ? null : new Local(resultType, "result");
    Local enclosing =
        Owners.constructsInner(method)
            ? new Local(types.read(Owners.of(owner).asType()), "outer")
            : null;
    var body =
        new MethodBody(
            sources,
            spans,
            path,
            owner,
            self,
            enclosing,
            result,
            structures,
            differentiableLists,
            attemptedCalls,
            own);
    body.jumps.scan(tree.getBody(), null);

    // Falling off the end of a method without a result is a return.
    Jump returning = body.jumps.returning();
    Set<Local> fields = constructs ? ConstructorLowering.fields(body, owner) : Set.of();
    returning.leadsTo(fields);
    var end = new Boundary(result == null ? Set.of(returning) : Set.of(), fields);
    var flow = new Flow(new RegionBuilder(new Values()), new Environment(), end);
    List<Value> parameters = new ArrayList<>();
    if (self != null && !constructs) {
      parameters.add(parameter(self, flow));
    }
    if (enclosing != null) {
      parameters.add(parameter(enclosing, flow));
    }
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(parameter(body.local(parameter), flow));
    }
    if (result != null) {
      flow.locals.declare(result);
    }
    if (constructs && ObjectConstructorLowering.isFor(method)) {
      new ObjectConstructorLowering(body, method, tree).lower(flow);
    } else if (constructs) {
      new ConstructorLowering(body, method, tree).lower(flow);
    } else {
      body.statements.lowerBody(tree, flow);
    }
    return new Function(
        body.callees.key(method),
        resultType == Type.Primitive.VOID ? List.of() : List.of(resultType),
        exceptions(method),
        KeptStates.mark(
            flow.ops.finish(parameters, terminator(flow, result)), Annotations.checkpoint(method)),
        body.span(tree));
  }

  private static Value parameter(Local local, Flow flow) {
    Value value = flow.ops.fresh(local.type, local.name);
    flow.locals.set(local, value);
    return value;
  }

  private static Terminator terminator(Flow flow, @Nullable Local result) {
    if (flow.exits.isEmpty()) {
      return flow.end;
    }
    return flow.end instanceof Terminator.Yield
        ? flow.end
        : new Terminator.Yield(result == null ? List.of() : List.of(flow.read(result)));
  }

  /** The checked exceptions, which callers have to declare as well. */
  private List<Type> exceptions(ExecutableElement method) {
    List<Type> exceptions = new ArrayList<>();
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!isSubtype(thrown, "java.lang.RuntimeException")
          && !isSubtype(thrown, "java.lang.Error")) {
        exceptions.add(types.read(thrown));
      }
    }
    return exceptions;
  }

  private boolean isSubtype(TypeMirror type, String name) {
    TypeElement other = sources.elements().getTypeElement(name);
    return other != null && sources.types().isSubtype(type, other.asType());
  }
}
