package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which reads of elements are surely within their arrays: those at the variable of a loop that goes
 * up from zero or more while it is less than the array's length, and those near it.
 *
 * <pre>{@code
 * for (int i = 0; i + 1 < x.length; i++) { ... x[i] ... x[i + 1] ... }
 * }</pre>
 */
final class ElementRanges {

  /** An int as another one and a constant; the constant alone where there is none. */
  private record Sum(@Nullable Value base, int amount) {}

  /** A loop's variable: at least this, and less than the bound with this added to it. */
  private record Range(int least, int offset, Value bound) {}

  private final Map<Value, Op> definitions = new HashMap<>();
  private final Map<Value, Range> ranges = new HashMap<>();

  ElementRanges(Region body) {
    collect(body);
  }

  /** Whether the index is within an array that is not null. */
  boolean isWithin(Memory.ReadElement read) {
    Sum index = sum(read.index());
    Range range = index.base() == null ? null : ranges.get(index.base());
    return range != null
        && isLength(range.bound(), read.array())
        && index.amount() >= -range.least()
        && index.amount() <= range.offset();
  }

  private boolean isLength(Value bound, Value array) {
    return definitions.get(bound) instanceof Memory.ArrayLength length
            && length.array().equals(array)
        || definitions.get(array) instanceof Memory.NewArray made
            && made.operands().getFirst().equals(bound);
  }

  private void collect(Region region) {
    for (Op op : region.ops()) {
      op.results().forEach(result -> definitions.put(result, op));
      op.regions().forEach(this::collect);
      if (op instanceof ControlFlow.Loop loop) {
        find(loop);
      }
    }
  }

  private void find(ControlFlow.Loop loop) {
    var condition = loop.condition();
    var body = loop.body();
    if (!condition.completes()
        || !body.completes()
        || !(definitions.get(condition.yields().getFirst())
            instanceof Arithmetic.Binary(_, var operator, var left, var bound, _))
        || operator != BinaryOperator.LESS) {
      return;
    }
    Sum compared = sum(left);
    int position = condition.parameters().indexOf(compared.base());
    if (compared.base() == null || position < 0 || compared.amount() < 0) {
      return;
    }
    var variable = body.parameters().get(position);
    Sum start = sum(loop.operands().get(position));
    Sum next = sum(body.yields().get(position));
    // It ends at the bound, before it could overflow.
    if (start.base() == null
        && start.amount() >= 0
        && start.amount() <= Integer.MAX_VALUE - compared.amount()
        && next.amount() == 1
        && variable.equals(next.base())) {
      ranges.put(variable, new Range(start.amount(), compared.amount(), bound));
    }
  }

  private Sum sum(Value value) {
    return switch (definitions.get(value)) {
      case Constant(_, Integer number, _) -> new Sum(null, number);
      case Arithmetic.Binary(_, var operator, var left, var right, _)
          when operator == BinaryOperator.ADD
              && definitions.get(right) instanceof Constant(_, Integer amount, _) ->
          new Sum(left, amount);
      case Arithmetic.Binary(_, var operator, var left, var right, _)
          when operator == BinaryOperator.SUBTRACT
              && definitions.get(right) instanceof Constant(_, Integer amount, _)
              && amount != Integer.MIN_VALUE ->
          new Sum(left, -amount);
      case null, default -> new Sum(value, 0);
    };
  }
}
