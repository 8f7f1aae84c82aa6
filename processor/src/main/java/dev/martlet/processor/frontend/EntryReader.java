package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.DifferentiableMethod;
import dev.martlet.processor.rules.DifferentiableMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
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
  private final TypeReader types;
  private final StructureReader structures;
  private final SignatureReader signatures;
  private final Places places;

  public EntryReader(Sources sources, StructureReader structures, Places places) {
    this.types = new TypeReader(sources);
    this.structures = structures;
    this.signatures = new SignatureReader(sources, structures, places);
    this.places = places;
  }

  SignatureReader signatures() {
    return signatures;
  }

  /** The type parameters of a class, with their bounds. */
  public List<JavaClass.TypeParameter> typeParameters(TypeElement type) {
    return signatures.typeParameters(type);
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
    List<Parameter> parameters = signatures.parameters(method);
    Type result = signatures.result(method);
    Optional<Type> resultTangent = structures.tangent(result);
    if (result == Type.Primitive.VOID) {
      return readVoid(method, own, findings);
    }
    if (resultTangent.isEmpty()) {
      own.add(Diagnostic.RESULT_NOT_DIFFERENTIABLE.at(span, text(result)));
    }
    checkParameters(method, span, own);
    List<Integer> all = signatures.differentiable(method, parameters);
    List<Integer> wrt = narrowed(method, parameters, all, span, own);
    findings.addAll(own);
    return own.hasErrors()
        ? Optional.empty()
        : Optional.of(
            signatures.method(
                method, parameters, result, resultTangent.orElseThrow(), wrt, all, span));
  }

  /** A method without result that may change what its arguments lead to. */
  private Optional<DifferentiableMethod> readVoid(
      ExecutableElement method, Findings own, Findings findings) {
    Optional<DifferentiableMethod> callee = signatures.asCallee(method);
    if (callee.isEmpty()) {
      own.add(Diagnostic.VOID_METHOD.at(places.of(method), name(method)));
    }
    checkParameters(method, places.of(method), own);
    findings.addAll(own);
    return own.hasErrors() ? Optional.empty() : callee;
  }

  /** Whether no derivative passes through a method, since all that could carry one is excluded. */
  boolean stopsDerivatives(ExecutableElement method) {
    boolean isReal =
        method.getReturnType().getKind() == TypeKind.TYPEVAR
            || structures.tangent(signatures.result(method)).isPresent();
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
        && !(SignatureReader.hasReceiver(method)
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
    if (method.getModifiers().contains(Modifier.NATIVE)) {
      findings.add(Diagnostic.NO_BODY.at(span, "native", name));
    }
    int states = Annotations.checkpoint(method);
    if (states < 0) {
      findings.add(Diagnostic.CHECKPOINT_COUNT.at(span, states));
    }
    List<TypeMirror> mentioned = new ArrayList<>();
    mentioned.add(Owners.of(method).asType());
    mentioned.add(method.getReturnType());
    method.getParameters().forEach(parameter -> mentioned.add(parameter.asType()));
    mentioned.forEach(type -> checkReachable(type, span, findings));
  }

  /** A parameter with numbers in it that are left out must say so. */
  private void checkParameters(ExecutableElement method, Span span, Findings findings) {
    if (Annotations.wrt(method).isEmpty()) {
      for (VariableElement parameter : method.getParameters()) {
        Type type = types.read(parameter.asType());
        if (!Annotations.isNoDerivative(parameter) && structures.hidesNumbers(type)) {
          findings.add(
              Diagnostic.HIDDEN_NUMBERS.at(span, parameter.getSimpleName().toString(), text(type)));
        }
      }
    }
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

  private List<Integer> narrowed(
      ExecutableElement method,
      List<Parameter> parameters,
      List<Integer> all,
      Span span,
      Findings findings) {
    List<String> known = new ArrayList<>();
    if (SignatureReader.hasReceiver(method)) {
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
    return signatures.wrtOf(method, parameters, all);
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
