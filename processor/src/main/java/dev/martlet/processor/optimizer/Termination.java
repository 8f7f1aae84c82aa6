package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a loop surely ends: an int variable goes by one towards a bound that does not change, and
 * cannot overflow before it gets there, as in {@code for (int i = 0; i < n; i++)}.
 */
final class Termination {
  private final ControlFlow.Loop loop;
  private final Function<Value, @Nullable Op> definitions;
  private final Set<Value> inCondition = new HashSet<>();
  private final Map<Value, Boolean> invariant = new HashMap<>();

  private Termination(ControlFlow.Loop loop, Function<Value, @Nullable Op> definitions) {
    this.loop = loop;
    this.definitions = definitions;
    Traversal.forEachDefinition(loop.condition(), inCondition::add);
  }

  /** An exception may still end the loop, or the function, earlier. */
  static boolean isCertain(ControlFlow.Loop loop, Function<Value, @Nullable Op> definitions) {
    if (!loop.body().completes() || !loop.condition().completes()) {
      // What does not complete throws: an effect of its own.
      return true;
    }
    return new Termination(loop, definitions).ends(loop.condition().yields().getFirst());
  }

  private boolean ends(Value condition) {
    Op definition = definitions.apply(condition);
    if (definition instanceof Arithmetic.Binary(_, var operator, var left, var right, _)) {
      return ends(operator, left, right) || ends(mirrored(operator), right, left);
    }
    // A conjunction ends when one of its sides does.
    return definition instanceof ControlFlow.If(_, var first, var then, var otherwise, _)
        && definition.results().size() == 1
        && then.completes()
        && otherwise.completes()
        && isFalse(otherwise.yields().getFirst())
        && (ends(first) || ends(then.yields().getFirst()));
  }

  private static BinaryOperator mirrored(BinaryOperator operator) {
    return switch (operator) {
      case LESS -> BinaryOperator.GREATER;
      case LESS_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
      case GREATER -> BinaryOperator.LESS;
      case GREATER_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
      default -> operator;
    };
  }

  private boolean ends(BinaryOperator operator, Value variable, Value bound) {
    int position = loop.condition().parameters().indexOf(withoutConstant(variable));
    if (position < 0 || !isInvariant(bound)) {
      return false;
    }
    int step = step(position);
    return switch (operator) {
      case LESS -> step == 1;
      case GREATER -> step == -1;
      case LESS_OR_EQUAL -> step == 1 && isConstant(bound) && !isConstant(bound, Integer.MAX_VALUE);
      case GREATER_OR_EQUAL ->
          step == -1 && isConstant(bound) && !isConstant(bound, Integer.MIN_VALUE);
      default -> false;
    };
  }

  /** Overflow does not keep {@code i + 1 < n} from ending: it starts again from below. */
  private Value withoutConstant(Value value) {
    return definitions.apply(value)
                instanceof Arithmetic.Binary(_, var operator, var left, var right, _)
            && operator == BinaryOperator.ADD
            && isConstant(right)
        ? left
        : value;
  }

  /** Whether a value that the condition sees is the same in each iteration. */
  private boolean isInvariant(Value value) {
    Boolean known = invariant.get(value);
    if (known == null) {
      known = !inCondition.contains(value) || isComputedFromInvariants(value);
      invariant.put(value, known);
    }
    return known;
  }

  private boolean isComputedFromInvariants(Value value) {
    Op definition = definitions.apply(value);
    if (definition == null) {
      int position = loop.condition().parameters().indexOf(value);
      return position >= 0
          && loop.body().yields().get(position).equals(loop.body().parameters().get(position));
    }
    return Effects.isRepeatable(definition)
        && !Effects.readsMemory(definition)
        && definition.operands().stream().allMatch(this::isInvariant);
  }

  private int step(int position) {
    Value variable = loop.body().parameters().get(position);
    if (definitions.apply(loop.body().yields().get(position))
        instanceof Arithmetic.Binary(_, var operator, var left, var right, _)) {
      if (operator == BinaryOperator.ADD && left.equals(variable)) {
        return one(right);
      }
      if (operator == BinaryOperator.ADD && right.equals(variable)) {
        return one(left);
      }
      if (operator == BinaryOperator.SUBTRACT && left.equals(variable)) {
        return -one(right);
      }
    }
    return 0;
  }

  /** 1 or -1 where the value is that constant, otherwise 0. */
  private int one(Value value) {
    return isConstant(value, 1) ? 1 : isConstant(value, -1) ? -1 : 0;
  }

  private boolean isConstant(Value value) {
    return definitions.apply(value) instanceof Constant;
  }

  private boolean isConstant(Value value, int number) {
    return definitions.apply(value) instanceof Constant(_, Integer constant, _)
        && constant == number;
  }

  private boolean isFalse(Value value) {
    return definitions.apply(value) instanceof Constant(_, Boolean constant, _) && !constant;
  }
}
