package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.ArrayCalls;
import dev.martlet.processor.analysis.CollectionCalls;
import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.Scopes;
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
import dev.martlet.processor.ir.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Goes through a program's ops from the last to the first and turns the cotangents of their results
 * into those of their operands.
 */
final class ReverseSweep {
  private final SweepContext context;
  private final ReverseBranches branches;
  private final ReverseLoop loops;
  private final BranchJoin join;
  private final ReverseMemory memory;
  private final ReverseLists lists;
  private final Scopes scopes;

  /** Ops whose operands have received what they receive, before the sweep comes to them. */
  private final Set<Op> followed = Collections.newSetFromMap(new IdentityHashMap<>());

  ReverseSweep(SweepContext context, Scopes scopes, Recording recording, ForwardSweep forward) {
    this.context = context;
    this.scopes = scopes;
    this.branches = new ReverseBranches(this, context, scopes, recording);
    this.loops = new ReverseLoop(this, context, scopes, recording, forward);
    this.join = new BranchJoin();
    this.memory = new ReverseMemory(context);
    this.lists = new ReverseLists(context);
  }

  /** The part that has to do with lists that are changed. */
  ReverseLists lists() {
    return lists;
  }

  SweepContext context() {
    return context;
  }

  /** The part that goes through loops. */
  ReverseLoop loops() {
    return loops;
  }

  /** The part that has to do with arrays. */
  ReverseMemory memory() {
    return memory;
  }

  /** The sweep over a region; its yields' cotangents are given, its free values' come out. */
  void sweep(Region region, Frame frame, Cotangents cotangents, RegionBuilder out) {
    memory.start(region, frame, out);
    sweep(region.ops(), frame, cotangents, out);
  }

  /** The sweep over some ops of a region. */
  void sweep(List<Op> ops, Frame frame, Cotangents cotangents, RegionBuilder out) {
    for (Op op : ops.reversed()) {
      out.at(op.span());
      reverse(op, frame, cotangents, out);
    }
  }

  /** The part that goes through branches. */
  ReverseBranches branches() {
    return branches;
  }

  private void reverse(Op op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    if (!context.activity().concerns(op) || followed.remove(op)) {
      return;
    }
    if (!op.results().isEmpty() && context.applications().containsKey(op.results().getFirst())) {
      applyPullback(op.result(), frame, cotangents, out);
      return;
    }
    if (context.activity().access(op).isPresent()) {
      lists.reverse(op, frame, cotangents, out);
      return;
    }
    switch (op) {
      case ControlFlow.If choice -> branches.reverse(choice, frame, cotangents, out);
      case ControlFlow.Switch choice -> branches.choose(choice, frame, cotangents, out);
      case ControlFlow.Try attempt -> branches.choose(attempt, frame, cotangents, out);
      case ControlFlow.Locked locked -> branches.choose(locked, frame, cotangents, out);
      case ControlFlow.Loop loop -> loops.reverse(loop, frame, cotangents, out);
      case Aggregate.NewRecord record -> reverse(record, cotangents, out);
      case Aggregate.ReadComponent read -> reverse(read, cotangents, out);
      case Memory access -> memory.reverse(access, frame, cotangents, out);
      case Invocation.Call call when CollectionCalls.isOne(call, context.needed().flow()) -> {}
      case Invocation.Call call when ArrayCalls.kind(call).isPresent() ->
          memory.reverse(call, frame, cotangents, out);
      case Invocation.Call call when context.needed().flow().isByCotangents(call) ->
          reverseByCotangents(call, frame, cotangents, out);
      case Arithmetic _, Invocation.Call _ -> reverseScalar(op, frame, cotangents, out);
      case Constant _ -> {}
      case Invocation.Opaque _, TapeAccess _, Closure _ ->
          throw new IllegalStateException("active, but without derivative: " + op);
    }
  }

  // Original: r = new R(a, b)    Adjoint: da += dr.a, db += dr.b
  private void reverse(Aggregate.NewRecord op, Cotangents cotangents, RegionBuilder out) {
    var cotangent = cotangents.get(op.result());
    if (!cotangent.isZero()) {
      var algebra = context.algebra();
      var composite = algebra.objects().parts(out, cotangent, algebra.shape(op.result().type()));
      var components = composite.structure().components();
      for (int i = 0; i < components.size(); i++) {
        if (context.needed().isActiveOperand(op, i)) {
          cotangents.add(out, op.operands().get(i), composite.get(components.get(i).name()));
        }
      }
    }
  }

  // Original: a = r.a()    Adjoint: dr.a += da
  private void reverse(Aggregate.ReadComponent op, Cotangents cotangents, RegionBuilder out) {
    var cotangent = cotangents.get(op.result());
    if (!cotangent.isZero()) {
      var algebra = context.algebra();
      var structure = algebra.shape(op.record().type());
      var empty = Linear.Composite.empty(structure);
      var part = structure.differentiableComponents().get(empty.position(op.component()));
      var parts = empty.with(op.component(), algebra.fitted(out, cotangent, part.type()));
      cotangents.add(out, op.record(), algebra.objects().whole(out, parts));
    }
  }

  private void reverseScalar(Op op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var cotangent = cotangents.get(op.result());
    if (!context.carries(op.result())) {
      return;
    }
    if (cotangent instanceof Linear.Composite || op instanceof Arithmetic.Cast) {
      // A record, or another view of the same object.
      cotangents.add(out, op.operands().getFirst(), cotangent);
      return;
    }
    if (cotangent.isZero()) {
      return;
    }
    if (!context.partials().isLinear(op) && context.isUncertain(op.result())) {
      var change = LinearAlgebra.scalar(out, cotangent);
      guarded(
          List.of(change),
          cotangents,
          out,
          (inner, innerCotangents) -> {
            scale(op, new Linear.Scalar(change), frame, innerCotangents, inner);
            follow(op, frame, innerCotangents, inner);
          });
    } else if (cotangent instanceof Linear.Product
        && (!keepsType(op) || context.needed().selects(op))) {
      scale(op, new Linear.Scalar(LinearAlgebra.scalar(out, cotangent)), frame, cotangents, out);
    } else {
      scale(op, cotangent, frame, cotangents, out);
    }
  }

  /** In the guard of an op, goes on with what has been computed for this op only. */
  private void follow(Op op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    for (int i = 0; i < op.operands().size(); i++) {
      var operand = op.operands().get(i);
      var source = scopes.definition(operand).orElse(null);
      if (context.needed().isActiveOperand(op, i)
          && context.updates().isUsedOnce(operand)
          && source != null
          && isScalar(source)
          && scopes.home(operand).equals(scopes.home(op.result()))) {
        var cotangent = cotangents.get(operand);
        if (!cotangent.isZero()) {
          var change = new Linear.Scalar(LinearAlgebra.scalar(out, cotangent));
          scale(source, change, frame, cotangents, out);
          follow(source, frame, cotangents, out);
        }
        cotangents.changed().remove(operand);
        followed.add(source);
      }
    }
  }

  private boolean isScalar(Op op) {
    return op.results().size() == 1
        && op.result().type().isReal()
        && op.operands().stream().allMatch(operand -> operand.type() instanceof Type.Primitive)
        && context.carries(op.result())
        && !context.applications().containsKey(op.result())
        && context.activity().access(op).isEmpty()
        && (op instanceof Arithmetic
            || op instanceof Invocation.Call call && ArrayCalls.kind(call).isEmpty());
  }

  private static boolean keepsType(Op op) {
    return op.operands().stream().allMatch(operand -> operand.type().equals(op.result().type()));
  }

  /** A product hands on its base, and its factor times the partial derivative. */
  private void scale(
      Op op, Linear cotangent, Frame frame, Cotangents cotangents, RegionBuilder out) {
    for (int i = 0; i < op.operands().size(); i++) {
      if (context.needed().isActiveOperand(op, i)) {
        var operand = op.operands().get(i);
        var type = context.algebra().tangentType(operand.type());
        var name = cotangents.get(operand).isZero() ? LinearAlgebra.d(operand.name()) : "";
        var contribution =
            cotangent instanceof Linear.Product(var base, var factor)
                ? new Linear.Product(
                    base, context.partials().scaled(op, i, factor, type, frame::read, out, ""))
                : new Linear.Scalar(
                    context
                        .partials()
                        .scaled(
                            op,
                            i,
                            LinearAlgebra.scalar(out, cotangent),
                            type,
                            frame::read,
                            out,
                            name));
        cotangents.add(out, operand, contribution);
      }
    }
  }

  // Original: y = f(a, b)    Adjoint: da += fByA(a, b, dy), db += fByB(a, b, dy)
  private void reverseByCotangents(
      Invocation.Call call, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var result = call.result();
    var cotangent = cotangents.get(result);
    if (cotangent.isZero()) {
      return;
    }
    Contribution contribution =
        (inner, innerCotangents) -> {
          var algebra = context.algebra();
          var change = algebra.pack(inner, innerCotangents.get(result), result.type());
          for (int i = 0; i < call.operands().size(); i++) {
            if (context.needed().isActiveOperand(call, i)) {
              var operand = call.operands().get(i);
              var type = algebra.tangentType(operand.type());
              var product = context.partials().cotangent(call, i, change, type, frame::read, inner);
              innerCotangents.add(inner, operand, algebra.unpack(inner, product, operand.type()));
            }
          }
        };
    if (context.isUncertain(result)) {
      guarded(
          context.algebra().flatten(out, cotangent, result.type()), cotangents, out, contribution);
    } else {
      contribution.add(out, cotangents);
    }
  }

  /** What is done only where some cotangent is not zero. */
  interface Contribution {
    void add(RegionBuilder out, Cotangents cotangents);
  }

  private void guarded(
      List<Value> changes, Cotangents cotangents, RegionBuilder out, Contribution contribution) {
    Value condition = null;
    for (Value change : changes) {
      var zero = OpaqueObjects.leafOfType(out, Linear.zero(), change.type());
      var differs = out.binary(Arithmetic.BinaryOperator.UNEQUAL, change, zero);
      condition =
          condition == null
              ? differs
              : out.binary(Arithmetic.BinaryOperator.OR, condition, differs);
    }
    if (condition != null) {
      var then = new BranchJoin.Branch(out.nested(), cotangents.inner());
      contribution.add(then.out(), then.cotangents());
      var otherwise = new BranchJoin.Branch(out.nested(), cotangents.inner());
      var joined = join.join(List.of(then, otherwise), cotangents);
      joined.finish(out.iff(condition, joined.regions().get(0), joined.regions().get(1)));
    }
  }

  // Original: (y, pullback) = rule(a, b)    Adjoint: (da, db) += pullback(dy)
  private void applyPullback(Value result, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var cotangent = cotangents.get(result);
    var application = Objects.requireNonNull(context.applications().get(result));
    boolean isStored =
        context.activity().isStored(result)
            || context.activity().isFollowed(result)
            || application.call().operands().stream().anyMatch(context.activity()::isStored);
    if (cotangent.isZero() && !isStored) {
      return;
    }
    if (context.isUncertain(result) && !isStored) {
      guarded(
          context.algebra().flatten(out, cotangent, result.type()),
          cotangents,
          out,
          (inner, innerCotangents) -> apply(result, frame, innerCotangents, inner));
    } else {
      apply(result, frame, cotangents, out);
    }
  }

  private void apply(Value result, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var application = Objects.requireNonNull(context.applications().get(result));
    var rule = application.rule();
    var algebra = context.algebra();
    boolean isShared = rule.sharesShadows();
    boolean isOfCollection = CollectionCalls.isOne(application.call(), context.needed().flow());
    var handles = application.handles();
    var argument =
        !application.givesTangent()
            ? out.constant(rule.applicationParameters().getFirst(), null)
            : handles.containsKey(result)
                ? lists.taken(
                    frame.read(handles.get(result)), rule.applicationParameters().getFirst(), out)
                : TangentObjects.argument(
                    out,
                    algebra.pack(
                        out,
                        cotangents.get(result),
                        result.type(),
                        isShared || isOfCollection
                            ? Collections.emptyIterator()
                            : memory.shadows(result, frame).iterator()),
                    rule.applicationParameters().getFirst());
    var pulledBack =
        out.call(
            rule.application(),
            rule.applicationResult(),
            List.of(frame.read(application.closure()), argument));
    for (int i = 0; i < rule.parameters().size(); i++) {
      var operand = application.call().operands().get(rule.parameters().get(i));
      if (context.activity().contains(operand)) {
        var tangent = pulledBack;
        if (!rule.members().isEmpty()) {
          var member = rule.members().get(i);
          tangent = out.readComponent(pulledBack, member.name(), member.type());
        }
        if (handles.containsKey(operand)) {
          lists.add(frame.read(handles.get(operand)), tangent, out);
          continue;
        }
        cotangents.add(
            out,
            operand,
            isShared || isOfCollection
                ? algebra
                    .objects()
                    .received(out, tangent, operand.type(), (_, _, _) -> Linear.zero())
                : memory.received(tangent, operand, frame, out));
      }
    }
  }
}
