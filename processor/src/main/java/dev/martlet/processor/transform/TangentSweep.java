package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.ArrayCalls;
import dev.martlet.processor.analysis.CollectionCalls;
import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Derivative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Goes through a program's ops from the first to the last and turns the tangents of their operands
 * into those of their results. Where values of the program come from, and how branches and loops
 * look, is left to the two ways of doing it.
 */
abstract class TangentSweep {
  final SweepContext context;
  private final Map<Value, Linear> tangents = new HashMap<>();

  /** Values whose tangents may turn out to be null, since they have come round a loop, say. */
  private final Set<Value> uncertain = new HashSet<>();

  private final TangentMemory memory;
  private final TangentLists lists;

  TangentSweep(SweepContext context) {
    this.context = context;
    this.lists = new TangentLists(this, context);
    this.memory = new TangentMemory(this, context.algebra());
  }

  /** The part that has to do with arrays. */
  final TangentMemory memory() {
    return memory;
  }

  /** The part that has to do with lists that are changed. */
  final TangentLists lists() {
    return lists;
  }

  final Linear tangent(Value value) {
    return tangents.getOrDefault(value, Linear.zero());
  }

  final void set(Value value, Linear tangent) {
    tangents.put(value, tangent);
  }

  /** Notes that the tangents of values may be null. */
  final void doubt(List<Value> values) {
    uncertain.addAll(values);
  }

  final boolean isActive(Value value) {
    return context.carries(value);
  }

  /** Appends the tangents of an op that owns no region. */
  final void differentiate(Op op, UnaryOperator<Value> primal, RegionBuilder out) {
    if (!context.activity().concerns(op)) {
      return;
    }
    if (!op.results().isEmpty() && context.applications().containsKey(op.results().getFirst())) {
      applyDifferential(op.result(), primal, out);
      return;
    }
    List<Value> active = op.operands().stream().filter(this::isActive).toList();
    if (!active.isEmpty() && uncertain.containsAll(active)) {
      uncertain.addAll(op.results());
    }
    if (context.activity().access(op).isPresent()) {
      lists.differentiate(op, primal, out);
      return;
    }
    switch (op) {
      case Aggregate.NewRecord record -> differentiate(record, out);
      case Aggregate.ReadComponent(var result, var record, var component, _) -> {
        if (!tangent(record).isZero()) {
          var algebra = context.algebra();
          var parts = algebra.objects().parts(out, tangent(record), algebra.shape(record.type()));
          set(result, algebra.fitted(out, parts.get(component), result.type()));
        }
      }
      case Memory access -> memory.differentiate(access, primal, out);
      case Invocation.Call call when CollectionCalls.isOne(call, context.needed().flow()) ->
          memory.mirror(call, primal, out);
      case Invocation.Call call when ArrayCalls.kind(call).isPresent() ->
          memory.differentiate(call, primal, out);
      case Invocation.Call call when isForeign(call) -> memory.make(call.result(), primal, out);
      case Invocation.Opaque opaque -> memory.make(opaque.result(), primal, out);
      case Arithmetic _, Invocation.Call _ -> differentiateScalar(op, primal, out);
      case Constant _ -> {}
      case TapeAccess _, Closure _, ControlFlow _ ->
          throw new IllegalStateException("active, but without derivative: " + op);
    }
  }

  /** Whether the call gives arrays of which nothing is known. */
  private boolean isForeign(Invocation.Call call) {
    return !call.results().isEmpty() && context.activity().isStored(call.result());
  }

  // Original: r = new R(a, b)    Tangent: dr = (da, db)
  private void differentiate(Aggregate.NewRecord op, RegionBuilder out) {
    var algebra = context.algebra();
    var structure = algebra.shape(op.result().type());
    var composite = Linear.Composite.empty(structure);
    for (int i = 0; i < op.operands().size(); i++) {
      if (context.needed().isActiveOperand(op, i)) {
        var component = structure.components().get(i);
        var part = algebra.fitted(out, tangent(op.operands().get(i)), component.type());
        composite = composite.with(component.name(), part);
      }
    }
    set(op.result(), algebra.objects().whole(out, composite));
  }

  // Original: y = f(a, b)    Tangent: dy = da * df/da + db * df/db
  private void differentiateScalar(Op op, UnaryOperator<Value> primal, RegionBuilder out) {
    Linear sum = Linear.zero();
    var name = LinearAlgebra.d(op.result().name());
    var type = context.algebra().tangentType(op.result().type());
    for (int i = 0; i < op.operands().size(); i++) {
      var operand = op.operands().get(i);
      if (!context.needed().isActiveOperand(op, i) || tangent(operand).isZero()) {
        continue;
      }
      if (tangent(operand) instanceof Linear.Composite || op instanceof Arithmetic.Cast) {
        // A record, or another view of the same object.
        sum = context.algebra().fitted(out, tangent(operand), op.result().type());
        continue;
      }
      var change = LinearAlgebra.scalar(out, tangent(operand));
      int position = i;
      Value term =
          !context.partials().isLinear(op) && context.isUncertain(operand)
              ? guarded(
                  change,
                  type,
                  out,
                  inner -> context.partials().scaled(op, position, change, type, primal, inner, ""))
              : context
                  .partials()
                  .scaled(op, i, change, type, primal, out, sum.isZero() ? name : "");
      sum = context.algebra().add(out, sum, new Linear.Scalar(term), name);
    }
    set(op.result(), sum);
  }

  final boolean isTracked(Memory.ReadField read) {
    return context.needed().flow().field(read).isPresent();
  }

  final boolean isTracked(Memory.WriteField write) {
    return context.needed().flow().field(write).isPresent();
  }

  private interface Term {
    Value emit(RegionBuilder out);
  }

  /** The term where the change is not zero, and zero where it is: a pole must not be met there. */
  private static Value guarded(Value change, Type type, RegionBuilder out, Term term) {
    var differs = out.binary(Arithmetic.BinaryOperator.UNEQUAL, change, zero(change.type(), out));
    var then = out.nested();
    var value = term.emit(then);
    var otherwise = out.nested();
    var none = zero(type, otherwise);
    return out.iff(differs, then.yield(value), otherwise.yield(none)).getFirst();
  }

  private static Value zero(Type type, RegionBuilder out) {
    return type == Primitive.FLOAT ? out.constant(0f) : out.constant(0.0);
  }

  // Original: (y, differential) = rule(a, b)    Tangent: dy = differential(da, db)
  private void applyDifferential(Value result, UnaryOperator<Value> primal, RegionBuilder out) {
    var application = Objects.requireNonNull(context.applications().get(result));
    var rule = application.rule();
    List<Value> arguments = new ArrayList<>(List.of(primal.apply(application.closure())));
    var handles = application.handles();
    boolean isAnyPresent = false;
    for (int i = 0; i < rule.parameters().size(); i++) {
      var operand = application.call().operands().get(rule.parameters().get(i));
      if (handles.containsKey(operand)) {
        isAnyPresent = true;
        arguments.add(
            lists.tangent(
                primal.apply(handles.get(operand)), rule.applicationParameters().get(i), out));
        continue;
      }
      var tangent = isActive(operand) ? tangent(operand) : Linear.zero();
      isAnyPresent |= !tangent.isZero();
      arguments.add(
          TangentObjects.argument(
              out,
              context.algebra().pack(out, tangent, operand.type()),
              rule.applicationParameters().get(i)));
    }
    if (!application.givesTangent()) {
      out.call(rule.application(), rule.applicationResult(), arguments);
    } else if (isAnyPresent) {
      var pushed =
          isUncertain(application, result)
              ? unlessAllNull(rule, arguments, out)
              : out.call(rule.application(), rule.applicationResult(), arguments);
      if (handles.containsKey(result)) {
        lists.keep(primal.apply(handles.get(result)), pushed, out);
        return;
      }
      set(result, context.algebra().objects().received(out, pushed, result.type()));
    }
  }

  /** Whether it may turn out that nothing flows: then the rule is not asked. */
  private boolean isUncertain(Expansion.Application application, Value result) {
    List<Value> active =
        application.rule().parameters().stream()
            .map(application.call().operands()::get)
            .filter(operand -> isActive(operand) && !application.handles().containsKey(operand))
            .toList();
    boolean isOne =
        !application.rule().sharesShadows()
            && !active.isEmpty()
            && uncertain.containsAll(active)
            && (result.type().isReal() || context.needed().flow().isOpaque(result.type()))
            && active.stream().allMatch(each -> context.needed().flow().isOpaque(each.type()));
    if (isOne && result.type().isReference()) {
      uncertain.add(result);
    }
    return isOne;
  }

  private static Value unlessAllNull(
      Derivative.ClosureRule rule, List<Value> arguments, RegionBuilder out) {
    // What carries no derivative here has a constant zero, which may be a number.
    Value known =
        arguments.stream()
            .skip(1)
            .filter(argument -> argument.type().isReference())
            .map(argument -> isThere(argument, out))
            .reduce((one, other) -> out.binary(Arithmetic.BinaryOperator.OR, one, other))
            .orElseThrow();
    var then = out.nested();
    var value = then.call(rule.application(), rule.applicationResult(), arguments);
    var otherwise = out.nested();
    Type type = rule.applicationResult();
    var none = type.isReal() ? zero(type, otherwise) : otherwise.constant(type, null);
    return out.iff(known, then.yield(value), otherwise.yield(none)).getFirst();
  }

  private static Value isThere(Value tangent, RegionBuilder out) {
    return out.binary(
        Arithmetic.BinaryOperator.UNEQUAL, tangent, out.constant(tangent.type(), null));
  }

  // Values that carry tangents across the border of a region.

  /** The scalars of the tangents of the active ones among these values. */
  final List<Value> leavesOf(List<Value> carriers, List<Value> sources, RegionBuilder out) {
    List<Value> leaves = new ArrayList<>();
    for (int i = 0; i < carriers.size(); i++) {
      if (isActive(carriers.get(i))) {
        leaves.addAll(
            context.algebra().flatten(out, tangent(sources.get(i)), carriers.get(i).type()));
      }
    }
    return leaves;
  }

  /** Fresh scalars for the tangents of the active ones among these values. */
  final List<Value> freshLeaves(List<Value> carriers, RegionBuilder out) {
    List<Value> leaves = new ArrayList<>();
    for (Value carrier : carriers) {
      if (isActive(carrier)) {
        leaves.addAll(context.algebra().leaves(out.values(), carrier));
      }
    }
    return leaves;
  }

  /** Gives the active ones among these values the tangents that the scalars make up. */
  final void take(List<Value> carriers, Iterator<Value> leaves) {
    for (Value carrier : carriers) {
      if (isActive(carrier)) {
        uncertain.add(carrier);
        set(carrier, context.algebra().unflatten(carrier.type(), leaves));
      }
    }
  }

  /** A region that yields nothing more than leaves of what the original yields. */
  final Region withLeaves(
      Region original, List<Value> carriers, List<Value> before, RegionBuilder inner) {
    List<Value> yields = new ArrayList<>(before);
    yields.addAll(leavesOf(carriers, original.yields(), inner));
    return inner.yield(yields);
  }
}
