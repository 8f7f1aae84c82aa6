package dev.martlet.processor.analysis;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Program;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Follows active values to where no derivative can follow: through callees without a rule, into
 * collections, arrays and strings. That is harmless while nothing of it comes back; where a number
 * comes back and the result depends on it, it is reported at that place, for its derivative would
 * be lost in silence.
 */
final class StrayValues {
  private static final Set<String> BIT_PATTERNS =
      Set.of("doubleToLongBits", "doubleToRawLongBits", "floatToIntBits", "floatToRawIntBits");

  private final DerivativeFlow flow;
  private final Program program;
  private final Storage storage;
  private final Predicate<Value> varied;
  private final Predicate<Value> useful;
  private final Findings findings;

  /** What depends on an active value in another way than its derivative. */
  private final Set<Value> hot = new HashSet<>();

  private final AliasClasses aliases = new AliasClasses();

  private final StrayOrigins origins;
  private final ChangedCollections changes;
  private final EscapingArrays escapes;

  /** Callees whose bodies have been looked at. */
  private final Set<Callee> visited;

  private boolean reporting;

  StrayValues(
      DerivativeFlow flow,
      Program program,
      Storage storage,
      VariedValues varied,
      UsefulValues useful,
      Findings findings) {
    this(flow, program, storage, varied::contains, useful::contains, findings, new HashSet<>());
  }

  private StrayValues(
      DerivativeFlow flow,
      Program program,
      Storage storage,
      Predicate<Value> varied,
      Predicate<Value> useful,
      Findings findings,
      Set<Callee> visited) {
    this.flow = flow;
    this.program = program;
    this.storage = storage;
    this.varied = varied;
    this.useful = useful;
    this.findings = findings;
    this.visited = visited;
    this.origins = new StrayOrigins(program);
    this.changes = new ChangedCollections(program, aliases, useful);
    this.escapes = new EscapingArrays(flow, storage, value -> isHot(value) && useful.test(value));
  }

  void check(Function function) {
    changes.note(function);
    int before;
    int groupsBefore;
    do {
      before = hot.size();
      groupsBefore = aliases.hotGroups();
      visit(function.body());
    } while (hot.size() != before || aliases.hotGroups() != groupsBefore);
    reporting = true;
    visit(function.body());
    escapes.check(function).forEach(findings::add);
  }

  private void visit(Region region) {
    region.ops().forEach(this::visit);
  }

  private void visit(Op op) {
    switch (op) {
      case ControlFlow.If(var results, _, var then, var otherwise, _) -> {
        visit(then);
        visit(otherwise);
        spread(then.yields(), results);
        spread(otherwise.yields(), results);
      }
      case ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _ ->
          op.regions()
              .forEach(
                  region -> {
                    visit(region);
                    spread(region.yields(), op.results());
                  });
      case ControlFlow.Loop loop -> {
        spread(loop.operands(), loop.body().parameters());
        spread(loop.body().parameters(), loop.condition().parameters());
        visit(loop.condition());
        visit(loop.body());
        spread(loop.body().yields(), loop.body().parameters());
        spread(loop.body().parameters(), loop.results());
      }
      case Arithmetic arithmetic -> visit(arithmetic);
      case Aggregate.NewRecord record -> visit(record);
      case Memory memory -> visit(memory);
      case Invocation.Call call -> visit(call);
      case Invocation.Opaque opaque -> runsUnseen(op, opaque.operands());
      case Aggregate.ReadComponent(var result, var record, _, _) -> {
        handOn(op);
        changes.unite(record, result);
      }
      case Closure(_, var body, _) -> runsUnseen(op, Traversal.freeValues(body));
      case Constant _, TapeAccess _ -> handOn(op);
    }
  }

  private void visit(Arithmetic op) {
    if (!handOn(op) && op.operands().stream().anyMatch(this::isHot)) {
      switch (op) {
        case Arithmetic.Concatenation(var result, _, _) -> heat(result);
        case Arithmetic.Cast cast when isPassiveVariant(cast) -> {}
        case Arithmetic.Cast(var result, var operand, _) -> {
          aliases.unite(result, operand);
          stray(result, Diagnostic.ACTIVE_REFERENCE.at(op.span(), "an object"));
        }
        case Arithmetic.Unary _, Arithmetic.Binary _, Arithmetic.Convert _, Arithmetic.Box _ -> {
          if (op.operands().stream().anyMatch(this::isHotWithoutDerivative)
              && op.result().type() != Type.Primitive.BOOLEAN) {
            stray(op.result(), Diagnostic.ACTIVE_REFERENCE.at(op.span(), "its bit pattern"));
          }
        }
        case Arithmetic.InstanceOf _ -> {}
      }
    }
  }

  /** A record without derivative that an active value of a sealed type has turned out to be. */
  private boolean isPassiveVariant(Arithmetic.Cast cast) {
    return flow.isDifferentiable(cast.operand().type())
        && !flow.isDifferentiable(cast.result().type())
        && program.isRecord(cast.result().type());
  }

  private boolean isHotWithoutDerivative(Value value) {
    return isHot(value) && !flow.isDifferentiable(value.type());
  }

  private void visit(Aggregate.NewRecord op) {
    handOn(op);
    op.operands().forEach(operand -> changes.unite(operand, op.result()));
    for (int i = 0; i < op.operands().size(); i++) {
      var operand = op.operands().get(i);
      if (!flow.passes(op, i)
          && (isHotWithoutDerivative(operand) || storage.holds(operand) && isHot(operand))) {
        report(
            Diagnostic.ACTIVE_WRITE.at(
                op.span(),
                "a component of "
                    + StrayOrigins.readable(op.result().type().toString())
                    + " that is not differentiable"));
      }
    }
  }

  private void visit(Memory op) {
    switch (op) {
      case Memory.ReadField(var result, var operands, var owner, var field, _, _) -> {
        if (operands.isEmpty()) {
          aliases.uniteWithStatic(result, owner + "." + field);
        }
        operands.forEach(object -> readFrom(object, result, op, "the field '" + field + "'"));
      }
      case Memory.ReadElement(var result, var array, _, _) -> {
        if (!storage.holds(array)) {
          readFrom(array, result, op, "an array");
        }
      }
      case Memory.WriteField(var operands, _, var field, _) -> {
        write(operands.getLast(), op, "the field '" + field + "'");
        operands.forEach(operand -> aliases.unite(operands.getFirst(), operand));
      }
      case Memory.WriteElement(var array, _, var value, _) -> {
        if (!storage.holds(array)) {
          write(value, op, "an array");
          aliases.unite(array, value);
        } else if (storage.isForeign(array)) {
          write(value, op, "an array that others may hold");
        }
      }
      case Memory.ArrayLiteral literal when storage.holds(literal.result()) -> {}
      case Memory.ArrayLiteral(var result, var elements, _) -> {
        elements.forEach(element -> aliases.unite(result, element));
        if (elements.stream().anyMatch(this::isHot)) {
          heat(result);
          origins.note(op);
        }
      }
      case Memory.ArrayLength _, Memory.NewArray _ -> {}
    }
  }

  private void readFrom(Value container, Value result, Op op, String what) {
    aliases.unite(container, result);
    if (isHot(container)) {
      stray(result, origins.readBack(container, op, what));
    }
  }

  private void write(Value value, Op op, String where) {
    if (isHot(value)) {
      report(Diagnostic.ACTIVE_WRITE.at(op.span(), where));
    }
  }

  private void visit(Invocation.Call call) {
    if (ArrayCalls.kind(call).isPresent() && visitArrays(call)) {
      return;
    }
    if (flow.isShared(call) || storage.lists().isAccess(call)) {
      return;
    }
    handOn(call);
    for (Value result : call.results()) {
      call.operands().forEach(operand -> changes.unite(operand, result));
    }
    if (call.operands().stream().anyMatch(this::isHot) && changes.isLost(call)) {
      report(Diagnostic.ACTIVE_WRITE.at(call.span(), changes.collection(call, storage.lists())));
    }
    boolean isRuled = flow.rule(call).isPresent();
    boolean lost = false;
    boolean lostNumber = false;
    for (int i = 0; i < call.operands().size(); i++) {
      var operand = call.operands().get(i);
      boolean stopsByDesign =
          isRuled
              && (flow.isDifferentiable(operand.type()) || Containers.isOfRuntime(call.callee()));
      if (isHot(operand) && !flow.passes(call, i) && !stopsByDesign) {
        lost = true;
        lostNumber |= flow.isDifferentiable(operand.type());
      }
    }
    if (isRuled && !lost) {
      return;
    }
    uniteReferences(call, call.operands());
    if (lost) {
      if (call.callee().kind() == Callee.Kind.CONSTRUCTOR) {
        origins.note(call);
      }
      checkBody(call);
      var finding = origins.missingRule(call, lostNumber);
      call.operands().forEach(this::heatContents);
      call.results().stream()
          .filter(
              result ->
                  result.type().isReference()
                      || flow.isDifferentiable(result.type())
                      || BIT_PATTERNS.contains(call.callee().name()))
          .forEach(result -> stray(result, finding));
    }
  }

  /** Whether what is done with the elements of arrays is all that has to be looked at. */
  private boolean visitArrays(Invocation.Call call) {
    boolean areAllStored =
        call.operands().stream()
            .allMatch(operand -> !(operand.type() instanceof Type.Array) || storage.holds(operand));
    ArrayCalls.store(call)
        .filter(store -> storage.isForeign(store.target()))
        .ifPresent(store -> write(store.source(), call, "an array that others may hold"));
    return areAllStored;
  }

  /** A callee that is run as it is may still write what it gets to where it is read again. */
  private void checkBody(Invocation.Call call) {
    var body = program.body(call.callee());
    if (reporting && body.isPresent() && visited.add(call.callee())) {
      Set<Value> given = new HashSet<>();
      for (int i = 0; i < call.operands().size(); i++) {
        if (isHot(call.operands().get(i))) {
          given.add(body.get().parameters().get(i));
        }
      }
      new StrayValues(
              flow,
              program,
              Storage.of(body.get(), flow),
              given::contains,
              _ -> false,
              findings,
              visited)
          .check(body.get());
    }
  }

  /** Runs where nobody sees it: passive Java, or a function value that is left. */
  private void runsUnseen(Op op, Collection<Value> captured) {
    origins.note(op);
    uniteReferences(op, captured);
    if (captured.stream().anyMatch(this::isHot)) {
      captured.forEach(this::heatContents);
      op.results().forEach(result -> stray(result, StrayOrigins.unseen(op)));
    }
  }

  private void uniteReferences(Op op, Collection<Value> operands) {
    var references = new ArrayList<>(operands);
    references.addAll(op.results());
    references.removeIf(
        value ->
            !AliasClasses.isMutable(value.type())
                || flow.isDifferentiable(value.type()) && !Containers.isContainer(value.type()));
    for (int i = 1; i < references.size(); i++) {
      aliases.unite(references.get(i - 1), references.get(i));
    }
  }

  /** A value came out of where no derivative passes: an error if the result depends on it. */
  private void stray(Value result, Finding finding) {
    heat(result);
    if (useful.test(result)) {
      report(finding);
    }
  }

  private boolean handOn(Op op) {
    boolean any = false;
    for (int i = 0; i < op.operands().size(); i++) {
      if (flow.passes(op, i)) {
        any = true;
        if (isHot(op.operands().get(i))) {
          op.results().forEach(this::heat);
        }
      }
    }
    return any;
  }

  private void spread(List<Value> from, List<Value> to) {
    for (int i = 0; i < from.size(); i++) {
      aliases.unite(from.get(i), to.get(i));
      if (isHot(from.get(i))) {
        heat(to.get(i));
      }
    }
  }

  private boolean isHot(Value value) {
    return varied.test(value)
        || hot.contains(value)
        || (AliasClasses.isMutable(value.type()) && aliases.isHot(value));
  }

  private void heat(Value value) {
    hot.add(value);
    if (AliasClasses.isMutable(value.type()) && !flow.isDifferentiable(value.type())) {
      aliases.heat(value);
    }
  }

  private void heatContents(Value operand) {
    if (AliasClasses.isMutable(operand.type()) && !flow.isDifferentiable(operand.type())) {
      heat(operand);
    }
  }

  private void report(Finding finding) {
    if (reporting) {
      findings.add(finding);
    }
  }
}
