package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes the tapes of a function from those that the thread has spare, and gives them back at its
 * end, where nobody else sees them: neither a closure nor a callee. The function has made each
 * element that it reads.
 *
 * <pre>{@code
 * double[] xs = new double[n];         double[] xs = Tapes.ofDoubles(n);
 * ...                               -> ...
 * return new Gradient(drate, dx);      Tapes.release(xs);
 *                                      return new Gradient(drate, dx);
 * }</pre>
 *
 * <p>Runs behind all other passes, to which a tape is a new array.
 */
public final class ReusedTapes {
  private static final String TAPES = "dev.martlet.tape.Tapes";
  private static final Type DOUBLES = new Type.Array(Primitive.DOUBLE);
  private static final Callee TAKE =
      new Callee(Callee.Kind.STATIC, TAPES, "ofDoubles", List.of(Primitive.INT), DOUBLES);
  private static final Callee RELEASE =
      new Callee(Callee.Kind.STATIC, TAPES, "release", List.of(DOUBLES), Primitive.VOID);

  private ReusedTapes() {}

  /** The function with such tapes; the same function where there are none. */
  public static Function run(Function function) {
    if (!(function.body().end() instanceof Terminator.Yield)) {
      return function;
    }
    Set<Value> constants = new HashSet<>();
    Map<Value, Integer> others = new HashMap<>();
    for (Op op : function.body().ops()) {
      if (op instanceof Constant constant) {
        constants.add(constant.result());
      }
      if (op instanceof Memory.NewArray made
          && isTape(made)
          && !hasConstantLength(made, constants)) {
        others.put(made.result(), 0);
      }
    }
    if (others.isEmpty()) {
      return function;
    }
    Traversal.forEachUse(
        function.body(), value -> others.computeIfPresent(value, (_, uses) -> uses + 1));
    Traversal.forEachOp(
        function.body(),
        op -> {
          switch (op) {
            case Memory.ReadElement read ->
                others.computeIfPresent(read.array(), (_, uses) -> uses - 1);
            case Memory.WriteElement write ->
                others.computeIfPresent(write.array(), (_, uses) -> uses - 1);
            case Closure closure ->
                closure.regions().stream()
                    .map(Traversal::freeValues)
                    .forEach(others.keySet()::removeAll);
            default -> {}
          }
        });
    others.values().removeIf(uses -> uses > 0);
    return others.isEmpty() ? function : rewritten(function, others);
  }

  /** Such tapes are mostly short: a thousand steps would be somebody's parameter. */
  private static boolean hasConstantLength(Memory.NewArray made, Set<Value> constants) {
    return constants.contains(made.operands().getFirst());
  }

  private static boolean isTape(Memory.NewArray made) {
    return made.isTape() && made.result().type().equals(DOUBLES);
  }

  private static Function rewritten(Function function, Map<Value, Integer> tapes) {
    List<Op> ops = new ArrayList<>();
    List<Op> ends = new ArrayList<>();
    for (Op op : function.body().ops()) {
      if (op instanceof Memory.NewArray made && tapes.containsKey(made.result())) {
        ops.add(call(TAKE, List.of(made.result()), made.operands(), made));
        ends.add(call(RELEASE, List.of(), List.of(made.result()), made));
      } else {
        ops.add(op);
      }
    }
    ops.addAll(ends);
    var body = function.body();
    return function.withBody(new Region(body.parameters(), ops, body.end()));
  }

  private static Op call(Callee callee, List<Value> results, List<Value> operands, Op from) {
    return new Invocation.Call(results, callee, List.of(), operands, from.span());
  }
}
