package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Scopes;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cotangents of values from which linear ops lead to what a region yields, before the sweep has
 * come to those ops: sums and products with what is known already.
 */
final class CotangentsAhead {
  private final SweepContext context;
  private final Scopes scopes;
  private final List<Op> unknown;
  private final Cotangents seeds;
  private final Frame frame;
  private final Map<Value, Linear> found = new HashMap<>();
  private final Map<Value, Value> repeated = new HashMap<>();

  /**
   * @param unknown the ops that have not been swept through, the last of their region
   * @param seeds the cotangents of what the region yields
   */
  CotangentsAhead(
      SweepContext context, Scopes scopes, List<Op> unknown, Cotangents seeds, Frame frame) {
    this.context = context;
    this.scopes = scopes;
    this.unknown = unknown;
    this.seeds = seeds;
    this.frame = frame;
  }

  Linear of(Value value, RegionBuilder out) {
    var known = found.get(value);
    if (known != null) {
      return known;
    }
    var cotangent = new Cotangents(context.algebra());
    cotangent.set(value, seeds.get(value));
    for (Op op : unknown) {
      if (op.operands().contains(value) && context.activity().concerns(op)) {
        if (op instanceof ControlFlow.Loop loop) {
          cotangent.add(out, value, of(carried(loop, value), out));
        } else {
          add(op, value, cotangent, out);
        }
      }
    }
    found.put(value, cotangent.get(value));
    return cotangent.get(value);
  }

  /** What a loop that goes on with a sum makes of it. */
  private static Value carried(ControlFlow.Loop loop, Value value) {
    return loop.results().get(loop.operands().indexOf(value));
  }

  private void add(Op op, Value value, Cotangents cotangent, RegionBuilder out) {
    var received = of(op.result(), out);
    if (received.isZero()) {
      return;
    }
    for (int i = 0; i < op.operands().size(); i++) {
      if (op.operands().get(i).equals(value) && context.needed().isActiveOperand(op, i)) {
        var type = context.algebra().tangentType(value.type());
        var change = LinearAlgebra.scalar(out, received);
        cotangent.add(
            out,
            value,
            new Linear.Scalar(
                context.partials().scaled(op, i, change, type, each -> read(each, out), out, "")));
      }
    }
  }

  /** A value that is there, or one that follows from what is. */
  private Value read(Value value, RegionBuilder out) {
    if (unknown.stream().noneMatch(op -> op.results().contains(value))) {
      return frame.read(value);
    }
    var known = repeated.get(value);
    if (known != null) {
      return known;
    }
    var definition = scopes.definition(value).orElseThrow();
    var rewriter = new Rewriter(out.values());
    definition.operands().forEach(each -> rewriter.substitute(each, read(each, out)));
    var copy = rewriter.copy(definition);
    out.add(copy);
    repeated.put(value, copy.result());
    return copy.result();
  }
}
