package dev.martlet.processor;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done to a derivative's function once it is made. */
final class Rewrites {
  private Rewrites() {}

  /**
   * Takes out {@code withoutDerivative(x)}, which returns {@code x} and has told the transform all
   * that it had to.
   */
  static Function withoutStops(Function function) {
    if (!Traversal.anyOp(function.body(), Rewrites::isStop)) {
      return function;
    }
    var rewriter = new Rewriter(Values.after(function));
    Region body = function.body();
    return function.withBody(
        new Region(body.parameters(), copied(body, rewriter), rewriter.copy(body.end())));
  }

  private static List<Op> copied(Region region, Rewriter rewriter) {
    List<Op> ops = new ArrayList<>();
    for (Op op : region.ops()) {
      if (isStop(op)) {
        rewriter.substitute(op.result(), rewriter.get(op.operands().getFirst()));
      } else {
        ops.add(withRegions(op, rewriter));
      }
    }
    return ops;
  }

  private static Op withRegions(Op op, Rewriter rewriter) {
    List<Region> regions =
        op.regions().stream()
            .map(
                region ->
                    new Region(
                        region.parameters(), copied(region, rewriter), rewriter.copy(region.end())))
            .toList();
    return op.rebuilt(op.results(), rewriter.get(op.operands()), regions);
  }

  private static boolean isStop(Op op) {
    return op instanceof Invocation.Call call
        && call.callee().name().equals("withoutDerivative")
        && call.callee().owner().equals("dev.martlet.DifferentialOperators")
        && call.result().type().equals(call.operands().getFirst().type());
  }

  /**
   * Calls a canonical constructor, first of all, for the value that a function makes of components:
   * in the function, that constructor's code has already been applied to them.
   *
   * @param function yields a record of the value and its pullback or differential
   */
  static Function constructing(Function function, Callee constructor) {
    Region body = function.body();
    if (!body.completes()) {
      return function;
    }
    @Nullable Value made = null;
    for (Op op : body.ops()) {
      if (op instanceof Aggregate.NewRecord product
          && product.result().equals(body.yields().getFirst())) {
        made = product.operands().getFirst();
      }
    }
    // What hands shadows over is no argument of the constructor.
    List<Value> arguments = function.parameters().subList(0, constructor.parameters().size());
    List<Op> ops = new ArrayList<>();
    for (Op op : body.ops()) {
      if (op instanceof Aggregate.NewRecord record && record.result().equals(made)) {
        ops.addFirst(
            new Invocation.Call(List.of(made), constructor, List.of(), arguments, record.span()));
      } else {
        ops.add(op);
      }
    }
    return function.withBody(new Region(function.parameters(), ops, body.end()));
  }
}
