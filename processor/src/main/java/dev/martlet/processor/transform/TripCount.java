package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.CountedLoop;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes the number of iterations of a counted loop: {@code Math.max(0, bound - start)}. */
final class TripCount {
  private static final Callee MAX =
      new Callee(
          Callee.Kind.STATIC,
          "java.lang.Math",
          "max",
          List.of(Primitive.INT, Primitive.INT),
          Primitive.INT);

  private TripCount() {}

  /**
   * Appends the computation.
   *
   * @param read how values from outside of the loop are read here
   * @param trips the value to define
   */
  static void define(Value trips, CountedLoop form, UnaryOperator<Value> read, RegionBuilder out) {
    var rewriter = new Rewriter(out.values());
    for (var op : form.boundOps()) {
      op.operands().forEach(operand -> substitute(operand, read, rewriter));
      out.add(rewriter.copy(op));
    }
    substitute(form.bound(), read, rewriter);
    var bound = rewriter.get(form.bound());
    var start = read.apply(form.start());
    if (form.offset() != 0) {
      start = out.add(start, out.constant(form.offset()));
    }
    var distance = form.isUpward() ? out.subtract(bound, start) : out.subtract(start, bound);
    if (form.isInclusive()) {
      distance = out.add(distance, out.constant(1));
    }
    var zero = out.constant(0);
    out.add(
        new Invocation.Call(List.of(trips), MAX, List.of(), List.of(zero, distance), out.span()));
  }

  private static void substitute(Value value, UnaryOperator<Value> read, Rewriter rewriter) {
    if (rewriter.get(value).equals(value)) {
      rewriter.substitute(value, read.apply(value));
    }
  }
}
