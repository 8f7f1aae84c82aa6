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
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

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
  private final RuleTargets targets;
  private final ClosureRuleReader closures;
  private final RuleText texts;
  private final Places places;

  RuleReader(Sources sources, StructureReader structures, Places places) {
    this.sources = sources;
    this.types = new TypeReader(sources);
    this.callees = new CalleeReader(sources);
    this.structures = structures;
    this.targets = new RuleTargets(sources);
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
    Optional<ExecutableElement> target = targets.find(method, owner, annotation.of(), isPartial);
    if (target.isEmpty()) {
      findings.add(targets.unmatched(method, owner, annotation.of(), span));
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
            new Derivative.Partial(
                callees.read(method),
                line.takesResult(),
                Annotations.selects(method),
                RuleFormula.parse(line.formula(), callees.read(method), line.takesResult())),
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
              target,
              holder,
              key,
              partial.position(),
              partial.partial().takesResult(),
              RuleFormula.text(partial.partial().formula()));
      case Rule.WithClosure _ -> new RuleIndex.Line(target, holder, key, -1, false, "");
    };
  }

  /** The finding, at a place yet to be named, that closure-free rules leave out a parameter. */
  Optional<Function<Span, Finding>> missing(ExecutableElement target, List<Rule> rules) {
    List<Type> parameters = targets.parameters(target);
    List<String> names = new ArrayList<>();
    if (SignatureReader.hasReceiver(target)) {
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
                    RuleTargets.name(target),
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
    int count = targets.parameters(target).size();
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
    } else if (!isScalar(targets.parameters(target).get(position))) {
      mismatch = "'" + wrt + "' is not a real number";
    } else if (!isScalar(types.read(method.getReturnType()))) {
      mismatch = "it does not return a real number";
    } else if (!method.getModifiers().contains(Modifier.STATIC)) {
      mismatch = "it is not static";
    }
    if (!mismatch.isEmpty()) {
      String form = isScalar(expected) ? texts.partialForm(target, wrt) : texts.closureForm(target);
      findings.add(Diagnostic.RULE_SIGNATURE.at(span, RuleTargets.name(target), mismatch, form));
      return Optional.empty();
    }
    if (!isReachable(method, span, findings)) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule.ByParameter(
            callees.read(target),
            position,
            new Derivative.Partial(
                callees.read(method),
                names.size() > count,
                Annotations.selects(method),
                new RuleFormula(sources).of(method, callees.read(method), names.size() > count)),
            stopped(method, target),
            isPublic(method),
            span));
  }

  private Optional<Rule> closure(
      ExecutableElement method, ExecutableElement target, Span span, Findings findings) {
    List<Integer> all =
        IntStream.range(0, targets.parameters(target).size())
            .filter(position -> passes(method, target, position))
            .boxed()
            .toList();
    // A collection of whatever may be a rule's plain data, as the rule says.
    List<Integer> known = withoutUnknown(target, all);
    return known.equals(all) || matches(method, target, all)
        ? closure(method, target, all, span, findings)
        : closure(method, target, known, span, findings);
  }

  private boolean matches(
      ExecutableElement method, ExecutableElement target, List<Integer> positions) {
    return closure(method, target, positions, Span.NONE, new Findings()).isPresent();
  }

  private List<Integer> withoutUnknown(ExecutableElement target, List<Integer> positions) {
    List<Type> parameters = targets.parameters(target);
    return positions.stream()
        .filter(position -> !TangentTypes.isOfUnknown(parameters.get(position)))
        .toList();
  }

  private Optional<Rule> closure(
      ExecutableElement method,
      ExecutableElement target,
      List<Integer> positions,
      Span span,
      Findings findings) {
    var reverse = closures.read(method, callees.read(method), "pullback", positions);
    var rule =
        reverse.isPresent()
            ? reverse
            : closures.read(method, callees.read(method), "differential", positions);
    String mismatch =
        rule.map(
                closure ->
                    ClosureCheck.mismatch(
                        closure,
                        tangents(target, positions),
                        result(target),
                        knownTangent(result(target))))
            .orElse("it returns neither a ValueWithPullback nor a ValueWithDifferential");
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      mismatch = "it is not static";
    } else if (positions.isEmpty()) {
      mismatch = "no parameter of it is differentiable";
    }
    if (!mismatch.isEmpty()) {
      findings.add(
          Diagnostic.RULE_SIGNATURE.at(
              span, RuleTargets.name(target), mismatch, texts.closureForm(target)));
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
    List<Type> parameters = targets.parameters(target);
    return positions.stream().map(position -> knownTangent(parameters.get(position))).toList();
  }

  private Optional<Type> knownTangent(Type type) {
    return mentionsVariable(type) ? Optional.empty() : structures.tangent(type);
  }

  private static boolean mentionsVariable(Type type) {
    return switch (type) {
      case Type.Primitive _ -> false;
      case Type.Variable _ -> true;
      case Type.Array(var element) -> mentionsVariable(element);
      case Type.Wildcard(_, var bound) -> mentionsVariable(bound);
      case Type.Declared(_, var arguments) ->
          arguments.stream().anyMatch(RuleReader::mentionsVariable);
    };
  }

  private Type result(ExecutableElement target) {
    return types.read(
        target.getKind() == ElementKind.CONSTRUCTOR
            ? Owners.of(target).asType()
            : target.getReturnType());
  }

  private boolean passes(ExecutableElement method, ExecutableElement target, int position) {
    return isDifferentiated(target, position)
        && !Annotations.isNoDerivative(method.getParameters().get(position));
  }

  private Set<Integer> stopped(ExecutableElement method, ExecutableElement target) {
    return IntStream.range(0, targets.parameters(target).size())
        .filter(position -> !passes(method, target, position))
        .boxed()
        .collect(Collectors.toSet());
  }

  private boolean isDifferentiated(ExecutableElement target, int position) {
    Type type = targets.parameters(target).get(position);
    int receivers = SignatureReader.hasReceiver(target) ? 1 : 0;
    return (structures.tangent(type).isPresent() || type instanceof Type.Variable)
        && (position < receivers
            || !Annotations.isNoDerivative(target.getParameters().get(position - receivers)));
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
        && SignatureReader.isPublic(Owners.of(method));
  }

  private static boolean isScalar(Type type) {
    return type.isReal() || type.isBoxedReal();
  }
}
