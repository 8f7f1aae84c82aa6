package dev.martlet.processor;

import dev.martlet.processor.analysis.CallerMemory;
import dev.martlet.processor.analysis.DerivativeFlow;
import dev.martlet.processor.companion.CompanionClass;
import dev.martlet.processor.companion.DispatchClass;
import dev.martlet.processor.companion.EntryShape;
import dev.martlet.processor.companion.SharingClass;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.frontend.GenericRule;
import dev.martlet.processor.frontend.SourceProgram;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.DifferentiableMethod;
import dev.martlet.processor.rules.ForwardingProgram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The program as one companion sees it: a callee with a body that was not inlined is differentiated
 * by a function that the companion itself will hold.
 */
final class CompanionProgram implements ForwardingProgram {
  private final SourceProgram program;
  private final CompanionClass companion;
  private final ChangedArguments changes;
  private final Set<String> lacking;
  private final Optional<OnceOnly> onceOnly;
  private final Map<String, Optional<Helper>> helpers = new LinkedHashMap<>();
  private final Map<String, Optional<DispatchClass>> dispatches = new LinkedHashMap<>();
  private final Map<String, Optional<Shared>> sharings = new HashMap<>();
  private final Map<String, String> copies = new LinkedHashMap<>();
  private final Map<Callee, Optional<Callee>> unreachableRules = new HashMap<>();

  /**
   * @param lacking names of helpers that cannot be made, which are found out as the companion is
   * @param onceOnly what a draft of the companion does without, which is to be differentiated once
   *     more
   */
  CompanionProgram(
      SourceProgram program,
      ChangedArguments changes,
      CompanionClass companion,
      Set<String> lacking,
      Optional<OnceOnly> onceOnly) {
    this.onceOnly = onceOnly;
    this.program = program;
    this.changes = changes;
    this.companion = companion;
    this.lacking = lacking;
  }

  /**
   * The functions that stand in for one callee.
   *
   * @param sharesMemory whether they work on the arrays of their callers
   * @param withPullback the name of that which returns the value with its pullback
   * @param withDifferential the name of that which returns the value with its differential
   */
  record Helper(
      Callee callee,
      DifferentiableMethod method,
      EntryShape shape,
      boolean sharesMemory,
      String withPullback,
      String withDifferential) {}

  @Override
  public SourceProgram program() {
    return program;
  }

  @Override
  public Optional<Derivative> derivative(Callee callee) {
    if (hasNone(callee)) {
      return Optional.empty();
    }
    return sharing(callee)
        .map(Shared::rule)
        .or(() -> ofCotangents(callee))
        .or(() -> program.derivative(callee))
        .or(() -> dispatch(callee).map(DispatchClass::rule))
        .or(() -> ofHelper(callee));
  }

  @Override
  public Optional<Derivative> derivative(Invocation.Call call) {
    Callee callee = call.callee();
    if (hasNone(callee)) {
      return Optional.empty();
    }
    return sharing(callee)
        .map(shared -> instantiated(shared.rule(), shared.shape(), call))
        .or(() -> ofCotangents(callee))
        .or(() -> program.derivative(call))
        .or(
            () ->
                dispatch(callee)
                    .map(dispatch -> instantiated(dispatch.rule(), dispatch.shape(), call)))
        .or(
            () ->
                helper(callee)
                    .flatMap(
                        helper ->
                            ofHelper(callee)
                                .map(rule -> instantiated(rule, helper.shape(), call))));
  }

  /** What a draft must not differentiate it does not look into either. */
  @Override
  public Optional<Function> body(Callee callee) {
    return reasonOfDraft(callee).isPresent() ? Optional.empty() : program.body(callee);
  }

  private boolean hasNone(Callee callee) {
    return unreachableRule(callee).isPresent() || reasonOfDraft(callee).isPresent();
  }

  /** How a draft differentiates a call that it must not differentiate by functions. */
  private Optional<Derivative> ofCotangents(Callee callee) {
    return onceOnly.flatMap(_ -> program.cotangentRules().find(callee));
  }

  /** Why a draft does without a callee's derivative. */
  private Optional<String> reasonOfDraft(Callee callee) {
    return onceOnly
        .filter(_ -> ofCotangents(callee).isEmpty())
        .flatMap(each -> each.reason(callee));
  }

  private static Derivative instantiated(Derivative rule, EntryShape shape, Invocation.Call call) {
    return GenericRule.instantiated(
        rule,
        shape.method().parameters().stream().map(DifferentiableMethod.Parameter::type).toList(),
        shape.method().result(),
        call);
  }

  /** How calls of a method are differentiated that can be overridden. */
  Optional<DispatchClass> dispatch(Callee callee) {
    Optional<DispatchClass> known = dispatches.get(callee.key());
    if (known == null) {
      var virtual = program.virtualMethods();
      known =
          virtual.isVirtual(callee)
              ? program.asCallee(callee).map(method -> dispatch(callee, method))
              : Optional.empty();
      dispatches.put(callee.key(), known);
    }
    return known;
  }

  private DispatchClass dispatch(Callee callee, DifferentiableMethod method) {
    var names = program.companionNames();
    String owner = names.companion(callee);
    String base = names.unique(callee);
    return new DispatchClass(
        names.named(method, DispatchClass.gradientName(owner, base)),
        owner,
        base,
        changes.of(callee));
  }

  /** How calls are differentiated of a method of another jar that changes its caller's arrays. */
  private Optional<Shared> sharing(Callee callee) {
    Optional<Shared> known = sharings.get(callee.key());
    if (known == null) {
      known =
          program.isDifferentiatedElsewhere(callee)
              ? program.asCallee(callee).flatMap(method -> sharing(callee, method))
              : Optional.empty();
      sharings.put(callee.key(), known);
    }
    return known;
  }

  private Optional<Shared> sharing(Callee callee, DifferentiableMethod method) {
    var names = program.companionNames();
    List<Integer> changed = changes.of(callee);
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    String name = SharingClass.name(names.companion(callee), names.unique(callee));
    var sharing =
        new SharingClass(names.named(method, SharingClass.gradientName(name)), name, changed);
    return Optional.of(new Shared(sharing.rule(names.methods(name)), sharing.shape()));
  }

  /** What other methods' compilations have left for callers that share their arrays. */
  private record Shared(Derivative rule, EntryShape shape) {}

  /** The functions that stand in for a callee; none where its calls have a rule or no body. */
  Optional<Helper> helper(Callee callee) {
    Optional<Helper> known = helpers.get(callee.key());
    if (known == null) {
      known =
          program.derivative(callee).isPresent()
                  || program.separateBody(callee).isEmpty()
                  || reasonOfDraft(callee).isPresent()
              ? Optional.empty()
              : program
                  .asCallee(callee)
                  .or(() -> changing(callee))
                  .map(method -> helper(callee, method));
      helpers.put(callee.key(), known);
    }
    return known;
  }

  /** A method that is there for what it does to its arguments, whatever it returns. */
  private Optional<DifferentiableMethod> changing(Callee callee) {
    return program
        .body(callee)
        .filter(body -> body.resultTypes().stream().anyMatch(DerivativeFlow::isPlain))
        .filter(body -> !CallerMemory.of(body, program).touched().isEmpty())
        .flatMap(_ -> program.asHelper(callee));
  }

  /** Notes that a helper cannot be made. */
  void lack(String name) {
    lacking.add(name);
  }

  /** The helper one of whose functions has this name. */
  Optional<Helper> helperNamed(String name) {
    return helpers.values().stream()
        .flatMap(Optional::stream)
        .filter(
            helper -> helper.withPullback().equals(name) || helper.withDifferential().equals(name))
        .findFirst();
  }

  /** The name of the companion's own copy of a method that it must not call. */
  String copyName(Callee callee) {
    return copies.computeIfAbsent(
        callee.key(),
        _ ->
            companion.helperName(
                callee.kind() == Callee.Kind.CONSTRUCTOR
                    ? "made" + simple(callee.owner())
                    : callee.name()));
  }

  @Override
  public Optional<Finding> refusal(Invocation.Call call) {
    Callee callee = call.callee();
    return reasonOfDraft(callee)
        .map(
            why ->
                Diagnostic.NO_SECOND_DERIVATIVE.at(
                    call.span(), "The derivative of '%s'".formatted(callee.name()), why))
        .or(
            () ->
                unreachableRule(callee)
                    .map(
                        rule ->
                            Diagnostic.NOT_REACHABLE.at(
                                call.span(), "from this package the derivative", rule.name())))
        .or(() -> program.refusal(call));
  }

  /** A rule in another package may be hidden from the companion. */
  private Optional<Callee> unreachableRule(Callee callee) {
    Optional<Callee> known = unreachableRules.get(callee);
    if (known == null) {
      String name = companion.name();
      String ownPackage = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
      known = program.unreachableRule(callee, ownPackage);
      unreachableRules.put(callee, known);
    }
    return known;
  }

  @Override
  public Optional<List<Integer>> changedArguments(Callee callee) {
    List<Integer> changed = changes.of(callee);
    return changed.isEmpty() ? Optional.empty() : Optional.of(changed);
  }

  private Helper helper(Callee callee, DifferentiableMethod method) {
    String base =
        callee.kind() == Callee.Kind.CONSTRUCTOR ? "new" + simple(callee.owner()) : callee.name();
    String types = companion.helperTypeName(base);
    return new Helper(
        callee,
        method,
        companion.shapeOfHelper(method, types),
        sharesMemory(method),
        companion.helperName(base + "WithPullback"),
        companion.helperName(base + "WithDifferential"));
  }

  private boolean sharesMemory(DifferentiableMethod method) {
    var flow = new DerivativeFlow(this);
    return flow.isStored(method.result())
        || method.parameters().stream().anyMatch(parameter -> flow.isStored(parameter.type()));
  }

  private Optional<Derivative> ofHelper(Callee callee) {
    return helper(callee)
        .map(
            helper ->
                new Derivative.Closures(
                    Optional.of(
                            helper
                                .shape()
                                .pullbackRule(
                                    maker(helper, helper.withPullback()), helper.sharesMemory()))
                        .filter(_ -> !lacking.contains(helper.withPullback())),
                    Optional.of(
                            helper
                                .shape()
                                .differentialRule(
                                    maker(helper, helper.withDifferential()),
                                    helper.sharesMemory()))
                        .filter(_ -> !lacking.contains(helper.withDifferential())),
                    true));
  }

  private Callee maker(Helper helper, String name) {
    EntryShape shape = helper.shape();
    List<Type> parameters = new ArrayList<>();
    shape.method().parameters().forEach(parameter -> parameters.add(parameter.type()));
    if (helper.sharesMemory() && name.equals(helper.withPullback())) {
      parameters.add(Type.declared("dev.martlet.shadow.ShadowCall"));
    }
    return new Callee(
        Callee.Kind.STATIC,
        companion.name(),
        name,
        parameters,
        name.equals(helper.withPullback())
            ? shape.valueWithPullback()
            : shape.valueWithDifferential());
  }

  private static String simple(String binaryName) {
    return binaryName.substring(
        Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
  }
}
