package dev.martlet.processor;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.companion.CompanionClass;
import dev.martlet.processor.companion.DispatchClass;
import dev.martlet.processor.companion.EntryShape;
import dev.martlet.processor.companion.Form;
import dev.martlet.processor.companion.Functions;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.frontend.HiddenMembers;
import dev.martlet.processor.frontend.SourceProgram;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.optimizer.Inliner;
import dev.martlet.processor.optimizer.Optimizer;
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
  private final String packageName;
  private final Findings findings = new Findings();
  private final Map<String, Optional<Function>> primals = new HashMap<>();
  private final Map<String, Findings> checked = new HashMap<>();
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
      Stages stages) {
    this.source = source;
    this.program = program;
    this.companion = companion;
    this.hidden = hidden;
    this.stages = stages;
    this.pipeline = new Pipeline(program, inliner, optimizer, source::computesComponents, stages);
    String name = companion.name();
    this.packageName = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
  }

  Findings findings() {
    return findings;
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
    program.dispatch(callee).ifPresent(companion::addDispatch);
    if (!source.virtualMethods().isAbstract(callee)) {
      addOverrides(method, found);
    }
    Optional<Function> lowered =
        isRuled ? Optional.of(Functions.calling(method)) : lowered(method, found);
    if (lowered.isEmpty()) {
      return;
    }
    Function primal = Functions.withEntryNames(pipeline.primal(lowered.get()), method);
    var own = new Findings();
    own.addAll(check(primal, method.wrtForCallers(), method.wrt(), false));
    var request = new Finding.Request(callee.name(), method.span());
    own.all().forEach(finding -> found.add(finding.requestedBy(request)));
    if (own.hasErrors()) {
      return;
    }
    EntryShape shape = companion.shapeOf(method, method.wrt(), false);
    Optional<EntryShape> full =
        method.isNarrowed()
            ? Optional.of(companion.shapeOf(method, method.wrtForCallers(), true))
            : Optional.empty();
    Map<Form, Function> forms = pipeline.derivatives(primal, shape, full);
    forms.put(Form.VALUE, method.access() == Access.PRIVATE ? primal : Functions.calling(method));
    forms.replaceAll((_, function) -> complete(function));
    boolean changesArguments = Activity.checkArgumentsStay(primal, program).hasErrors();
    companion.addEntry(shape, full, forms, changesArguments);
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
      var own = check(primal, shape.wrt(), shape.wrt(), false);
      own.addAll(Activity.checkArgumentsStay(primal, program));
      var request = new Finding.Request(method.callee().name(), method.span());
      own.all().stream()
          .filter(Finding::isError)
          .forEach(finding -> found.add(finding.requestedBy(request)));
      if (!own.hasErrors()) {
        addOverride(dispatch.get(), overridden, method, primal);
      }
    }
  }

  private void addOverride(
      DispatchClass dispatch, Callee overridden, DifferentiableMethod method, Function primal) {
    EntryShape shape = dispatch.shape();
    String owner = overridden.owner();
    String base =
        source.virtualMethods().uniqueName(overridden)
            + "Of"
            + owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
    try {
      Function reverse =
          pipeline.finished(base, () -> pipeline.valueWithPullback(primal, shape, Caller.ANYBODY));
      Function forward =
          pipeline.finished(
              base, () -> pipeline.valueWithDifferential(primal, shape, Caller.ANYBODY));
      companion.addOverride(dispatch, base, method, complete(reverse), complete(forward));
    } catch (MissingModeException otherModeOnly) {
      // Then nothing is registered, and a call says so.
    }
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
      companion.addHelperTypes(shape);
    }
    companion.addHelper(next.name(), method, complete(made));
  }

  /**
   * What is wrong with a function, and with all that it calls and that has to be differentiated.
   */
  private Findings check(Function primal, List<Integer> all, List<Integer> wrt, boolean isShared) {
    var found = new Findings();
    found.addAll(pipeline.check(primal, wrt, isShared));
    if (!all.equals(wrt)) {
      pipeline.check(primal, all, isShared).all().stream()
          .filter(Finding::isError)
          .forEach(found::add);
    }
    checkHiddenCalls(primal, found);
    var activity = Activity.of(primal, all, program, isShared);
    Traversal.forEachOp(
        primal.body(),
        op -> {
          if (op instanceof Invocation.Call call && activity.concerns(call)) {
            program.helper(call.callee()).ifPresent(helper -> found.addAll(checkHelper(helper)));
          }
        });
    return found;
  }

  private Findings checkHelper(CompanionProgram.Helper helper) {
    Findings known = checked.get(helper.callee().key());
    if (known != null) {
      return known;
    }
    var found = new Findings();
    checked.put(helper.callee().key(), found);
    DifferentiableMethod method = helper.method();
    primal(helper.callee())
        .ifPresent(
            primal ->
                check(primal, method.wrtForCallers(), method.wrtForCallers(), helper.sharesMemory())
                    .all()
                    .stream()
                    .filter(Finding::isError)
                    .forEach(found::add));
    return found;
  }

  private void checkHiddenCalls(Function primal, Findings found) {
    Traversal.forEachOp(
        primal.body(),
        op -> {
          if (op instanceof Invocation.Call call
              && hidden.isHidden(call, packageName)
              && program.derivative(call).isEmpty()
              && primal(call.callee()).isEmpty()) {
            found.add(hidden.unreachable(call));
          }
        });
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
    List<dev.martlet.processor.ir.Type> parameters = new ArrayList<>();
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
      found.add(SourceProgram.actingConstructor(method.span()));
      return Optional.empty();
    }
    return code(method.callee());
  }

  private Optional<Function> code(Callee callee) {
    return callee.kind() == Callee.Kind.CONSTRUCTOR
        ? source.separateBody(callee)
        : source.lowered(callee).function();
  }
}
