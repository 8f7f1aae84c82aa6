package dev.martlet.processor.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Gives statements the shape that people write: no {@code else} behind what has left already,
 * declarations where the first value is, and {@code for} loops.
 */
final class Tidying {
  private Tidying() {}

  /** The tidy form of a method's or lambda's statements. */
  static List<Statement> tidy(List<Statement> body) {
    return Captures.copied(loops(declarations(branches(body))));
  }

  /** A statement whose inner blocks have been replaced. */
  static Statement mapBlocks(Statement statement, UnaryOperator<List<Statement>> change) {
    return switch (statement) {
      case Statement.If(var condition, var then, var otherwise) ->
          new Statement.If(condition, change.apply(then), change.apply(otherwise));
      case Statement.While(var condition, var body) ->
          new Statement.While(condition, change.apply(body));
      case Statement.For(var counter, var condition, var update, var body) ->
          new Statement.For(counter, condition, update, change.apply(body));
      case Statement.Switch(var selector, var cases) ->
          new Statement.Switch(
              selector,
              cases.stream()
                  .map(choice -> new Statement.Case(choice.labels(), change.apply(choice.body())))
                  .toList());
      case Statement.Locked(var lock, var body) -> new Statement.Locked(lock, change.apply(body));
      case Statement.Try(var body, var caught, var exception, var handler) ->
          new Statement.Try(change.apply(body), caught, exception, change.apply(handler));
      case Statement.Declare _,
          Statement.Assign _,
          Statement.Evaluate _,
          Statement.Break _,
          Statement.Return _,
          Statement.Throw _ ->
          statement;
    };
  }

  private static List<Statement> branches(List<Statement> statements) {
    List<Statement> out = new ArrayList<>();
    for (Statement statement : statements) {
      if (mapBlocks(statement, Tidying::branches) instanceof Statement.If branch) {
        addBranch(branch, out);
      } else {
        out.add(mapBlocks(statement, Tidying::branches));
      }
    }
    return out;
  }

  private static void addBranch(Statement.If branch, List<Statement> out) {
    Expression condition = branch.condition();
    List<Statement> then = branch.then();
    List<Statement> otherwise = branch.otherwise();
    if (then.isEmpty() && otherwise.isEmpty() && isIdle(condition)) {
      return;
    }
    boolean isTurned =
        (then.isEmpty() && !otherwise.isEmpty())
            || (Statement.canComplete(then) && !Statement.canComplete(otherwise));
    if (isTurned) {
      condition = Operators.not(condition);
      then = branch.otherwise();
      otherwise = branch.then();
    }
    if (Statement.canComplete(then)) {
      out.add(new Statement.If(condition, then, otherwise));
    } else {
      out.add(new Statement.If(condition, then, List.of()));
      out.addAll(otherwise);
    }
  }

  /** Whether evaluating it can only yield a value. */
  private static boolean isIdle(Expression expression) {
    return switch (expression) {
      case Expression.Literal _, Expression.Local _, Expression.OwnComponent _ -> true;
      case Expression.Unary _, Expression.Conditional _ ->
          expression.parts().stream().allMatch(Tidying::isIdle);
      case Expression.Binary(var symbol, var left, var right, var type) ->
          !symbol.equals("/")
              && !symbol.equals("%")
              && !type.equals(dev.martlet.processor.ir.Type.STRING)
              && isIdle(left)
              && isIdle(right);
      default -> false;
    };
  }

  /** Moves declarations without a value down to the first assignment, where it follows. */
  private static List<Statement> declarations(List<Statement> statements) {
    List<Statement> out = new ArrayList<>();
    for (Statement statement : statements) {
      out.add(mapBlocks(statement, Tidying::declarations));
    }
    for (int i = out.size() - 1; i >= 0; i--) {
      if (out.get(i) instanceof Statement.Declare(var variable, var initial) && initial.isEmpty()) {
        int first = firstMention(out, i + 1, variable);
        if (first < out.size()
            && out.get(first) instanceof Statement.Assign(Expression.Local(var target), var value)
            && target == variable) {
          out.set(first, new Statement.Declare(variable, Optional.of(value)));
          out.remove(i);
        }
      }
    }
    return out;
  }

  private static int firstMention(List<Statement> statements, int from, Variable variable) {
    int i = from;
    while (i < statements.size() && !Mentions.in(statements.get(i)).contains(variable)) {
      i++;
    }
    return i;
  }

  private static List<Statement> loops(List<Statement> statements) {
    Map<Variable, Integer> mentions = Mentions.count(statements);
    List<Statement> out = new ArrayList<>();
    for (Statement statement : statements) {
      Statement inner = mapBlocks(statement, Tidying::loops);
      if (inner instanceof Statement.While loop) {
        out.add(CountedLoops.counted(loop, out, mentions));
      } else {
        out.add(inner);
      }
    }
    return out;
  }
}
