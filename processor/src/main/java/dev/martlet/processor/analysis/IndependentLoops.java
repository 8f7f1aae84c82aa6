package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Derivative;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds loops through which both sweeps can go at once: what an iteration computes goes nowhere but
 * into sums, and what those receive is known before the loop. Each iteration is then done forwards
 * and backwards, and nothing of it has to be kept.
 *
 * <pre>{@code
 * double sum = 0;                                   double dsum = 1.0 / n;
 * for (int i = 0; i < n; i++) {                     for (int i = 0; i < n; i++) {
 *   double y = Math.exp(w * x[i]);           ->       double y = Math.exp(w * x[i]);
 *   sum += y * y;                                     sum += y * y;
 * }                                                   dw += dsum * 2 * y * y * x[i];
 * return sum / n;                                   }
 * }</pre>
 *
 * <p>What the loop reads of arrays must not be written later on: in the sweep back, a shadow has to
 * hold what was read behind a write, and nothing of what was read before it.
 */
final class IndependentLoops {
  /** How many ops in a row are done again to know before the loop what follows behind it. */
  private static final int MOST_REPEATED = 4;

  private final Scopes scopes;
  private final Activity activity;
  private final DerivativeFlow flow;
  private final Storage storage;
  private final Shadows shadows;
  private final FreshMemory fresh;
  private final Predicate<ControlFlow.Loop> isCounted;

  IndependentLoops(
      Scopes scopes,
      Activity activity,
      NeededValues needed,
      FreshMemory fresh,
      Predicate<ControlFlow.Loop> isCounted) {
    this.scopes = scopes;
    this.activity = activity;
    this.flow = needed.flow();
    this.storage = activity.storage();
    this.shadows = needed.shadows();
    this.fresh = fresh;
    this.isCounted = isCounted;
  }

  /** Whether both sweeps can go at once through a loop that is the region's op at an index. */
  boolean contain(ControlFlow.Loop loop, Region region, int index) {
    if (!activity.concerns(loop)
        || !loop.body().completes()
        || loop.states() > 0
        || !isCounted.test(loop)) {
      return false;
    }
    var ops = region.ops();
    List<Op> later = ops.subList(index + 1, ops.size());
    List<Op> unknown = ops.subList(index, ops.size());
    for (int i = 0; i < loop.results().size(); i++) {
      var parameter = loop.body().parameters().get(i);
      if (storage.holds(parameter) || activity.isFollowed(parameter)) {
        return false;
      }
      if (activity.contains(parameter)
          && !(isSum(loop, i) && isScaled(loop.results().get(i), later, unknown))) {
        return false;
      }
    }
    Set<Object> reads = new HashSet<>();
    return leavesOthersAlone(loop.condition(), loop, reads)
        && leavesOthersAlone(loop.body(), loop, reads)
        && (reads.isEmpty() || later.stream().noneMatch(op -> mayWrite(op, reads)));
  }

  // What is carried.

  /** Whether a variable is carried on as it is, plus something that does not depend on it. */
  private boolean isSum(ControlFlow.Loop loop, int position) {
    return isSum(loop, position, new HashSet<>());
  }

  private boolean isSum(ControlFlow.Loop loop, int position, Set<Value> sums) {
    var parameter = loop.body().parameters().get(position);
    sums.add(parameter);
    sums.add(loop.condition().parameters().get(position));
    return !uses(loop.condition(), sums)
        && loop.body().completes()
        && follow(loop.body(), sums)
        && isOnly(loop.body().yields(), position, sums);
  }

  /** Finds the values that are such a sum; false where one of them is used for something else. */
  private boolean follow(Region region, Set<Value> sums) {
    for (Op op : region.ops()) {
      if (uses(op, sums) && !followOp(op, sums)) {
        return false;
      }
    }
    return true;
  }

  private boolean followOp(Op op, Set<Value> sums) {
    return switch (op) {
      case Arithmetic.Binary(var result, var operator, var left, var right, _) -> {
        boolean isTerm =
            switch (operator) {
              case ADD -> sums.contains(left) != sums.contains(right);
              case SUBTRACT -> sums.contains(left) && !sums.contains(right);
              default -> false;
            };
        yield isTerm && sums.add(result);
      }
      case ControlFlow.Loop inner -> {
        int position = positionOf(inner.operands(), sums);
        yield position >= 0
            && isSum(inner, position, sums)
            && sums.add(inner.results().get(position));
      }
      case ControlFlow.If choice -> !sums.contains(choice.condition()) && followAll(choice, sums);
      case ControlFlow.Switch choice ->
          !sums.contains(choice.selector()) && followAll(choice, sums);
      case Arithmetic _,
          Aggregate _,
          Constant _,
          Memory _,
          Invocation _,
          ControlFlow _,
          TapeAccess _,
          Closure _ ->
          false;
    };
  }

  private boolean followAll(ControlFlow choice, Set<Value> sums) {
    int position = -1;
    for (Region region : choice.regions()) {
      if (!follow(region, sums)) {
        return false;
      }
      if (region.completes()) {
        int found = positionOf(region.yields(), sums);
        if (found < 0 || position >= 0 && found != position) {
          return false;
        }
        position = found;
      }
    }
    return position >= 0 && sums.add(choice.results().get(position));
  }

  /** The one place where there is such a sum; -1 where there is none, or several. */
  private static int positionOf(List<Value> values, Set<Value> sums) {
    int position = -1;
    for (int i = 0; i < values.size(); i++) {
      if (sums.contains(values.get(i))) {
        if (position >= 0) {
          return -1;
        }
        position = i;
      }
    }
    return position;
  }

  private static boolean isOnly(List<Value> values, int position, Set<Value> sums) {
    return positionOf(values, sums) == position;
  }

  private static boolean uses(Op op, Set<Value> values) {
    return op.operands().stream().anyMatch(values::contains)
        || op.regions().stream().anyMatch(region -> uses(region, values));
  }

  private static boolean uses(Region region, Set<Value> values) {
    return region.end().operands().stream().anyMatch(values::contains)
        || region.ops().stream().anyMatch(inner -> uses(inner, values));
  }

  // What it becomes.

  /** Whether what the value receives is known when the loop starts. */
  private boolean isScaled(Value value, List<Op> later, List<Op> unknown) {
    return later.stream()
        .filter(op -> uses(op, Set.of(value)) && mayPassOn(op))
        .allMatch(
            op ->
                op instanceof ControlFlow.Loop loop
                    ? isCarried(loop, value) && isScaled(carried(loop, value), later, unknown)
                    : isScaling(op, value, unknown) && isScaled(op.result(), later, unknown));
  }

  /**
   * Whether something may go back through the op. What a call returns that is written out with its
   * pullback is no active value itself, but what is taken from it.
   */
  private boolean mayPassOn(Op op) {
    return activity.concerns(op) || op instanceof Invocation || op instanceof Closure;
  }

  /** Whether another loop goes on with the sum. */
  private boolean isCarried(ControlFlow.Loop loop, Value value) {
    Set<Value> values = Set.of(value);
    int position = positionOf(loop.operands(), values);
    return position >= 0
        && loop.regions().stream().noneMatch(region -> uses(region, values))
        && isSum(loop, position, new HashSet<>());
  }

  /** What a loop makes of the one of its variables that is this value before it. */
  private static Value carried(ControlFlow.Loop loop, Value value) {
    return loop.results().get(loop.operands().indexOf(value));
  }

  private boolean isScaling(Op op, Value value, List<Op> unknown) {
    return switch (op) {
      case Arithmetic.Unary _ -> true;
      case Arithmetic.Convert convert -> convert.result().type().isReal();
      case Arithmetic.Binary(_, var operator, var left, var right, _) ->
          switch (operator) {
            case ADD, SUBTRACT -> true;
            case MULTIPLY -> isKnown(left.equals(value) ? right : left, unknown, 0);
            case DIVIDE -> left.equals(value) && isKnown(right, unknown, 0);
            default -> false;
          };
      case Arithmetic _,
          Aggregate _,
          Constant _,
          Memory _,
          Invocation _,
          ControlFlow _,
          TapeAccess _,
          Closure _ ->
          false;
    };
  }

  /** Whether a value is there before the loop, or follows at once from what is. */
  private boolean isKnown(Value value, List<Op> unknown, int depth) {
    if (unknown.stream().noneMatch(op -> op.results().contains(value))) {
      return true;
    }
    var definition = scopes.definition(value);
    return depth < MOST_REPEATED
        && definition.filter(IndependentLoops::isRepeated).isPresent()
        && definition.get().operands().stream().allMatch(each -> isKnown(each, unknown, depth + 1));
  }

  /** Whether an op is so simple that it is done again before the loop. */
  static boolean isRepeated(Op op) {
    return switch (op) {
      case Constant _, Arithmetic.Convert _, Arithmetic.Unary _ -> true;
      case Arithmetic.Binary(var result, var operator, _, _, _) ->
          result.type().isReal()
              || switch (operator) {
                case ADD, SUBTRACT, MULTIPLY -> true;
                default -> false;
              };
      case Arithmetic _,
          Aggregate _,
          Memory _,
          Invocation _,
          ControlFlow _,
          TapeAccess _,
          Closure _ ->
          false;
    };
  }

  // Memory.

  /** Whether the loop changes nothing but what each iteration makes for itself. */
  private boolean leavesOthersAlone(Region region, ControlFlow.Loop loop, Set<Object> reads) {
    for (Op op : region.ops()) {
      if (!leavesOthersAlone(op, loop, reads)) {
        return false;
      }
    }
    return true;
  }

  private boolean leavesOthersAlone(Op op, ControlFlow.Loop loop, Set<Object> reads) {
    return switch (op) {
      case Constant _, Arithmetic _, Aggregate _ -> true;
      case Memory.ReadElement read -> {
        var owner = shadows.owner(read.array());
        if (activity.isStored(owner) && !fresh.isMadeIn(loop, owner)) {
          reads.add(storage.group(owner));
        }
        yield !activity.isStored(owner) || !storage.isForeign(owner);
      }
      case Memory.WriteElement write -> isOwn(write.array(), loop);
      case Memory.ReadField read -> flow.field(read).isEmpty();
      case Memory.ArrayLength _, Memory.NewArray _, Memory.ArrayLiteral _ -> true;
      case Invocation.Call call -> flow.rule(call).orElse(null) instanceof Derivative.Partials;
      case ControlFlow.If _, ControlFlow.Switch _, ControlFlow.Loop _ ->
          activity.access(op).isEmpty()
              && op.regions().stream().allMatch(region -> leavesOthersAlone(region, loop, reads));
      case ControlFlow _, Memory _, Invocation _, TapeAccess _, Closure _ -> false;
    };
  }

  /** Whether each iteration makes the array for itself. */
  private boolean isOwn(Value array, ControlFlow.Loop loop) {
    var owner = shadows.owner(array);
    return storage.holds(owner)
        ? fresh.isMadeIn(loop, owner)
        : scopes.isWithin(array, loop.body())
            && scopes.definition(array).orElse(null) instanceof Memory.NewArray;
  }

  private boolean mayWrite(Op op, Set<Object> groups) {
    if (op.regions().stream()
        .anyMatch(region -> region.ops().stream().anyMatch(inner -> mayWrite(inner, groups)))) {
      return true;
    }
    if (flow.store(op)
        .filter(store -> storage.holds(store.target()) && !shadows.isShadow(store.target()))
        .filter(store -> groups.contains(storage.group(store.target())))
        .isPresent()) {
      return true;
    }
    return op instanceof Invocation.Call call
        && ArrayCalls.kind(call).isEmpty()
        && !EscapingArrays.isReader(call)
        && call.operands().stream()
            .map(shadows::owner)
            .anyMatch(operand -> storage.holds(operand) && groups.contains(storage.group(operand)));
  }
}
