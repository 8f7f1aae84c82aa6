package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Completion;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites each op by what is known of its operands: folds constants, follows copies, takes the
 * only branch that can be taken, ends a region where it throws, and reads components of records
 * that were just made.
 */
final class Simplify extends ForwardRewrite implements ArithmeticRules.Context {
  private final RecordShapes shapes;
  private final Values values;
  private final LoopInvariance invariance;
  private final ArithmeticRules arithmetic = new ArithmeticRules(this);
  private final Map<Value, Op> definitions = new HashMap<>();
  private final Map<Value, Integer> uses = new HashMap<>();

  /** Conditions that were decided by the branch in which an op stands. */
  private final Map<Value, Boolean> decided = new HashMap<>();

  private final List<Value> decisions = new ArrayList<>();

  /** The block that arithmetic rules append to. */
  private Block current = new Block();

  private Simplify(Function function, RecordShapes shapes) {
    this.shapes = shapes;
    values = Values.after(function);
    invariance = new LoopInvariance(function);
    Traversal.forEachUse(function.body(), value -> uses.merge(value, 1, Integer::sum));
  }

  static Function run(Function function, RecordShapes shapes) {
    return new Simplify(function, shapes).rewrite(function);
  }

  @Override
  public @Nullable Op definition(Value value) {
    return definitions.get(value);
  }

  @Override
  public boolean isUsedOnce(Value value) {
    return uses.getOrDefault(value, 0) == 1;
  }

  @Override
  public Value fresh(Type type) {
    return values.fresh(type, "");
  }

  @Override
  public boolean mayBe(Type one, Type other) {
    return shapes.mayBe(one, other);
  }

  @Override
  public void add(Op op) {
    emit(op, current);
  }

  private void emit(Op op, Block block) {
    op.results().forEach(result -> definitions.put(result, op));
    block.ops.add(op);
  }

  @Override
  Region rewrite(Region region) {
    int mark = decisions.size();
    Region result = super.rewrite(region);
    List<Value> inside = decisions.subList(mark, decisions.size());
    inside.forEach(decided::remove);
    inside.clear();
    return result;
  }

  /** From here to the end of the region at hand the condition is known. */
  private void decide(Value condition, boolean holds) {
    if (decided.putIfAbsent(condition, holds) == null) {
      decisions.add(condition);
    }
  }

  @Override
  void rewrite(Op op, Block block) {
    switch (op) {
      case ControlFlow.If branch -> branch(branch, block);
      case ControlFlow.Switch choice -> choice(choice, block);
      case ControlFlow.Loop loop -> loop(loop, block);
      case ControlFlow.Locked locked -> {
        var result = (ControlFlow.Locked) rewritten(locked);
        emit(result, block);
        afterBranch(result, block);
      }
      case ControlFlow.Try attempt -> {
        var result = (ControlFlow.Try) rewritten(attempt);
        if (Completion.mayFail(result.body())) {
          emit(result, block);
          afterBranch(result, block);
        } else {
          append(result.body().ops(), block);
          replace(result.results(), result.body().yields());
        }
      }
      case Arithmetic _ -> {
        Block outer = current;
        current = block;
        var simpler = (Arithmetic) substituted(op);
        Value result = arithmetic.apply(simpler);
        if (result == null) {
          emit(simpler, block);
        } else if (!result.equals(op.result())) {
          replace(op.result(), result);
        }
        current = outer;
      }
      case Aggregate.ReadComponent(var result, var record, var component, _) -> {
        Value known = component(get(record), component);
        if (known == null) {
          emit(substituted(op), block);
        } else {
          replace(result, known);
        }
      }
      case Invocation.Call call
          when Effects.isNullCheck(call.callee())
              && definition(get(call.operands().getFirst())) instanceof Aggregate.NewRecord made ->
          replace(call.results(), List.of(made.result()));
      case Invocation.Call call when isMaximum(call.callee()) -> maximum(call, block);
      case Constant _, Aggregate _, Memory _, Invocation _, TapeAccess _, Closure _ ->
          emit(rewritten(op), block);
    }
  }

  private static boolean isMaximum(Callee callee) {
    return callee.owner().equals("java.lang.Math")
        && callee.name().equals("max")
        && callee.result() == Type.Primitive.INT;
  }

  /** The larger of two ints, where it is known which one that is. */
  private void maximum(Invocation.Call op, Block block) {
    var call = (Invocation.Call) substituted(op);
    Value left = call.operands().get(0);
    Value right = call.operands().get(1);
    if (definition(left) instanceof Constant(_, Integer one, _)
        && definition(right) instanceof Constant(_, Integer other, _)) {
      replace(op.result(), one >= other ? left : right);
    } else if (isZero(left) && definition(right) instanceof Memory.ArrayLength) {
      replace(op.result(), right);
    } else if (isZero(right) && definition(left) instanceof Memory.ArrayLength) {
      replace(op.result(), left);
    } else {
      emit(call, block);
    }
  }

  private boolean isZero(Value value) {
    return definition(value) instanceof Constant(_, Integer number, _) && number == 0;
  }

  private @Nullable Value component(Value record, String component) {
    if (!(definition(record) instanceof Aggregate.NewRecord(_, var operands, _))) {
      return null;
    }
    int position = shapes.components(record.type()).orElse(List.of()).indexOf(component);
    return position < 0 || position >= operands.size() ? null : operands.get(position);
  }

  // Branches.

  private void branch(ControlFlow.If op, Block block) {
    Value condition = get(op.condition());
    Boolean known = constantCondition(condition);
    if (known != null) {
      inline(known ? op.then() : op.otherwise(), op.results(), block);
      return;
    }
    boolean thenCompletes = op.then().completes();
    if (thenCompletes != op.otherwise().completes() && hasContent(op, thenCompletes)) {
      guard(op, condition, block);
      return;
    }
    Region then = under(op.then(), condition, true);
    Region otherwise = under(op.otherwise(), condition, false);
    boolean same =
        condition.equals(op.condition()) && then == op.then() && otherwise == op.otherwise();
    var result =
        same ? op : new ControlFlow.If(op.results(), condition, then, otherwise, op.span());
    emit(result, block);
    afterBranch(result, block);
    if (then.completes() != otherwise.completes()) {
      decide(condition, then.completes());
    } else if (then.completes()) {
      condition(result, block);
    }
  }

  private @Nullable Boolean constantCondition(Value condition) {
    return definition(condition) instanceof Constant(_, Boolean constant, _)
        ? constant
        : decided.get(condition);
  }

  private Region under(Region region, Value condition, boolean holds) {
    boolean isNew = decided.putIfAbsent(condition, holds) == null;
    Region result = rewrite(region);
    if (isNew) {
      decided.remove(condition);
    }
    return result;
  }

  /** Puts the ops of a region here, instead of the op that owns it. */
  private void inline(Region region, List<Value> results, Block block) {
    append(region.ops(), block);
    if (block.end != null) {
      return;
    }
    if (region.completes()) {
      replace(results, region.yields());
    } else {
      block.end = substituted(region.end());
    }
  }

  private static boolean hasContent(ControlFlow.If op, boolean then) {
    Region region = then ? op.then() : op.otherwise();
    return !region.ops().isEmpty() || !op.results().isEmpty();
  }

  /** {@code if (c) throw e; else A} becomes {@code if (c) throw e; A}. */
  private void guard(ControlFlow.If op, Value condition, Block block) {
    boolean completes = op.then().completes();
    Region rest = completes ? op.then() : op.otherwise();
    Region nothing = new Region(List.of(), List.of(), new Terminator.Yield(List.of()));
    Region thrower = under(completes ? op.otherwise() : op.then(), condition, !completes);
    emit(
        completes
            ? new ControlFlow.If(List.of(), condition, nothing, thrower, op.span())
            : new ControlFlow.If(List.of(), condition, thrower, nothing, op.span()),
        block);
    decide(condition, completes);
    inline(rest, op.results(), block);
  }

  /** Results that are the same on each side; an end where no side completes. */
  private void afterBranch(ControlFlow op, Block block) {
    List<Region> completing = op.regions().stream().filter(Region::completes).toList();
    if (completing.isEmpty()) {
      block.end = new Terminator.Unreachable();
      return;
    }
    for (int i = 0; i < op.results().size(); i++) {
      int position = i;
      Value result = op.results().get(i);
      List<Value> yields = completing.stream().map(r -> r.yields().get(position)).toList();
      Value first = yields.getFirst();
      if (yields.stream().allMatch(first::equals)) {
        // Every region sees it, so it was defined before them; but for an only region's own.
        if (completing.size() > 1 || !definesItself(completing.getFirst(), first)) {
          replace(result, first);
        }
      } else if (definition(first) instanceof Constant constant
          && yields.stream().allMatch(value -> isSameConstant(value, constant))) {
        Value copy = values.like(result);
        emit(new Constant(copy, constant.value(), constant.span()), block);
        replace(result, copy);
      }
    }
  }

  private static boolean definesItself(Region region, Value value) {
    return region.parameters().contains(value)
        || region.ops().stream().anyMatch(op -> op.results().contains(value));
  }

  private boolean isSameConstant(Value value, Constant constant) {
    return definition(value) instanceof Constant other
        && Objects.equals(other.value(), constant.value())
        && other.result().type().equals(constant.result().type());
  }

  /** {@code c ? true : false} is {@code c}. */
  private void condition(ControlFlow.If op, Block block) {
    for (int i = 0; i < op.results().size(); i++) {
      Value result = op.results().get(i);
      if (result.type() == Type.Primitive.BOOLEAN
          && definition(op.then().yields().get(i)) instanceof Constant(_, Boolean then, _)
          && definition(op.otherwise().yields().get(i)) instanceof Constant(_, Boolean other, _)
          && !then.equals(other)) {
        if (then) {
          replace(result, op.condition());
        } else {
          Value opposite = values.like(result);
          emit(
              new Arithmetic.Unary(
                  opposite, Arithmetic.UnaryOperator.NOT, op.condition(), op.span()),
              block);
          replace(result, opposite);
        }
      }
    }
  }

  private void choice(ControlFlow.Switch op, Block block) {
    if (definition(get(op.selector())) instanceof Constant(_, var constant, _)
        && constant != null) {
      int chosen =
          IntStream.range(0, op.cases().size())
              .filter(i -> op.cases().get(i).values().contains(constant))
              .findFirst()
              .orElse(op.cases().size());
      inline(op.regions().get(chosen), op.results(), block);
      return;
    }
    var result = (ControlFlow.Switch) rewritten(op);
    emit(result, block);
    afterBranch(result, block);
  }

  // Loops.

  private void loop(ControlFlow.Loop op, Block block) {
    List<Integer> varying = new ArrayList<>();
    for (int i = 0; i < op.operands().size(); i++) {
      if (invariance.isInvariant(op, i)) {
        Value initial = op.operands().get(i);
        replace(op.condition().parameters().get(i), initial);
        replace(op.body().parameters().get(i), initial);
        replace(op.results().get(i), initial);
      } else {
        varying.add(i);
      }
    }
    var loop =
        (ControlFlow.Loop)
            rewritten(
                varying.size() < op.operands().size() ? CarriedVariables.keep(op, varying) : op);
    boolean neverRuns =
        loop.condition().completes()
            && definition(loop.condition().yields().getFirst()) instanceof Constant(_, Boolean c, _)
            && !c;
    if (neverRuns) {
      replace(loop.condition().parameters(), loop.operands());
      append(loop.condition().ops(), block);
      replace(loop.results(), loop.operands());
    } else {
      emit(loop, block);
    }
  }
}
