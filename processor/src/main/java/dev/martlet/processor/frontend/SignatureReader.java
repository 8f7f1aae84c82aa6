package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.DifferentiableMethod;
import dev.martlet.processor.rules.DifferentiableMethod.Access;
import dev.martlet.processor.rules.DifferentiableMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Turns the declaration of any method, annotated or not, into what its derivatives would take and
 * give.
 */
final class SignatureReader {
  private static final String RECEIVER = "self";

  /** The type of the null that stands for the result of a method without one. */
  private static final Type VOID = Type.declared("java.lang.Void");

  private final Sources sources;
  private final TypeReader types;
  private final CalleeReader callees;
  private final StructureReader structures;
  private final Places places;

  SignatureReader(Sources sources, StructureReader structures, Places places) {
    this.sources = sources;
    this.types = new TypeReader(sources);
    this.callees = new CalleeReader(sources);
    this.structures = structures;
    this.places = places;
  }

  /**
   * What a caller gets of a method, annotated or not; none where no derivative can pass through it.
   */
  Optional<DifferentiableMethod> asCallee(ExecutableElement method) {
    List<Parameter> parameters = parameters(method);
    Type result = result(method);
    List<Integer> all = differentiable(method, parameters);
    return all.isEmpty()
        ? Optional.empty()
        : tangentForCaller(result, parameters)
            .map(
                tangent ->
                    method(
                        method,
                        parameters,
                        result == Type.Primitive.VOID ? VOID : result,
                        tangent,
                        wrtOf(method, parameters, all),
                        all,
                        places.of(method)));
  }

  /**
   * What a caller gets that goes on using what it has handed over: also of a method whose result
   * has no derivative.
   */
  Optional<DifferentiableMethod> asHelper(ExecutableElement method) {
    List<Parameter> parameters = parameters(method);
    Type result = result(method);
    List<Integer> all = differentiable(method, parameters);
    return all.isEmpty() || result == Type.Primitive.VOID || structures.tangent(result).isPresent()
        ? asCallee(method)
        : Optional.of(method(method, parameters, result, VOID, all, all, places.of(method)));
  }

  /** A method that returns nothing may still change what its arguments lead to. */
  private Optional<Type> tangentForCaller(Type result, List<Parameter> parameters) {
    return result == Type.Primitive.VOID
            && parameters.stream().anyMatch(parameter -> structures.leadsToMemory(parameter.type()))
        ? Optional.of(VOID)
        : structures.tangent(result);
  }

  /** The signature of any method; without a tangent the result's own type stands for it. */
  DifferentiableMethod asMethod(ExecutableElement method) {
    List<Parameter> parameters = parameters(method);
    Type result = result(method);
    List<Integer> all = differentiable(method, parameters);
    return method(
        method,
        parameters,
        result,
        structures.tangent(result).orElse(result),
        all,
        all,
        places.of(method));
  }

  DifferentiableMethod method(
      ExecutableElement method,
      List<Parameter> parameters,
      Type result,
      Type resultTangent,
      List<Integer> wrt,
      List<Integer> all,
      Span span) {
    return new DifferentiableMethod(
        callees.read(method),
        access(method),
        method.isVarArgs(),
        typeParameters(method),
        parameters,
        result,
        resultTangent,
        structures.declaresTangent(result),
        method.getThrownTypes().stream().filter(this::isChecked).map(types::read).toList(),
        wrt,
        all,
        span);
  }

  List<Parameter> parameters(ExecutableElement method) {
    List<Parameter> parameters = new ArrayList<>();
    if (hasReceiver(method)) {
      parameters.add(parameter(RECEIVER, Owners.of(method).asType()));
    } else if (Owners.constructsInner(method)) {
      parameters.add(parameter("outer", Owners.of(Owners.of(method)).asType()));
    }
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(parameter(parameter.getSimpleName().toString(), parameter.asType()));
    }
    return parameters;
  }

  private Parameter parameter(String name, TypeMirror mirror) {
    Type type = types.read(mirror);
    return new Parameter(name, type, structures.tangent(type));
  }

  Type result(ExecutableElement method) {
    return types.read(
        method.getKind() == ElementKind.CONSTRUCTOR
            ? Owners.of(method).asType()
            : method.getReturnType());
  }

  /** All positions that can be differentiated and are not excluded. */
  List<Integer> differentiable(ExecutableElement method, List<Parameter> parameters) {
    int receivers = hasReceiver(method) || Owners.constructsInner(method) ? 1 : 0;
    return IntStream.range(0, parameters.size())
        .filter(position -> parameters.get(position).tangent().isPresent())
        .filter(
            position ->
                position < receivers
                    || !Annotations.isNoDerivative(
                        method.getParameters().get(position - receivers)))
        .boxed()
        .toList();
  }

  List<Integer> wrtOf(ExecutableElement method, List<Parameter> parameters, List<Integer> all) {
    List<String> asked = Annotations.wrt(method);
    boolean hasReceiver = hasReceiver(method);
    if (asked.isEmpty()) {
      List<Integer> known =
          all.stream()
              .filter(position -> !TangentTypes.isOfUnknown(parameters.get(position).type()))
              .toList();
      return known.isEmpty() ? all : known;
    }
    return all.stream()
        .filter(
            position ->
                asked.contains(
                    hasReceiver && position == 0 ? "this" : parameters.get(position).name()))
        .toList();
  }

  /** An instance method's entry needs the type parameters of its class too. */
  private List<JavaClass.TypeParameter> typeParameters(ExecutableElement method) {
    List<TypeParameterElement> parameters = new ArrayList<>();
    if (method.getEnclosingElement() instanceof TypeElement owner
        && (hasReceiver(method) || method.getKind() == ElementKind.CONSTRUCTOR)) {
      parameters.addAll(owner.getTypeParameters());
    }
    parameters.addAll(method.getTypeParameters());
    return typeParameters(parameters);
  }

  /** The type parameters of a class, with their bounds. */
  List<JavaClass.TypeParameter> typeParameters(TypeElement type) {
    return typeParameters(type.getTypeParameters());
  }

  private List<JavaClass.TypeParameter> typeParameters(
      List<? extends TypeParameterElement> parameters) {
    return parameters.stream()
        .map(
            parameter ->
                new JavaClass.TypeParameter(
                    parameter.getSimpleName().toString(),
                    parameter.getBounds().stream()
                        .map(types::read)
                        .filter(bound -> !bound.equals(Type.OBJECT))
                        .toList()))
        .toList();
  }

  private static Access access(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return Access.PRIVATE;
    }
    return method.getModifiers().contains(Modifier.PUBLIC) && isPublic(Owners.of(method))
        ? Access.PUBLIC
        : Access.PACKAGE;
  }

  /** Whether a type and all around it are public. */
  static boolean isPublic(Element type) {
    for (Element owner = type; owner instanceof TypeElement; owner = owner.getEnclosingElement()) {
      if (!owner.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  private boolean isChecked(TypeMirror exception) {
    return !isSubclass(exception, "java.lang.RuntimeException")
        && !isSubclass(exception, "java.lang.Error");
  }

  private boolean isSubclass(TypeMirror exception, String name) {
    TypeElement element = sources.elements().getTypeElement(name);
    return element != null && sources.types().isSubtype(exception, element.asType());
  }

  static boolean hasReceiver(ExecutableElement method) {
    return method.getKind() == ElementKind.METHOD
        && !method.getModifiers().contains(Modifier.STATIC);
  }
}
