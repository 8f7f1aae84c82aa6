package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which carried variables of loops never change: the body yields its own parameter, or the initial
 * value, or what an inner loop or branch hands through unchanged.
 */
final class LoopInvariance {
  private final Map<Value, ControlFlow> definitions = new HashMap<>();
  private final Map<Value, Value> sources = new HashMap<>();

  LoopInvariance(Function function) {
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof ControlFlow control) {
            control.results().forEach(result -> definitions.put(result, control));
          }
        });
  }

  boolean isInvariant(ControlFlow.Loop loop, int position) {
    if (!loop.body().completes()) {
      return true; // There is no second iteration.
    }
    Value next = source(loop.body().yields().get(position));
    return next.equals(loop.body().parameters().get(position))
        || next.equals(source(loop.operands().get(position)));
  }

  /** The value that this one is a copy of, possibly itself. */
  private Value source(Value value) {
    Value known = sources.get(value);
    if (known == null) {
      known =
          switch (definitions.get(value)) {
            case null -> value;
            case ControlFlow.Loop loop -> {
              int position = loop.results().indexOf(value);
              yield isInvariant(loop, position) ? source(loop.operands().get(position)) : value;
            }
            case ControlFlow op -> commonYield(op, value);
          };
      sources.put(value, known);
    }
    return known;
  }

  private Value commonYield(ControlFlow op, Value result) {
    int position = op.results().indexOf(result);
    List<Value> yields =
        op.regions().stream()
            .filter(Region::completes)
            .map(region -> source(region.yields().get(position)))
            .distinct()
            .toList();
    // The yield of an only region may be its own; only a value that two know is from outside.
    boolean isCopy =
        yields.size() == 1 && op.regions().stream().filter(Region::completes).count() > 1;
    return isCopy ? yields.getFirst() : result;
  }
}
