package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds the method that a rule is the derivative of: by its name and the rule's parameters. */
final class RuleTargets {
  private final TypeReader types;

  RuleTargets(Sources sources) {
    this.types = new TypeReader(sources);
  }

  /**
   * The target, if there is one.
   *
   * @param isPartial whether the rule may take the target's result as last parameter
   */
  Optional<ExecutableElement> find(
      ExecutableElement rule, TypeElement owner, String name, boolean isPartial) {
    List<Type> given =
        rule.getParameters().stream().map(VariableElement::asType).map(types::erased).toList();
    return named(owner, name).stream()
        .filter(candidate -> takes(given, candidate, isPartial))
        .findFirst();
  }

  /** The finding that there is none. */
  Finding unmatched(ExecutableElement rule, TypeElement owner, String name, Span span) {
    String given =
        rule.getParameters().stream()
            .map(parameter -> TypeText.of(types.read(parameter.asType())))
            .collect(Collectors.joining(", ", "(", ")"));
    List<ExecutableElement> named = named(owner, name);
    String advice =
        named.isEmpty()
            ? "name one that it has, or its class with 'in'"
            : named.stream()
                .map(candidate -> "    " + signature(candidate))
                .collect(
                    Collectors.joining(
                        "\n", "take the parameters, receiver first, of one of\n", ""));
    return Diagnostic.RULE_TARGET_UNKNOWN.at(
        span, name, "'" + TypeText.simple(types.binaryName(owner)) + "'", given, advice);
  }

  /** The target's parameter types, the receiver's first. */
  List<Type> parameters(ExecutableElement target) {
    List<Type> parameters = new ArrayList<>();
    if (SignatureReader.hasReceiver(target)) {
      parameters.add(types.read(Owners.of(target).asType()));
    }
    target.getParameters().forEach(parameter -> parameters.add(types.read(parameter.asType())));
    return parameters;
  }

  /** The target as messages call it. */
  static String name(ExecutableElement method) {
    String owner = Owners.of(method).getSimpleName().toString();
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? "new " + owner
        : owner + "." + method.getSimpleName();
  }

  /** Methods of the name, but the rules among them; or constructors. */
  private List<ExecutableElement> named(TypeElement owner, String name) {
    if (name.equals("new")) {
      return ElementFilter.constructorsIn(owner.getEnclosedElements());
    }
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> !Annotations.isRule(method))
        .toList();
  }

  private boolean takes(List<Type> given, ExecutableElement target, boolean isPartial) {
    List<Type> expected = new ArrayList<>();
    if (SignatureReader.hasReceiver(target)) {
      expected.add(types.erased(Owners.of(target).asType()));
    }
    target.getParameters().forEach(parameter -> expected.add(types.erased(parameter.asType())));
    if (given.equals(expected)) {
      return true;
    }
    expected.add(types.erased(target.getReturnType()));
    return isPartial && given.equals(expected);
  }

  private String signature(ExecutableElement method) {
    return name(method)
        + method.getParameters().stream()
            .map(
                parameter ->
                    TypeText.of(types.read(parameter.asType())) + " " + parameter.getSimpleName())
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
