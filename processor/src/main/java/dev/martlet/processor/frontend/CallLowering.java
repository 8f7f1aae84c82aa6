package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Lowers calls of methods. */
final class CallLowering {
  private final MethodBody body;
  private final ArgumentLowering arguments;

  CallLowering(MethodBody body) {
    this.body = body;
    this.arguments = new ArgumentLowering(body);
  }

  ArgumentLowering arguments() {
    return arguments;
  }

  Value value(MethodInvocationTree tree, Flow flow) {
    Optional<Value> result = lower(tree, flow);
    return result.orElseGet(() -> flow.defaultOf(Type.OBJECT));
  }

  void effect(MethodInvocationTree tree, Flow flow) {
    lower(tree, flow);
  }

  private Optional<Value> lower(MethodInvocationTree tree, Flow flow) {
    if (!(body.element(tree.getMethodSelect()) instanceof ExecutableElement method)) {
      body.refuse(tree, "What does not compile", "correct it");
      return Optional.empty();
    }
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      body.refuse(tree, "This call of a constructor", "write it as the first statement");
      return Optional.empty();
    }
    Optional<Value> known =
        body.mapViews
            .ofEntry(tree, flow)
            .or(() -> body.pipelines.lower(tree, method, flow))
            .or(() -> body.collections.lower(tree, method, flow));
    if (known.isPresent()) {
      return known;
    }
    if (body.pipelines.acts(tree, method, flow) || body.collections.acts(tree, method, flow)) {
      return Optional.empty();
    }
    body.reachability.checkMethod(tree, method);
    body.reachability.check(tree, body.mirror(tree));
    return method.getModifiers().contains(Modifier.STATIC)
        ? callStatic(tree, method, flow)
        : callInstance(tree, method, flow);
  }

  private Optional<Value> callStatic(
      MethodInvocationTree tree, ExecutableElement method, Flow flow) {
    ExpressionTree qualifier = qualifier(tree);
    if (qualifier != null && !(body.element(qualifier) instanceof TypeElement)) {
      body.expressions.effect(qualifier, flow);
    }
    var owner = Owners.of(method);
    if (!method.getModifiers().contains(Modifier.PRIVATE)) {
      body.reachability.checkClass(tree, owner);
    }
    if (LocalClasses.isLocal(owner)) {
      List<Value> given =
          arguments.lower(method, tree.getMethodSelect(), tree.getArguments(), flow);
      return body.localObjects.call(method, given, tree, flow);
    }
    Callee callee = body.callees.read(method, body.names.ownerOf(method, qualifier));
    Optional<Value> list = listed(tree, method, callee, flow);
    if (list.isPresent()) {
      return list;
    }
    if (PipelineReader.name(method).equals("java.util.List.copyOf")) {
      Type type = body.type(tree);
      Optional<Value> values =
          body.collections.valuesOf(tree.getArguments().getFirst(), type, flow);
      if (values.isPresent()) {
        return values.map(each -> ListBuilding.copied("copyOf", each, type, flow.ops));
      }
    }
    List<Value> operands =
        arguments.lower(method, tree.getMethodSelect(), tree.getArguments(), flow);
    if (callee.name().equals("copyOf")
        && callee.owner().equals("java.util.List")
        && body.isDifferentiableList(operands.getFirst().type())) {
      callee = ListBuilding.copier("copyOf");
    }
    if (callee.name().equals("copyOf")
        && callee.owner().equals("java.util.Map")
        && new Carriers(body).carries(operands.getFirst().type())) {
      callee = MapBuilding.copier("copyMapOf");
    }
    return call(tree, callee, operands, flow);
  }

  /** A list of any number of elements that are written down: it is filled with one by one. */
  private Optional<Value> listed(
      MethodInvocationTree tree, ExecutableElement method, Callee callee, Flow flow) {
    String name = callee.owner() + "." + callee.name();
    boolean isKnown = name.equals("java.util.List.of") || name.equals("java.util.Arrays.asList");
    if (!isKnown
        || !method.isVarArgs()
        || !body.isDifferentiableList(body.type(tree))
        || tree.getArguments().size() == 1
            && body.mirror(tree.getArguments().getFirst()).getKind() == TypeKind.ARRAY) {
      return Optional.empty();
    }
    Type type = body.type(tree);
    Type element = ((Type.Declared) type).arguments().getFirst();
    List<Value> elements = new ArrayList<>();
    for (ExpressionTree argument : tree.getArguments()) {
      elements.add(body.expressions.lowerTo(argument, element, flow));
    }
    var out = flow.ops.at(body.span(tree));
    Value list = ListBuilding.start(element, out);
    elements.forEach(each -> ListBuilding.add(list, each, out));
    String copier = callee.name().equals("of") ? "copyOf" : "copyFixed";
    return Optional.of(ListBuilding.copied(copier, list, type, out));
  }

  private static @Nullable ExpressionTree qualifier(MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof MemberSelectTree select
        ? select.getExpression()
        : null;
  }

  private Optional<Value> callInstance(
      MethodInvocationTree tree, ExecutableElement called, Flow flow) {
    ExecutableElement method = nameable(tree, called);
    ExpressionTree qualifier = qualifier(tree);
    Value receiver;
    if (qualifier == null) {
      receiver = body.names.receiverOf(tree, method, flow);
    } else if (NameLowering.isSuper(qualifier)) {
      return callThroughSuper(tree, qualifier, method, flow);
    } else {
      receiver = asDeclared(body.expressions.lower(qualifier, flow), qualifier, method, flow);
    }
    RecordComponentElement component = componentOf(method);
    if (component != null) {
      flow.ops.at(body.span(tree));
      Optional<Value> read = body.names.readComponent(component, receiver, body.type(tree), flow);
      if (read.isPresent()) {
        return read;
      }
    }
    if (isSignaturePolymorphic(method)) {
      body.refuse(tree, "The call of a method handle", "call the method itself");
    }
    List<Value> operands = new ArrayList<>();
    operands.add(receiver);
    operands.addAll(arguments.lower(method, tree.getMethodSelect(), tree.getArguments(), flow));
    return LocalObjects.isMember(method)
        ? body.localObjects.call(method, operands, tree, flow)
        : call(tree, callee(method, receiver), operands, flow);
  }

  /** The method itself, or the one that it overrides where its class has no name. */
  private ExecutableElement nameable(MethodInvocationTree tree, ExecutableElement method) {
    var owner = Owners.of(method);
    if (owner.getNestingKind() != NestingKind.ANONYMOUS) {
      return method;
    }
    List<TypeMirror> parents = new ArrayList<>(owner.getInterfaces());
    parents.add(owner.getSuperclass());
    for (TypeMirror parent : parents) {
      var type = (TypeElement) body.sources.types().asElement(parent);
      for (ExecutableElement each :
          ElementFilter.methodsIn(body.sources.elements().getAllMembers(type))) {
        if (body.sources.elements().overrides(method, each, owner)) {
          return each;
        }
      }
    }
    body.refuse(
        tree,
        "The call of '%s', which only an anonymous class has,".formatted(method.getSimpleName()),
        "declare a class with a name");
    return method;
  }

  /**
   * An array's {@code clone} belongs to no class that has a name, and {@code StringBuilder.length}
   * to one that cannot be named.
   */
  private Callee callee(ExecutableElement method, Value receiver) {
    return switch (receiver.type()) {
      case Type.Array _ ->
          new Callee(
              Callee.Kind.INSTANCE,
              Type.OBJECT.name(),
              method.getSimpleName().toString(),
              method.getParameters().stream().map(p -> body.types.erased(p.asType())).toList(),
              body.types.erased(method.getReturnType()));
      case Type.Declared(var name, _) when !body.names.isVisible(Owners.of(method)) ->
          body.callees.read(method, name);
      default -> body.callees.read(method);
    };
  }

  private Optional<Value> call(
      MethodInvocationTree tree, Callee callee, List<Value> operands, Flow flow) {
    flow.ops.at(body.span(tree));
    Optional<Value> converted = writtenOutBoxing(callee, operands, flow);
    if (converted.isPresent()) {
      return converted;
    }
    if (!body.watches.isEmpty()) {
      Optional<List<Value>> attempted = body.attemptedCalls.putInPlace(callee, operands, flow.ops);
      if (attempted.isPresent()) {
        return attempted.get().stream().findFirst();
      }
    }
    List<Type> typeArguments = tree.getTypeArguments().stream().map(body::type).toList();
    Optional<Value> result =
        callee.result() == Type.Primitive.VOID
            ? Optional.empty()
            : Optional.of(flow.ops.fresh(resultType(tree, callee), ""));
    flow.ops.add(
        new Invocation.Call(
            result.stream().toList(), callee, typeArguments, operands, flow.ops.span()));
    return result.map(
        value -> returnsItsArgument(callee, operands, value) ? operands.getFirst() : value);
  }

  /** What comes out of {@code Objects.requireNonNull(x)} is {@code x}. */
  private static boolean returnsItsArgument(Callee callee, List<Value> operands, Value result) {
    return callee.requiresNonNull() && operands.getFirst().type().equals(result.type());
  }

  /** {@code Double.valueOf(x)} and {@code d.doubleValue()} are what Java does where it boxes. */
  private static Optional<Value> writtenOutBoxing(Callee callee, List<Value> operands, Flow flow) {
    Type owner = Type.declared(callee.owner());
    if (!owner.isBoxedReal()) {
      return Optional.empty();
    }
    Value operand = operands.getFirst();
    if (callee.name().equals("valueOf") && operand.type().isReal()) {
      return Optional.of(flow.ops.box(operand, owner));
    }
    boolean unboxes = callee.name().equals("doubleValue") || callee.name().equals("floatValue");
    return unboxes && operand.type().equals(owner)
        ? Optional.of(
            flow.ops.convert(flow.ops.box(operand, Operators.unboxed(owner)), callee.result()))
        : Optional.empty();
  }

  private Type resultType(MethodInvocationTree tree, Callee callee) {
    return body.mirror(tree).getKind() == TypeKind.NONE ? callee.result() : body.type(tree);
  }

  private static @Nullable RecordComponentElement componentOf(ExecutableElement method) {
    TypeElement owner = Owners.of(method);
    return owner.getKind() == ElementKind.RECORD && method.getParameters().isEmpty()
        ? owner.getRecordComponents().stream()
            .filter(component -> component.getSimpleName().equals(method.getSimpleName()))
            .findFirst()
            .orElse(null)
        : null;
  }

  private static boolean isSignaturePolymorphic(ExecutableElement method) {
    var owner = Owners.of(method).getQualifiedName();
    return method.getModifiers().contains(Modifier.NATIVE)
        && method.isVarArgs()
        && (owner.contentEquals("java.lang.invoke.MethodHandle")
            || owner.contentEquals("java.lang.invoke.VarHandle"));
  }

  /** What such a call runs cannot be called from outside, unless nothing can override it. */
  private Optional<Value> callThroughSuper(
      MethodInvocationTree tree, ExpressionTree qualifier, ExecutableElement method, Flow flow) {
    Callee callee = body.callees.read(method);
    List<Value> operands = new ArrayList<>(List.of(body.names.self(qualifier, flow)));
    operands.addAll(arguments.lower(method, tree.getMethodSelect(), tree.getArguments(), flow));
    Elements elements = body.sources.elements();
    boolean isHere =
        elements.getPackageOf(method).equals(elements.getPackageOf(body.owner))
            && isInherited(method);
    flow.ops.at(body.span(tree));
    Optional<List<Value>> results =
        isHere
            ? body.attemptedCalls.putSuperInPlace(
                callee, operands, !body.watches.isEmpty(), flow.ops)
            : Optional.empty();
    if (results.isPresent()) {
      return results.get().stream().findFirst();
    }
    if (mayBeOverridden(method) || !isInherited(method)) {
      body.refuse(
          tree,
          "The call of 'super.%s'".formatted(method.getSimpleName()),
          "move what it does to a method that is not overridden");
    }
    return call(tree, callee, operands, flow);
  }

  private boolean mayBeOverridden(ExecutableElement method) {
    boolean isFinal =
        body.owner.getModifiers().contains(Modifier.FINAL)
            || body.owner.getKind() == ElementKind.RECORD;
    return !isFinal
        || ElementFilter.methodsIn(body.owner.getEnclosedElements()).stream()
            .anyMatch(own -> body.sources.elements().overrides(own, method, body.owner));
  }

  /** Not of a class around, whose {@code Outer.super.of()} runs on another object. */
  private boolean isInherited(ExecutableElement method) {
    var types = body.sources.types();
    return types.isSubtype(
        types.erasure(body.owner.asType()), types.erasure(Owners.of(method).asType()));
  }

  /**
   * The receiver as the type that the source sees, where the class that the value is known to have
   * would choose among more methods.
   */
  private Value asDeclared(
      Value receiver, ExpressionTree qualifier, ExecutableElement method, Flow flow) {
    Type type = body.type(qualifier);
    if (type.equals(receiver.type())
        || !(receiver.type() instanceof Type.Declared(var name, _))
        || !(type instanceof Type.Declared)) {
      return receiver;
    }
    TypeElement known = body.sources.elements().getTypeElement(name.replace('$', '.'));
    return known != null && arguments.isOverloaded(known, method)
        ? flow.ops.cast(receiver, type)
        : receiver;
  }
}
