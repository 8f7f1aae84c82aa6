package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Arithmetic.UnaryOperator;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.ControlFlow.If;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins two branches of one condition where only the second reads what the first one yields.
 *
 * <pre>{@code
 * double a = c ? x : y;
 * double b;
 * if (c) { b = f(a); } else { b = g(a); }   ->   double b = c ? f(x) : g(y);
 * }</pre>
 */
final class JoinedBranches {
  private final Values values;
  private final Map<Value, Integer> uses = new HashMap<>();

  /** What a condition is the opposite of. */
  private final Map<Value, Value> opposites = new HashMap<>();

  private JoinedBranches(Function function) {
    values = Values.after(function);
    Traversal.forEachUse(function.body(), this::use);
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof Arithmetic.Unary(var result, var operator, var operand, _)
              && operator == UnaryOperator.NOT) {
            opposites.put(result, operand);
          }
        });
  }

  private void use(Value value) {
    uses.merge(value, 1, Integer::sum);
  }

  static Function run(Function function) {
    Region body = new JoinedBranches(function).rewrite(function.body());
    return body == function.body() ? function : function.withBody(body);
  }

  private Region rewrite(Region region) {
    List<Op> ops = new ArrayList<>(region.ops().size());
    boolean changed = false;
    for (Op op : region.ops()) {
      Op current = rewrite(op);
      changed |= current != op;
      int partner = current instanceof If second ? partner(ops, second) : -1;
      if (partner >= 0) {
        ops.add(joined((If) ops.remove(partner), (If) current));
        changed = true;
      } else {
        ops.add(current);
      }
    }
    return changed ? new Region(region.parameters(), ops, region.end()) : region;
  }

  private Op rewrite(Op op) {
    List<Region> regions = new ArrayList<>(op.regions().size());
    boolean changed = false;
    for (Region region : op.regions()) {
      Region current = rewrite(region);
      changed |= current != region;
      regions.add(current);
    }
    return changed ? op.rebuilt(op.results(), op.operands(), regions) : op;
  }

  /** The position of the branch to join with, which has to move behind the ops that follow it. */
  private int partner(List<Op> before, If second) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i) instanceof If first) {
        return isPartner(first, second) ? i : -1;
      }
      if (!isPlain(before.get(i))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isPartner(If first, If second) {
    boolean complete =
        first.regions().stream().allMatch(Region::completes)
            && second.regions().stream().allMatch(Region::completes);
    if (!complete
        || first.results().isEmpty()
        || !first.condition().equals(second.condition()) && !areOpposite(first, second)) {
      return false;
    }
    Map<Value, Integer> inSecond = new HashMap<>();
    for (Region region : second.regions()) {
      Traversal.forEachUse(region, value -> inSecond.merge(value, 1, Integer::sum));
    }
    return first.results().stream()
        .allMatch(result -> inSecond.getOrDefault(result, 0).equals(uses.getOrDefault(result, 0)));
  }

  private boolean areOpposite(If first, If second) {
    return isOpposite(first.condition(), second.condition())
        || isOpposite(second.condition(), first.condition());
  }

  private boolean isOpposite(Value one, Value other) {
    @Nullable Value opposite = opposites.get(one);
    return opposite != null && opposite.equals(other);
  }

  /** Whether nobody can tell if an op runs before or behind a branch that it does not read. */
  private static boolean isPlain(Op op) {
    return switch (op) {
      case Constant _, Arithmetic.Unary _, Arithmetic.Convert _ -> true;
      case Arithmetic.Binary(_, var operator, var left, _, _) ->
          left.type().isReal()
              || operator != BinaryOperator.DIVIDE && operator != BinaryOperator.REMAINDER;
      case Invocation.Call call -> Effects.isPure(call.callee());
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

  private If joined(If first, If second) {
    boolean isOpposite = !first.condition().equals(second.condition());
    Region then = isOpposite ? second.otherwise() : second.then();
    Region otherwise = isOpposite ? second.then() : second.otherwise();
    return new If(
        second.results(),
        first.condition(),
        joined(first, first.then(), then),
        joined(first, first.otherwise(), otherwise),
        second.span());
  }

  private Region joined(If first, Region side, Region continuation) {
    var rewriter = new Rewriter(values);
    rewriter.substitute(first.results(), side.yields());
    List<Op> ops = new ArrayList<>(side.ops());
    ops.addAll(rewriter.copy(continuation.ops()));
    return new Region(side.parameters(), ops, rewriter.copy(continuation.end()));
  }
}
