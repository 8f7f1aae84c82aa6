package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * An int that each iteration of a loop changes by the same amount: {@code start + amount * i}, with
 * the number {@code i} of iterations done before. Overflow makes no difference.
 */
public record Induction(Value start, int amount) {

  /** The parameters of the loop's body that are such ints. */
  static Map<Value, Induction> of(ControlFlow.Loop loop, Scopes scopes) {
    Map<Value, Induction> found = new HashMap<>();
    var body = loop.body();
    if (!body.completes()) {
      return found;
    }
    for (int i = 0; i < body.parameters().size(); i++) {
      var variable = body.parameters().get(i);
      Op next = scopes.definition(body.yields().get(i)).orElse(null);
      if (variable.type() == Type.Primitive.INT
          && next instanceof Arithmetic.Binary(_, var operator, var left, var right, _)
          && left.equals(variable)
          && scopes.definition(right).orElse(null) instanceof Constant(_, Integer amount, _)) {
        if (operator == BinaryOperator.ADD) {
          found.put(variable, new Induction(loop.operands().get(i), amount));
        } else if (operator == BinaryOperator.SUBTRACT) {
          found.put(variable, new Induction(loop.operands().get(i), -amount));
        }
      }
    }
    return found;
  }
}
