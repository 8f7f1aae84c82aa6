package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
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
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Turns methods into what can be asked of their derivatives.
 *
 * <p>{@code @Differentiable double loss(Model model, double[] data)} has the result {@code double}
 * and is differentiated with respect to its first parameter.
 */
public final class EntryReader {
  private static final String RECEIVER = "self";

  private final Sources sources;
  private final TypeReader types;
  private final CalleeReader callees;
  private final StructureReader structures;
  private final Places places;

  public EntryReader(Sources sources, StructureReader structures, Places places) {
    this.sources = sources;
    this.types = new TypeReader(sources);
    this.callees = new CalleeReader(sources);
    this.structures = structures;
    this.places = places;
  }

  /**
   * Whether a method has an entry: an annotated one, and the canonical constructor of a
   * differentiable record, which other jars cannot look into, where it does more than to store.
   */
  public boolean hasEntry(ExecutableElement method) {
    return Annotations.isDifferentiable(method) || isCanonicalConstructorWithCode(method);
  }

  private boolean isCanonicalConstructorWithCode(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        && method.getEnclosingElement() instanceof TypeElement owner
        && owner.getKind() == ElementKind.RECORD
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && structures.structure(types.read(owner.asType())).isPresent()
        && structures.code().canonicalConstructor(owner).filter(method::equals).isPresent()
        && !structures.constructorOnlyStores(owner);
  }

  /** What the entry of an annotated method offers; none where something is wrong with it. */
  public Optional<DifferentiableMethod> read(ExecutableElement method, Findings findings) {
    Span span = places.of(method);
    var own = new Findings();
    checkMethod(method, span, own);
    List<Parameter> parameters = parameters(method);
    Type result = result(method);
    Optional<Type> resultTangent = structures.tangent(result);
    if (result != Type.Primitive.VOID && resultTangent.isEmpty()) {
      own.add(Diagnostic.RESULT_NOT_DIFFERENTIABLE.at(span, text(result)));
    }
    List<Integer> all = differentiable(method, parameters);
    List<Integer> wrt = narrowed(method, parameters, all, span, own);
    findings.addAll(own);
    return own.hasErrors()
        ? Optional.empty()
        : Optional.of(
            method(method, parameters, result, resultTangent.orElseThrow(), wrt, all, span));
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
        : structures
            .tangent(result)
            .map(
                tangent ->
                    method(
                        method,
                        parameters,
                        result,
                        tangent,
                        wrtOf(method, parameters, all),
                        all,
                        places.of(method)));
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

  /** Whether no derivative passes through a method, since all that could carry one is excluded. */
  boolean stopsDerivatives(ExecutableElement method) {
    boolean isReal =
        method.getReturnType().getKind() == TypeKind.TYPEVAR
            || structures.tangent(result(method)).isPresent();
    List<? extends VariableElement> carrying =
        method.getParameters().stream()
            .filter(
                parameter ->
                    parameter.asType().getKind() == TypeKind.TYPEVAR
                        || structures.tangent(types.read(parameter.asType())).isPresent())
            .toList();
    return isReal
        && !carrying.isEmpty()
        && carrying.stream().allMatch(Annotations::isNoDerivative)
        && !(hasReceiver(method)
            && structures.tangent(types.read(Owners.of(method).asType())).isPresent());
  }

  /** Whether a call may end up in another body than this method's own. */
  static boolean isOverridable(ExecutableElement method) {
    var modifiers = method.getModifiers();
    Element owner = Owners.of(method);
    return method.getKind() == ElementKind.METHOD
        && !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && !modifiers.contains(Modifier.FINAL)
        && !owner.getModifiers().contains(Modifier.FINAL)
        && owner.getKind() != ElementKind.RECORD;
  }

  private void checkMethod(ExecutableElement method, Span span, Findings findings) {
    String name = name(method);
    if (method.getReturnType().getKind() == TypeKind.VOID
        && method.getKind() != ElementKind.CONSTRUCTOR) {
      findings.add(Diagnostic.VOID_METHOD.at(span, name));
    }
    if (method.getModifiers().contains(Modifier.ABSTRACT)) {
      findings.add(Diagnostic.NO_BODY.at(span, "abstract", name));
    } else if (method.getModifiers().contains(Modifier.NATIVE)) {
      findings.add(Diagnostic.NO_BODY.at(span, "native", name));
    } else if (isOverridable(method)) {
      findings.add(Diagnostic.OVERRIDABLE_METHOD.at(span, name));
    }
    List<TypeMirror> mentioned = new ArrayList<>();
    mentioned.add(Owners.of(method).asType());
    mentioned.add(method.getReturnType());
    method.getParameters().forEach(parameter -> mentioned.add(parameter.asType()));
    mentioned.forEach(type -> checkReachable(type, span, findings));
  }

  /** The entry has to name the types of a signature. */
  private void checkReachable(TypeMirror type, Span span, Findings findings) {
    switch (type) {
      case ArrayType array -> checkReachable(array.getComponentType(), span, findings);
      case DeclaredType declared -> {
        for (Element owner = declared.asElement();
            owner instanceof TypeElement;
            owner = owner.getEnclosingElement()) {
          if (owner.getModifiers().contains(Modifier.PRIVATE)) {
            findings.add(
                Diagnostic.NOT_REACHABLE.at(span, "the class", owner.getSimpleName().toString()));
          }
        }
        declared.getTypeArguments().forEach(each -> checkReachable(each, span, findings));
      }
      default -> {}
    }
  }

  private DifferentiableMethod method(
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
        method.getThrownTypes().stream().filter(this::isChecked).map(types::read).toList(),
        wrt,
        all,
        span);
  }

  private List<Parameter> parameters(ExecutableElement method) {
    List<Parameter> parameters = new ArrayList<>();
    if (hasReceiver(method)) {
      parameters.add(parameter(RECEIVER, Owners.of(method).asType()));
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

  private Type result(ExecutableElement method) {
    return types.read(
        method.getKind() == ElementKind.CONSTRUCTOR
            ? Owners.of(method).asType()
            : method.getReturnType());
  }

  /** All positions that can be differentiated and are not excluded. */
  private List<Integer> differentiable(ExecutableElement method, List<Parameter> parameters) {
    int receivers = hasReceiver(method) ? 1 : 0;
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

  private List<Integer> narrowed(
      ExecutableElement method,
      List<Parameter> parameters,
      List<Integer> all,
      Span span,
      Findings findings) {
    List<String> known = new ArrayList<>();
    if (hasReceiver(method)) {
      known.add("this");
    }
    method.getParameters().forEach(parameter -> known.add(parameter.getSimpleName().toString()));
    List<String> asked = Annotations.wrt(method);
    for (String name : asked) {
      int position = known.indexOf(name);
      if (position < 0) {
        String choices = known.isEmpty() ? "none" : "'" + String.join("', '", known) + "'";
        findings.add(Diagnostic.UNKNOWN_WRT_NAME.at(span, name, choices));
      } else if (!all.contains(position)) {
        findings.add(
            Diagnostic.PARAMETER_NOT_DIFFERENTIABLE.at(
                span, name, text(parameters.get(position).type())));
      }
    }
    if (asked.isEmpty() && all.isEmpty()) {
      findings.add(Diagnostic.NO_DIFFERENTIABLE_PARAMETER.at(span, name(method)));
    }
    return wrtOf(method, parameters, all);
  }

  private List<Integer> wrtOf(
      ExecutableElement method, List<Parameter> parameters, List<Integer> all) {
    List<String> asked = Annotations.wrt(method);
    boolean hasReceiver = hasReceiver(method);
    return asked.isEmpty()
        ? all
        : all.stream()
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
  public List<JavaClass.TypeParameter> typeParameters(TypeElement type) {
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

  private static boolean hasReceiver(ExecutableElement method) {
    return method.getKind() == ElementKind.METHOD
        && !method.getModifiers().contains(Modifier.STATIC);
  }

  private static String name(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? Owners.of(method).getSimpleName().toString()
        : method.getSimpleName().toString();
  }

  /** A type as a user would write it. */
  private static String text(Type type) {
    return TypeText.of(type);
  }
}
