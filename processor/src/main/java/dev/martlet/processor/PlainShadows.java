package dev.martlet.processor;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the shadows of arrays of numbers as a program of the user's would, so that a derivative can
 * be differentiated itself.
 *
 * <pre>
 * Shadows.zerosLike(x)  ->  x == null ? null : new double[x.length]
 * </pre>
 */
final class PlainShadows {
  private final Values values;
  private final Rewriter rewriter;

  private PlainShadows(Values values) {
    this.values = values;
    this.rewriter = new Rewriter(values);
  }

  static Function run(Function function) {
    if (!Traversal.anyOp(function.body(), PlainShadows::makesShadow)) {
      return function;
    }
    return function.withBody(new PlainShadows(Values.after(function)).copied(function.body()));
  }

  private Region copied(Region region) {
    List<Op> ops = new ArrayList<>();
    for (Op op : region.ops()) {
      if (makesShadow(op)) {
        var out = new RegionBuilder(values).at(op.span());
        rewriter.substitute(op.result(), shadow(rewriter.get(op.operands().getFirst()), out));
        ops.addAll(out.ops());
      } else {
        List<Region> regions = op.regions().stream().map(this::copied).toList();
        ops.add(op.rebuilt(op.results(), rewriter.get(op.operands()), regions));
      }
    }
    return new Region(region.parameters(), ops, rewriter.copy(region.end()));
  }

  private static Value shadow(Value array, RegionBuilder out) {
    var none = out.constant(array.type(), null);
    var isNone = out.binary(Arithmetic.BinaryOperator.EQUAL, array, none);
    var then = out.nested();
    var otherwise = out.nested();
    var shadow = otherwise.newArray(array.type(), otherwise.arrayLength(array));
    return out.iff(isNone, then.yield(none), otherwise.yield(shadow)).getFirst();
  }

  private static boolean makesShadow(Op op) {
    return op instanceof Invocation.Call call
        && call.callee().name().equals("zerosLike")
        && call.callee().owner().equals("dev.martlet.shadow.Shadows")
        && call.result().type() instanceof Type.Array(var element)
        && element.isReal();
  }
}
