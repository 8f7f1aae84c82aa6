package dev.martlet.processor;

import dev.martlet.processor.analysis.CallerMemory;
import dev.martlet.processor.companion.CompanionClass;
import dev.martlet.processor.companion.DispatchClass;
import dev.martlet.processor.companion.EntryShape;
import dev.martlet.processor.companion.Form;
import dev.martlet.processor.companion.Functions;
import dev.martlet.processor.companion.SharingClass;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.frontend.ConstructorKinds;
import dev.martlet.processor.frontend.HiddenMembers;
import dev.martlet.processor.frontend.SourceProgram;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.optimizer.Inliner;
import dev.martlet.processor.optimizer.Optimizer;
import dev.martlet.processor.report.MethodFacts;
import dev.martlet.processor.rules.DifferentiableMethod;
import dev.martlet.processor.rules.DifferentiableMethod.Access;
import dev.martlet.processor.transform.Differentiation.Caller;
import dev.martlet.processor.transform.MissingModeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Fills one companion: runs the pipeline for each entry, and for each callee that the entries'
 * functions still call, until nothing is missing.
 */
final class CompanionBuilder {
  private final SourceProgram source;
  private final CompanionProgram program;
  private final CompanionClass companion;
  private final Pipeline pipeline;
  private final Stages stages;
  private final HiddenMembers hidden;
  private final Optional<Explanations> explanations;
  private final String packageName;
  private final Findings findings = new Findings();
  private final Map<String, Optional<Function>> primals = new HashMap<>();
  private final FunctionCheck check;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Set<String> written = new HashSet<>();

  /** A function of the companion that is called but not yet written. */
  private record Pending(String name, Callee callee, Kind kind) {
    enum Kind {
      WITH_PULLBACK,
      WITH_DIFFERENTIAL,
      COPY
    }
  }

  CompanionBuilder(
      SourceProgram source,
      CompanionProgram program,
      CompanionClass companion,
      Inliner inliner,
      Optimizer optimizer,
      HiddenMembers hidden,
      Stages stages,
      Optional<String> reportedText,
      boolean isDraft) {
    this.explanations = reportedText.map(text -> new Explanations(program, text));
    this.source = source;
    this.program = program;
    this.companion = companion;
    this.hidden = hidden;
    this.stages = stages;
    this.pipeline =
        new Pipeline(program, inliner, optimizer, source::computesComponents, stages, isDraft);
    String name = companion.name();
    this.packageName = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
    this.check = new FunctionCheck(program, pipeline, hidden, packageName, this::primal);
  }

  Findings findings() {
    return findings;
  }

  /** What a report says of the entries. */
  List<MethodFacts> facts() {
    return explanations.map(Explanations::facts).orElse(List.of());
  }

  /** Adds the entry of a method, unless something in it cannot be differentiated. */
  void add(DifferentiableMethod method) {
    add(method, findings);
  }

  /** Adds an entry that nobody asked for, if it can be made. */
  void addIfPossible(DifferentiableMethod method) {
    add(method, new Findings());
  }

  private void add(DifferentiableMethod method, Findings found) {
    stages.restart();
    Callee callee = method.callee();
    boolean isVirtual = source.virtualMethods().isVirtual(callee);
    boolean isRuled = source.hasCustomRule(callee) || isVirtual;
    program.dispatch(callee).map(DispatchClass::toClasses).ifPresent(companion::addNested);
    if (!source.virtualMethods().isAbstract(callee)) {
      addOverrides(method, found);
    }
    if (method.returnsNothing()) {
      if (!isVirtual) {
        addVoid(method, found);
      }
      return;
    }
    Optional<Function> lowered =
        isRuled ? Optional.of(Functions.calling(method)) : lowered(method, found);
    if (lowered.isEmpty()) {
      return;
    }
    Function primal = Functions.withEntryNames(pipeline.primal(lowered.get()), method);
    var own = check.of(primal, method.wrtForCallers(), method.wrt(), false);
    report(own, method, found);
    if (own.hasErrors()) {
      return;
    }
    EntryShape shape = companion.shapeOf(method, method.wrt(), false);
    Optional<EntryShape> full =
        method.isNarrowed()
            ? Optional.of(companion.shapeOf(method, method.wrtForCallers(), true))
            : Optional.empty();
    Map<Form, Function> forms = pipeline.derivatives(primal, shape, full);
    explanations.ifPresent(known -> known.add(method, lowered.get(), primal, forms));
    forms.put(Form.VALUE, method.access() == Access.PRIVATE ? primal : Functions.calling(method));
    forms.replaceAll((_, function) -> complete(function));
    var memory = CallerMemory.of(primal, program);
    boolean isHidden = memory.hidden().hasErrors();
    boolean isShared = !isHidden && addSharing(method, primal);
    companion.addEntry(shape, full, forms, isHidden || !isShared && !memory.touched().isEmpty());
  }

  private static void report(Findings own, DifferentiableMethod method, Findings found) {
    var request = new Finding.Request(method.callee().name(), method.span());
    own.all().stream()
        .map(finding -> DraftFindings.visible(finding.requestedBy(request)))
        .forEach(found::add);
  }

  /** A method without result is there for its callers alone. */
  private void addVoid(DifferentiableMethod method, Findings found) {
    Optional<Function> body =
        source.hasCustomRule(method.callee()) ? Optional.empty() : lowered(method, found);
    if (body.isPresent()) {
      Function primal = Functions.withEntryNames(pipeline.primal(body.get()), method);
      var own = check.of(primal, method.wrtForCallers(), method.wrtForCallers(), true);
      report(own, method, found);
      if (!own.hasErrors()) {
        boolean _ = addSharing(method, primal);
      }
    }
  }

  /** Adds what differentiable methods of other jars call, if there is anything to say to them. */
  private boolean addSharing(DifferentiableMethod method, Function primal) {
    Callee callee = method.callee();
    List<Integer> wrt = method.wrtForCallers();
    List<Integer> changed = CallerMemory.of(primal, program).touched();
    if (changed.isEmpty()
        || method.access() == Access.PRIVATE
        || source.virtualMethods().isVirtual(callee)
        || CallerMemory.of(primal, program).hidden().hasErrors()
        || check.of(primal, wrt, wrt, true).hasErrors()) {
      return false;
    }
    var names = source.companionNames();
    String name = SharingClass.name(names.companion(callee), names.unique(callee));
    var sharing = new SharingClass(source.asCallee(callee).orElseThrow(), name, changed);
    EntryShape shape = sharing.shape();
    Optional<Function> reverse =
        served(name, () -> pipeline.valueWithPullback(primal, shape, Caller.SHARING));
    Optional<Function> forward =
        served(name, () -> pipeline.valueWithDifferential(primal, shape, Caller.SHARING));
    companion.addNested(
        sharing.toClasses(reverse.map(this::complete), forward.map(this::complete)));
    return reverse.isPresent() || forward.isPresent();
  }

  /** A function, unless a rule on the way serves the other mode only. */
  private Optional<Function> served(String name, Supplier<Function> made) {
    try {
      return Optional.of(pipeline.finished(name, made));
    } catch (MissingModeException otherModeOnly) {
      return Optional.empty();
    }
  }

  /** Adds what calls of the methods that this one overrides find. */
  private void addOverrides(DifferentiableMethod method, Findings found) {
    for (Callee overridden : source.virtualMethods().overridden(method.callee())) {
      var dispatch = program.dispatch(overridden);
      Optional<Function> body =
          source.hasCustomRule(method.callee())
              ? Optional.of(Functions.calling(method))
              : lowered(method, found);
      if (dispatch.isEmpty() || body.isEmpty()) {
        continue;
      }
      EntryShape shape = dispatch.get().shape();
      Function adapted = Functions.overriding(body.get(), shape.method());
      Function primal = Functions.withEntryNames(pipeline.primal(adapted), shape.method());
      List<Integer> changed = dispatch.get().changed();
      var own = check.of(primal, shape.wrt(), shape.wrt(), !changed.isEmpty());
      var memory = CallerMemory.of(primal, program);
      own.addAll(memory.hidden());
      memory.touched().stream()
          .filter(position -> !changed.contains(position))
          .forEach(position -> own.add(changedUnexpectedly(primal, position, overridden)));
      var errors = new Findings();
      own.all().stream().filter(Finding::isError).forEach(errors::add);
      report(errors, method, found);
      if (!own.hasErrors()) {
        addOverride(dispatch.get(), overridden, method, primal);
      }
    }
  }

  private static Finding changedUnexpectedly(Function primal, int position, Callee overridden) {
    return Diagnostic.ARRAY_ESCAPES.at(
        primal.span(),
        "the parameter '%s', and no body of '%s' did that when it was compiled"
            .formatted(primal.parameters().get(position).name(), overridden.name()));
  }

  private void addOverride(
      DispatchClass dispatch, Callee overridden, DifferentiableMethod method, Function primal) {
    EntryShape shape = dispatch.shape();
    Caller caller = !dispatch.changed().isEmpty() ? Caller.SHARING : Caller.DISPATCH;
    String owner = overridden.owner();
    String base =
        source.companionNames().unique(overridden)
            + "Of"
            + owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
    Optional<Function> reverse =
        served(base, () -> pipeline.valueWithPullback(primal, shape, caller));
    Optional<Function> forward =
        served(base, () -> pipeline.valueWithDifferential(primal, shape, caller));
    if (reverse.isPresent() && forward.isPresent()) {
      companion.addOverride(
          dispatch, base, method, complete(reverse.get()), complete(forward.get()));
    }
    // Else nothing is registered, and a call says so.
  }

  /** Writes what the entries call of the companion itself. */
  void addHelpers() {
    while (!pending.isEmpty()) {
      Pending next = pending.remove();
      Function primal = primal(next.callee()).orElseThrow();
      DifferentiableMethod method = source.asMethod(next.callee()).orElseThrow();
      primal = Functions.withEntryNames(primal, method);
      switch (next.kind()) {
        case COPY -> companion.addHelper(next.name(), method, complete(primal));
        case WITH_PULLBACK, WITH_DIFFERENTIAL -> {
          try {
            addHelper(next, method, primal);
          } catch (MissingModeException otherModeOnly) {
            program.lack(next.name());
          }
        }
      }
    }
  }

  private void addHelper(Pending next, DifferentiableMethod method, Function primal) {
    CompanionProgram.Helper helper = program.helper(next.callee()).orElseThrow();
    EntryShape shape = helper.shape();
    Caller caller = helper.sharesMemory() ? Caller.SHARING : Caller.OURS;
    Function made =
        pipeline.finished(
            next.name(),
            () ->
                next.kind() == Pending.Kind.WITH_PULLBACK
                    ? pipeline.valueWithPullback(primal, shape, caller)
                    : pipeline.valueWithDifferential(primal, shape, caller));
    if (written.add("types of " + next.callee().key())) {
      companion.addNested(shape.types(false));
    }
    companion.addHelper(next.name(), method, complete(made));
  }

  /** The function with its hidden callees replaced by copies, which are noted as missing. */
  private Function complete(Function function) {
    Function reachable = HiddenCalls.replaced(function, this::copyOf);
    Traversal.forEachOp(
        reachable.body(),
        op -> {
          if (op instanceof Invocation.Call call
              && call.callee().owner().equals(companion.name())) {
            program.helperNamed(call.callee().name()).ifPresent(helper -> request(helper, call));
          }
        });
    return reachable;
  }

  private void request(CompanionProgram.Helper helper, Invocation.Call call) {
    String name = call.callee().name();
    if (written.add(name)) {
      pending.add(
          new Pending(
              name,
              helper.callee(),
              name.equals(helper.withPullback())
                  ? Pending.Kind.WITH_PULLBACK
                  : Pending.Kind.WITH_DIFFERENTIAL));
    }
  }

  /** The callee of the companion that does what a hidden one does. */
  private Optional<Callee> copyOf(Invocation.Call call) {
    Callee callee = call.callee();
    if (!hidden.isHidden(call, packageName) || primal(callee).isEmpty()) {
      return Optional.empty();
    }
    String name = program.copyName(callee);
    if (written.add(name)) {
      pending.add(new Pending(name, callee, Pending.Kind.COPY));
    }
    List<Type> parameters = new ArrayList<>();
    call.operands().forEach(operand -> parameters.add(operand.type()));
    return Optional.of(
        new Callee(Callee.Kind.STATIC, companion.name(), name, parameters, callee.result()));
  }

  private Optional<Function> primal(Callee callee) {
    Optional<Function> known = primals.get(callee.key());
    if (known == null) {
      known = code(callee).map(pipeline::primal);
      primals.put(callee.key(), known);
    }
    return known;
  }

  /** The method's function; where it has none, the findings say why. */
  private Optional<Function> lowered(DifferentiableMethod method, Findings found) {
    SourceProgram.Lowered lowered = source.lowered(method.callee());
    found.addAll(lowered.findings());
    if (source.actsInConstructor(method.callee())) {
      found.add(ConstructorKinds.acting(method.span()));
      return Optional.empty();
    }
    return code(method.callee());
  }

  private Optional<Function> code(Callee callee) {
    Optional<Function> code =
        callee.kind() == Callee.Kind.CONSTRUCTOR
            ? source.separateBody(callee)
            : source.lowered(callee).function();
    boolean isOurs =
        callee.owner().lastIndexOf('.') == packageName.length()
            && callee.owner().startsWith(packageName);
    return isOurs ? code : code.map(function -> hidden.fields().movedTo(function, packageName));
  }
}
