package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Turns a {@code @Differentiable} method of another jar into the rule that calls its entry there:
 * {@code FooDerivatives.f.valueWithPullback(x)}.
 */
final class EntryRules {
  private final Classes classes;
  private final CalleeReader callees;
  private final ClosureRuleReader closures;

  EntryRules(Sources sources, Classes classes) {
    this.classes = classes;
    this.callees = new CalleeReader(sources);
    this.closures = new ClosureRuleReader(sources);
  }

  Optional<Derivative> read(ExecutableElement method, DifferentiableMethod differentiable) {
    Optional<TypeElement> companion = companion(method);
    String constant = constant(method);
    Optional<TypeElement> entry = entry(method);
    if (entry.isEmpty() || changesArguments(entry.get())) {
      return Optional.empty();
    }
    var reverse =
        rule(
            constant, classes.binaryName(companion.get()), entry.get(), differentiable, "Pullback");
    var forward =
        rule(
            constant,
            classes.binaryName(companion.get()),
            entry.get(),
            differentiable,
            "Differential");
    return reverse.isEmpty() && forward.isEmpty()
        ? Optional.empty()
        : Optional.of(new Derivative.Closures(reverse, forward, true));
  }

  private Optional<TypeElement> companion(ExecutableElement method) {
    return classes.find(classes.generatedName(Owners.of(method), "Derivatives"));
  }

  private static String constant(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR ? "new_" : method.getSimpleName().toString();
  }

  private Optional<TypeElement> entry(ExecutableElement method) {
    return companion(method).stream()
        .flatMap(found -> ElementFilter.fieldsIn(found.getEnclosedElements()).stream())
        .filter(field -> field.getSimpleName().contentEquals(constant(method)))
        .filter(field -> field.asType() instanceof DeclaredType)
        .map(field -> (TypeElement) ((DeclaredType) field.asType()).asElement())
        .findFirst();
  }

  /** Of a method that does to memory what no caller can follow that does not see its body. */
  Optional<Finding> refusal(ExecutableElement method, Span span) {
    return entry(method)
        .filter(EntryRules::changesArguments)
        .map(_ -> Diagnostic.ARRAY_ESCAPES.at(span, "'" + method.getSimpleName() + "'"));
  }

  /** What a pullback alone cannot tell its caller. */
  private static boolean changesArguments(TypeElement entry) {
    return entry.getInterfaces().stream()
        .anyMatch(type -> type.toString().equals("dev.martlet.shadow.ChangesArguments"));
  }

  /** The entry's method that differentiates by everything, whatever {@code wrt} says. */
  private Optional<Derivative.ClosureRule> rule(
      String constant, String owner, TypeElement entry, DifferentiableMethod target, String noun) {
    List<Type> parameters =
        Stream.concat(
                target.callee().kind() == Callee.Kind.INSTANCE
                    ? Stream.<Type>of(Type.declared(target.callee().owner()))
                    : Stream.of(),
                target.callee().parameters().stream())
            .toList();
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(entry.getEnclosedElements()).stream()
            .filter(method -> callees.read(method).parameters().equals(parameters))
            .toList();
    String name = target.isNarrowed() ? "valueWithFull" + noun : "valueWith" + noun;
    return methods.stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .findFirst()
        .flatMap(
            method ->
                closures.read(
                    method,
                    new Callee(
                        Callee.Kind.STATIC,
                        owner,
                        constant + "." + name,
                        parameters,
                        callees.read(method).result()),
                    noun.equals("Pullback") ? "pullback" : "differential",
                    target.wrtForCallers()));
  }
}
