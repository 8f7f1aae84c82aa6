package dev.martlet.processor.backend;

import java.util.List;
import java.util.Map;

/** Recognises {@code int i = 0; while (i < n) { ...; i = i + 1; }} as a {@code for} loop. */
final class CountedLoops {
  private CountedLoops() {}

  /**
   * The loop, as a {@code for} if it is one; its counter's declaration then leaves the statements
   * before.
   *
   * @param before the statements in front of the loop
   * @param mentions how often the block that contains the loop mentions each variable
   */
  static Statement counted(
      Statement.While loop, List<Statement> before, Map<Variable, Integer> mentions) {
    if (loop.body().isEmpty()
        || !(loop.body().getLast()
            instanceof Statement.Assign(Expression.Local(var counter), var next))
        || !isStep(next, counter)
        || !Mentions.in(loop.condition()).contains(counter)) {
      return loop;
    }
    int inLoop = Mentions.count(loop).getOrDefault(counter, 0);
    for (int i = before.size() - 1; i >= 0; i--) {
      if (!(before.get(i) instanceof Statement.Declare declaration)
          || declaration.initial().isEmpty()) {
        return loop;
      }
      if (declaration.variable() == counter) {
        boolean isOnlyHere = mentions.getOrDefault(counter, 0) == inLoop + 1;
        List<Statement> between = before.subList(i + 1, before.size());
        boolean mayMove =
            isFixed(declaration.initial().get())
                || between.isEmpty()
                || (isPlain(declaration.initial().get())
                    && between.stream().allMatch(CountedLoops::isPlain));
        if (!isOnlyHere || !mayMove) {
          return loop;
        }
        before.remove(i);
        List<Statement> body = loop.body().subList(0, loop.body().size() - 1);
        return new Statement.For(declaration, loop.condition(), loop.body().getLast(), body);
      }
    }
    return loop;
  }

  /** {@code i + 1}, {@code i - 2}. */
  private static boolean isStep(Expression next, Variable counter) {
    return next
            instanceof Expression.Binary(var symbol, Expression.Local(var read), var by, var type)
        && read == counter
        && !type.isReal()
        && !type.isReference()
        && (symbol.equals("+") || symbol.equals("-"))
        && by instanceof Expression.Literal;
  }

  private static boolean isFixed(Expression initial) {
    return initial instanceof Expression.Literal || initial instanceof Expression.Local;
  }

  private static boolean isPlain(Statement statement) {
    return statement instanceof Statement.Declare(_, var initial)
        && initial.filter(CountedLoops::isPlain).isPresent();
  }

  /** Whether an initial value is the same behind the declarations that follow it. */
  private static boolean isPlain(Expression initial) {
    return switch (initial) {
      case Expression.Literal _, Expression.Local _ -> true;
      case Expression.Select(var object, var name) -> name.equals("length") && isPlain(object);
      case Expression.Binary(var symbol, var left, var right, _) ->
          (symbol.equals("+") || symbol.equals("-")) && isPlain(left) && isPlain(right);
      default -> false;
    };
  }
}
