package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.Derivative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Turns {@code @Derivative} methods into rules: finds the target, and holds the rule against it.
 *
 * <p>{@code @Derivative(of = "hypot", in = Math.class, wrt = "x") double hypotByX(double x, double
 * y)} is a rule for parameter 0 of {@code java.lang.Math.hypot(double,double)}.
 */
final class RuleReader {
  private final Sources sources;
  private final TypeReader types;
  private final CalleeReader callees;
  private final StructureReader structures;
  private final ClosureRuleReader closures;
  private final RuleText texts;
  private final Places places;

  RuleReader(Sources sources, StructureReader structures, Places places) {
    this.sources = sources;
    this.types = new TypeReader(sources);
    this.callees = new CalleeReader(sources);
    this.structures = structures;
    this.closures = new ClosureRuleReader(sources);
    this.texts = new RuleText(sources, structures);
    this.places = places;
  }

  /**
   * The rule that a method is; none where it does not match its target, which is a finding then.
   */
  Optional<Rule> read(ExecutableElement method, Findings findings) {
    var annotation = Annotations.rule(method, sources.types().getNoType(TypeKind.VOID));
    Span span = places.of(method);
    TypeElement owner =
        annotation.in() instanceof DeclaredType declared
            ? (TypeElement) declared.asElement()
            : Owners.of(method);
    boolean isPartial = !annotation.wrt().isEmpty();
    List<ExecutableElement> named = named(owner, annotation.of());
    List<Type> given = erased(method);
    Optional<ExecutableElement> target =
        named.stream()
            .filter(candidate -> !candidate.equals(method))
            .filter(candidate -> takes(given, candidate, isPartial))
            .findFirst();
    if (target.isEmpty()) {
      findings.add(unmatched(method, annotation.of(), owner, named, isPartial, span));
      return Optional.empty();
    }
    return isPartial
        ? partial(method, target.get(), annotation.wrt(), span, findings)
        : closure(method, target.get(), span, findings);
  }

  /** As a class file's rule, whose parameters' names may be lost, was read when it was compiled. */
  Optional<Rule> read(ExecutableElement method, RuleIndex.Line line, ExecutableElement target) {
    if (line.position() < 0) {
      return closure(method, target, Span.NONE, new Findings());
    }
    return Optional.of(
        new Rule.ByParameter(
            callees.read(target),
            line.position(),
            new Derivative.Partial(callees.read(method), line.takesResult()),
            stopped(method, target),
            isPublic(method),
            Span.NONE));
  }

  /** What the index says of a rule. */
  RuleIndex.Line line(Rule rule) {
    String target = rule.target().key();
    String holder = rule.method().owner();
    String key = rule.method().key();
    return switch (rule) {
      case Rule.ByParameter partial ->
          new RuleIndex.Line(
              target, holder, key, partial.position(), partial.partial().takesResult());
      case Rule.WithClosure _ -> new RuleIndex.Line(target, holder, key, -1, false);
    };
  }

  /** The finding, at a place yet to be named, that closure-free rules leave out a parameter. */
  Optional<Function<Span, Finding>> missing(ExecutableElement target, List<Rule> rules) {
    List<Type> parameters = parameters(target);
    List<String> names = new ArrayList<>();
    if (hasReceiver(target)) {
      names.add("self");
    }
    names.addAll(RuleText.names(target));
    for (int i = 0; i < parameters.size(); i++) {
      int position = i;
      boolean isCovered =
          rules.stream()
              .anyMatch(
                  rule -> rule instanceof Rule.ByParameter partial && partial.covers(position));
      if (!isCovered && isDifferentiated(target, position)) {
        String by = names.get(position);
        return Optional.of(
            span ->
                Diagnostic.RULE_SIGNATURE.at(
                    span,
                    name(target),
                    "there is none by '" + by + "'",
                    texts.partialForm(target, by)));
      }
    }
    return Optional.empty();
  }

  private Optional<Rule> partial(
      ExecutableElement method,
      ExecutableElement target,
      String wrt,
      Span span,
      Findings findings) {
    List<String> names =
        method.getParameters().stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .toList();
    int count = parameters(target).size();
    int position = names.indexOf(wrt);
    if (position < 0 || position >= count) {
      findings.add(
          Diagnostic.UNKNOWN_WRT_NAME.at(
              span, wrt, "'" + String.join("', '", names.subList(0, count)) + "'"));
      return Optional.empty();
    }
    String mismatch = "";
    Type expected = types.read(target.getReturnType());
    if (!isScalar(expected)) {
      mismatch = "a rule without a closure is for a method that returns a real number";
    } else if (!isScalar(parameters(target).get(position))) {
      mismatch = "'" + wrt + "' is not a real number";
    } else if (!isScalar(types.read(method.getReturnType()))) {
      mismatch = "it does not return a real number";
    } else if (!method.getModifiers().contains(Modifier.STATIC)) {
      mismatch = "it is not static";
    }
    if (!mismatch.isEmpty()) {
      String form = isScalar(expected) ? texts.partialForm(target, wrt) : texts.closureForm(target);
      findings.add(Diagnostic.RULE_SIGNATURE.at(span, name(target), mismatch, form));
      return Optional.empty();
    }
    if (!isReachable(method, span, findings)) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule.ByParameter(
            callees.read(target),
            position,
            new Derivative.Partial(callees.read(method), names.size() > count),
            stopped(method, target),
            isPublic(method),
            span));
  }

  private Optional<Rule> closure(
      ExecutableElement method, ExecutableElement target, Span span, Findings findings) {
    List<Integer> positions =
        IntStream.range(0, parameters(target).size())
            .filter(position -> passes(method, target, position))
            .boxed()
            .toList();
    var reverse = closures.read(method, callees.read(method), "pullback", positions);
    var rule =
        reverse.isPresent()
            ? reverse
            : closures.read(method, callees.read(method), "differential", positions);
    String mismatch =
        rule.map(
                closure ->
                    ClosureCheck.mismatch(closure, tangents(target, positions), result(target)))
            .orElse("it returns neither a ValueWithPullback nor a ValueWithDifferential");
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      mismatch = "it is not static";
    } else if (positions.isEmpty()) {
      mismatch = "no parameter of it is differentiable";
    }
    if (!mismatch.isEmpty()) {
      findings.add(
          Diagnostic.RULE_SIGNATURE.at(span, name(target), mismatch, texts.closureForm(target)));
      return Optional.empty();
    }
    if (!isReachable(method, span, findings)) {
      return Optional.empty();
    }
    return rule.map(
        closure ->
            new Rule.WithClosure(
                callees.read(target),
                closure,
                reverse.isPresent(),
                method.getParameters().stream()
                    .map(parameter -> types.read(parameter.asType()))
                    .toList(),
                isPublic(method),
                span));
  }

  /** A type variable stands for whatever has a tangent. */
  private List<Optional<Type>> tangents(ExecutableElement target, List<Integer> positions) {
    List<Type> parameters = parameters(target);
    return positions.stream()
        .map(position -> structures.tangent(parameters.get(position)))
        .toList();
  }

  private Optional<Type> result(ExecutableElement target) {
    return structures.tangent(
        types.read(
            target.getKind() == ElementKind.CONSTRUCTOR
                ? Owners.of(target).asType()
                : target.getReturnType()));
  }

  private boolean passes(ExecutableElement method, ExecutableElement target, int position) {
    return isDifferentiated(target, position)
        && !Annotations.isNoDerivative(method.getParameters().get(position));
  }

  private Set<Integer> stopped(ExecutableElement method, ExecutableElement target) {
    return IntStream.range(0, parameters(target).size())
        .filter(position -> !passes(method, target, position))
        .boxed()
        .collect(Collectors.toSet());
  }

  private boolean isDifferentiated(ExecutableElement target, int position) {
    Type type = parameters(target).get(position);
    int receivers = hasReceiver(target) ? 1 : 0;
    return (structures.tangent(type).isPresent() || type instanceof Type.Variable)
        && (position < receivers
            || !Annotations.isNoDerivative(target.getParameters().get(position - receivers)));
  }

  private Finding unmatched(
      ExecutableElement method,
      String of,
      TypeElement owner,
      List<ExecutableElement> named,
      boolean isPartial,
      Span span) {
    String given =
        method.getParameters().stream()
            .map(parameter -> TypeText.of(types.read(parameter.asType())))
            .collect(Collectors.joining(", ", "(", ")"));
    if (named.size() == 1) {
      ExecutableElement only = named.getFirst();
      String first = RuleText.names(only).stream().findFirst().orElse("x");
      return Diagnostic.RULE_SIGNATURE.at(
          span,
          name(only),
          "its parameters are " + given,
          isPartial ? texts.partialForm(only, first) : texts.closureForm(only));
    }
    String candidates =
        named.isEmpty()
            ? "name one that it has, or its class with 'in'"
            : named.stream()
                .map(candidate -> "    " + signature(candidate))
                .collect(Collectors.joining("\n", "there are:\n", ""));
    return Diagnostic.RULE_TARGET_UNKNOWN.at(
        span, of, "'" + TypeText.simple(types.binaryName(owner)) + "'", given, candidates);
  }

  private String signature(ExecutableElement method) {
    return name(method)
        + method.getParameters().stream()
            .map(
                parameter ->
                    TypeText.of(types.read(parameter.asType())) + " " + parameter.getSimpleName())
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private boolean isReachable(ExecutableElement method, Span span, Findings findings) {
    for (Element each = method;
        each instanceof ExecutableElement || each instanceof TypeElement;
        each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        findings.add(
            Diagnostic.NOT_REACHABLE.at(
                span,
                each instanceof TypeElement ? "the class" : "the method",
                each.getSimpleName().toString()));
        return false;
      }
    }
    return true;
  }

  private static boolean isPublic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PUBLIC)
        && EntryReader.isPublic(Owners.of(method));
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
    if (hasReceiver(target)) {
      expected.add(types.erased(Owners.of(target).asType()));
    }
    target.getParameters().forEach(parameter -> expected.add(types.erased(parameter.asType())));
    if (given.equals(expected)) {
      return true;
    }
    expected.add(types.erased(target.getReturnType()));
    return isPartial && given.equals(expected);
  }

  private List<Type> erased(ExecutableElement method) {
    return method.getParameters().stream().map(VariableElement::asType).map(types::erased).toList();
  }

  /** The target's parameter types, the receiver's first. */
  private List<Type> parameters(ExecutableElement target) {
    List<Type> parameters = new ArrayList<>();
    if (hasReceiver(target)) {
      parameters.add(types.read(Owners.of(target).asType()));
    }
    target.getParameters().forEach(parameter -> parameters.add(types.read(parameter.asType())));
    return parameters;
  }

  private static boolean hasReceiver(ExecutableElement method) {
    return method.getKind() == ElementKind.METHOD
        && !method.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isScalar(Type type) {
    return type.isReal() || type.isBoxedReal();
  }

  private static String name(ExecutableElement method) {
    String owner = Owners.of(method).getSimpleName().toString();
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? "new " + owner
        : owner + "." + method.getSimpleName();
  }
}
