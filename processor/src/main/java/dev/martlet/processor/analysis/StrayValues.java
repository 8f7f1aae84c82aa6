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
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Follows active values to where no derivative can follow: through callees without a rule, into
 * collections, arrays and strings. That is harmless while nothing of it comes back; where a number
 * comes back and the result depends on it, it is reported at that place, for its derivative would
 * be lost in silence.
 */
final class StrayValues {
  private final DerivativeFlow flow;
  private final Program program;
  private final Storage storage;
  private final Predicate<Value> useful;
  private final Findings findings;

  private final AliasClasses aliases = new AliasClasses();
  private final HotValues hot;

  private final StrayOrigins origins;
  private final ChangedCollections changes;
  private final EscapingArrays escapes;

  /** Calls whose bodies have been looked at. */
  private final Set<HotCall> visited;

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
      Set<HotCall> visited) {
    this.flow = flow;
    this.program = program;
    this.storage = storage;
    this.useful = useful;
    this.hot = new HotValues(flow, varied, aliases);
    this.findings = findings;
    this.visited = visited;
    this.origins = new StrayOrigins(program);
    this.changes = new ChangedCollections(program, aliases, useful);
    this.escapes =
        new EscapingArrays(flow, storage, value -> hot.isHot(value) && useful.test(value));
  }

  void check(Function function) {
    changes.note(function);
    origins.note(function);
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
        hot.spread(then.yields(), results);
        hot.spread(otherwise.yields(), results);
      }
      case ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _ ->
          op.regions()
              .forEach(
                  region -> {
                    visit(region);
                    hot.spread(region.yields(), op.results());
                  });
      case ControlFlow.Loop loop -> {
        hot.spread(loop.operands(), loop.body().parameters());
        hot.spread(loop.body().parameters(), loop.condition().parameters());
        visit(loop.condition());
        visit(loop.body());
        hot.spread(loop.body().yields(), loop.body().parameters());
        hot.spread(loop.body().parameters(), loop.results());
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
      case Closure closure -> {
        hot.note(closure);
        visit(closure.body());
        runsUnseen(op, Traversal.freeValues(closure.body()));
      }
      case Constant _, TapeAccess _ -> handOn(op);
    }
  }

  private void visit(Arithmetic op) {
    if (!handOn(op) && op.operands().stream().anyMatch(hot::isHot)) {
      switch (op) {
        case Arithmetic.Concatenation(var result, _, _) -> hot.heat(result);
        case Arithmetic.Cast cast when flow.isPassiveVariant(cast) -> {}
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

  private boolean isHotWithoutDerivative(Value value) {
    return hot.isHot(value) && !flow.isDifferentiable(value.type());
  }

  private void visit(Aggregate.NewRecord op) {
    handOn(op);
    op.operands().forEach(operand -> changes.unite(operand, op.result()));
    for (int i = 0; i < op.operands().size(); i++) {
      var operand = op.operands().get(i);
      if (!flow.passes(op, i)
          && (isHotWithoutDerivative(operand) || storage.holds(operand) && hot.isHot(operand))) {
        var type = StrayOrigins.readable(op.result().type().toString());
        var where = "a component of " + type + " that is not differentiable";
        report(Diagnostic.ACTIVE_WRITE.at(op.span(), where));
      }
    }
  }

  private void visit(Memory op) {
    switch (op) {
      case Memory.ReadField read when isOfObject(read) -> handOn(read);
      case Memory.ReadField(var result, var operands, var owner, var field, _, _, _) -> {
        if (operands.isEmpty()) {
          aliases.uniteWithStatic(result, owner + "." + field);
        }
        operands.forEach(
            object -> readFrom(object, result, op, origins.field(field, object.type(), flow)));
      }
      case Memory.ReadElement(var result, var array, _, _) -> {
        if (!storage.holds(array)) {
          readFrom(array, result, op, "an array");
        }
      }
      case Memory.WriteField write when flow.field(write).isPresent() -> {
        if (storage.isForeign(write.operands().getFirst())) {
          write(
              write.operands().getLast(),
              op,
              "the field '" + write.field() + "' of an object that others may hold");
        }
      }
      case Memory.WriteField write -> {
        write(write.operands().getLast(), op, origins.field(write, flow));
        var object = write.operands().getFirst();
        if (!flow.isObject(object.type())) {
          write.operands().forEach(operand -> aliases.unite(object, operand));
        }
      }
      case Memory.WriteElement(var array, _, var value, _) -> {
        if (!storage.holds(array)) {
          write(value, op, origins.array(array.type()));
          aliases.unite(array, value);
        } else if (storage.isForeign(array)) {
          write(value, op, "an array that others may hold");
        }
      }
      case Memory.ArrayLiteral literal when storage.holds(literal.result()) -> {}
      case Memory.ArrayLiteral(var result, var elements, _) -> {
        elements.forEach(element -> aliases.unite(result, element));
        if (elements.stream().anyMatch(hot::isHot)) {
          hot.heat(result);
          origins.note(op);
        }
      }
      case Memory.NewObject made -> {
        handOn(made);
        for (int i = 0; i < made.fields().size(); i++) {
          if (flow.field(made.result(), made.fields().get(i)).isEmpty()) {
            var field = made.fields().get(i);
            write(made.content(i), op, origins.field(field, made.result().type(), flow));
          }
        }
      }
      case Memory.ArrayLength _, Memory.NewArray _ -> {}
    }
  }

  /** Nothing active gets into the other fields of an object whose fields have derivatives. */
  private boolean isOfObject(Memory.ReadField read) {
    return !read.operands().isEmpty() && flow.isObject(read.operands().getFirst().type());
  }

  private void readFrom(Value container, Value result, Op op, String what) {
    aliases.unite(container, result);
    if (hot.isHot(container)) {
      stray(result, origins.readBack(container, op, what));
    }
  }

  private void write(Value value, Op op, String where) {
    if (hot.isHot(value)) {
      report(Diagnostic.ACTIVE_WRITE.at(op.span(), where));
    }
  }

  private void visit(Invocation.Call call) {
    var hotCall = HotCall.of(call, hot::isHot);
    if (hotCall.isHot()) {
      hot.heatParameters(call.operands());
    }
    if (call.results().stream().noneMatch(useful)) {
      checkBody(hotCall);
    }
    if (ArrayCalls.kind(call).isPresent() && visitArrays(call)) {
      return;
    }
    if (CollectionCalls.isOne(call, flow)) {
      flow.store(call)
          .filter(store -> storage.isForeign(store.target()))
          .ifPresent(store -> write(store.source(), call, "a collection that others may hold"));
    }
    if (CollectionCalls.isOfMemory(call, flow)
        || storage.lists().isAccess(call)
        || CollectionCalls.isPassive(call)
        || origins.isMereCheck(call)) {
      return;
    }
    if (flow.isShared(call)) {
      visitShared(call);
      return;
    }
    handOn(call);
    for (Value result : call.results()) {
      call.operands().forEach(operand -> changes.unite(operand, result));
    }
    if (hotCall.isHot() && !flow.takesCollection(call) && changes.isLost(call)) {
      report(Diagnostic.ACTIVE_WRITE.at(call.span(), changes.collection(call, storage.lists())));
    }
    boolean isRuled = flow.rule(call).isPresent();
    boolean lost = false;
    boolean lostNumber = false;
    for (int i = 0; i < call.operands().size(); i++) {
      Value operand = call.operands().get(i);
      boolean stopsByDesign =
          isRuled
              && (flow.isDifferentiable(operand.type()) && flow.knows(call, i)
                  || Containers.isOfRuntime(call.callee()));
      if (hot.isHot(operand) && !flow.passes(call, i) && !stopsByDesign) {
        lost = true;
        lostNumber |= flow.isDifferentiable(operand.type());
      }
    }
    if (!isRuled || lost) {
      hot.uniteReferences(call, call.operands());
    }
    if (lost) {
      if (call.callee().kind() == Callee.Kind.CONSTRUCTOR) {
        origins.note(call);
      }
      checkBody(hotCall);
      var finding = origins.missingRule(call, lostNumber);
      call.operands().forEach(hot::heatContents);
      call.results().stream()
          .filter(
              result ->
                  flow.isDifferentiable(result.type())
                      || BitPatterns.makes(call)
                      || origins.mayHold(call, result, this::isHotWithoutDerivative))
          .forEach(result -> stray(result, finding));
    }
  }

  /** The callee works on active memory; all else that is active it must know to be. */
  private void visitShared(Invocation.Call call) {
    flow.written(call).stream()
        .filter(storage::isForeign)
        .forEach(array -> write(array, call, "an array or object that others may hold"));
    for (int i = 0; i < call.operands().size(); i++) {
      var operand = call.operands().get(i);
      if (hot.isHot(operand) && !flow.knows(call, i) && !storage.holds(operand)) {
        report(origins.missingRule(call, flow.isDifferentiable(operand.type())));
      }
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
  private void checkBody(HotCall call) {
    var body = program.body(call.callee());
    if (reporting && call.isHot() && body.isPresent() && visited.add(call)) {
      var inside = Storage.of(body.get(), flow);
      var varied = VariedValues.of(body.get(), call.given(), flow, inside);
      new StrayValues(flow, program, inside, varied::contains, _ -> false, findings, visited)
          .check(body.get());
    }
  }

  /** Runs where nobody sees it: passive Java, or a function value that is left. */
  private void runsUnseen(Op op, Collection<Value> captured) {
    origins.note(op);
    hot.uniteReferences(op, captured);
    if (captured.stream().anyMatch(hot::isHot)) {
      captured.forEach(hot::heatContents);
      if (BitPatterns.areTakenIn(op)) {
        captured.stream().filter(each -> each.type() instanceof Type.Array).forEach(hot::heat);
      }
      op.results().forEach(result -> stray(result, StrayOrigins.unseen(op)));
    }
  }

  /** A value came out of where no derivative passes: an error if the result depends on it. */
  private void stray(Value result, Finding finding) {
    hot.heat(result);
    if (useful.test(result)) {
      report(finding);
    }
  }

  private boolean handOn(Op op) {
    boolean any = false;
    for (int i = 0; i < op.operands().size(); i++) {
      if (flow.passes(op, i)) {
        any = true;
        if (hot.isHot(op.operands().get(i))) {
          op.results().forEach(hot::heat);
        }
      }
    }
    return any;
  }

  private void report(Finding finding) {
    if (reporting) {
      findings.add(finding);
    }
  }
}
