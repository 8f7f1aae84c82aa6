package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes out the iterations of short loops over {@linkplain ScalarArrays small arrays}, so that all
 * indices are constants.
 *
 * <pre>{@code
 * for (int i = 0; i < 3; i++) { w[i] = 2 * x[i]; }   ->   w[0] = 2 * x[0]; w[1] = ...
 * }</pre>
 */
final class Unrolling extends ForwardRewrite {
  private static final int MOST_ITERATIONS = 8;

  /** The most ops that all iterations have. */
  private static final int MOST_OPS = 160;

  private final Values values;
  private final Set<Value> arrays;
  private final Map<Value, Op> definitions = new HashMap<>();

  private Unrolling(Function function, Set<Value> arrays) {
    this.values = Values.after(function);
    this.arrays = arrays;
    Traversal.forEachOp(
        function.body(), op -> op.results().forEach(result -> definitions.put(result, op)));
  }

  static Function run(Function function) {
    Set<Value> arrays = ScalarArrays.small(function);
    return arrays.isEmpty() ? function : new Unrolling(function, arrays).rewrite(function);
  }

  @Override
  void rewrite(Op op, Block block) {
    Op current = rewritten(op);
    if (!(current instanceof ControlFlow.Loop loop)
        || loop.states() > 0
        || !loop.body().completes()
        || !hasVariableIndex(loop.body())) {
      block.ops.add(current);
      return;
    }
    int position = counter(loop);
    int iterations = position < 0 ? -1 : iterations(loop, position);
    if (iterations < 0 || iterations * Traversal.size(loop.body()) > MOST_OPS) {
      block.ops.add(current);
      return;
    }
    List<Value> carried = loop.operands();
    for (int i = 0; i < iterations; i++) {
      var rewriter = new Rewriter(values);
      rewriter.substitute(loop.body().parameters(), carried);
      block.ops.addAll(rewriter.copy(loop.body().ops()));
      carried = rewriter.get(loop.body().yields());
    }
    replace(loop.results(), carried);
  }

  private boolean hasVariableIndex(Region body) {
    return Traversal.anyOp(
            body,
            op ->
                switch (op) {
                  case Memory.ReadElement(_, var array, var index, _) ->
                      arrays.contains(array) && integer(index) == null;
                  case Memory.WriteElement(var array, var index, _, _) ->
                      arrays.contains(array) && integer(index) == null;
                  default -> false;
                })
        && !Traversal.anyOp(body, op -> op instanceof Closure);
  }

  /** The variable on which alone it depends whether the loop goes on; -1 where there is none. */
  private int counter(ControlFlow.Loop loop) {
    var condition = loop.condition();
    boolean isSimple =
        condition.completes()
            && condition.ops().stream()
                .allMatch(op -> op instanceof Constant || op instanceof Arithmetic.Binary)
            && condition.ops().stream().filter(op -> op instanceof Arithmetic).count() == 1;
    return isSimple
            && definitions.get(condition.yields().getFirst())
                instanceof Arithmetic.Binary(_, _, var left, _, _)
            && left.type() == Primitive.INT
        ? condition.parameters().indexOf(left)
        : -1;
  }

  /** How many iterations there are; -1 where that is not known, or too many. */
  private int iterations(ControlFlow.Loop loop, int position) {
    Integer start = integer(loop.operands().get(position));
    if (!(definitions.get(loop.condition().yields().getFirst())
        instanceof Arithmetic.Binary test)) {
      return -1;
    }
    Integer bound = integer(test.right());
    if (start == null
        || bound == null
        || !(definitions.get(loop.body().yields().get(position))
            instanceof Arithmetic.Binary(_, var operator, var left, var right, _))
        || !left.equals(loop.body().parameters().get(position))) {
      return -1;
    }
    Integer amount = integer(right);
    if (amount == null || operator != BinaryOperator.ADD && operator != BinaryOperator.SUBTRACT) {
      return -1;
    }
    int step = operator == BinaryOperator.ADD ? amount : -amount;
    int current = start;
    for (int done = 0; done <= MOST_ITERATIONS; done++) {
      boolean goesOn =
          switch (test.operator()) {
            case LESS -> current < bound;
            case LESS_OR_EQUAL -> current <= bound;
            case GREATER -> current > bound;
            case GREATER_OR_EQUAL -> current >= bound;
            default -> true;
          };
      if (!goesOn) {
        return done;
      }
      current += step;
    }
    return -1;
  }

  private @Nullable Integer integer(Value value) {
    return definitions.get(value) instanceof Constant(_, Integer number, _) ? number : null;
  }
}
