package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Type;
import java.util.List;
import java.util.Optional;

/** A Java statement as a tree, before it has text. */
sealed interface Statement {

  /** A local variable, with its initial value if it has one here. */
  record Declare(Variable variable, Optional<Expression> initial) implements Statement {}

  /** Assignment to a local variable, a field or an element. */
  record Assign(Expression target, Expression value) implements Statement {}

  /** An expression for its effects: a call, or verbatim statements. */
  record Evaluate(Expression expression) implements Statement {}

  record If(Expression condition, List<Statement> then, List<Statement> otherwise)
      implements Statement {}

  record While(Expression condition, List<Statement> body) implements Statement {}

  record For(Declare counter, Expression condition, Statement update, List<Statement> body)
      implements Statement {}

  record Break() implements Statement {}

  record Switch(Expression selector, List<Case> cases) implements Statement {}

  /** Labels, none for the default, and the statements that they lead to. */
  record Case(List<String> labels, List<Statement> body) {}

  /** One handler for exceptions of several classes. */
  record Try(List<Statement> body, List<Type> caught, Variable exception, List<Statement> handler)
      implements Statement {}

  record Locked(Expression lock, List<Statement> body) implements Statement {}

  record Return(Optional<Expression> value) implements Statement {}

  record Throw(Expression exception) implements Statement {}

  /** Whether control can come out behind a list of statements, as the language defines it. */
  static boolean canComplete(List<Statement> statements) {
    return statements.isEmpty() || statements.getLast().canComplete();
  }

  /** Whether control can come out behind this, as the language defines it. */
  default boolean canComplete() {
    return switch (this) {
      case Return _, Throw _, Break _ -> false;
      case If(_, var then, var otherwise) -> canComplete(then) || canComplete(otherwise);
      case Switch(_, var cases) -> cases.stream().anyMatch(one -> canComplete(one.body()));
      case Try(var body, _, _, var handler) -> canComplete(body) || canComplete(handler);
      case Locked(_, var body) -> canComplete(body);
      case While(var condition, var body) ->
          !(condition instanceof Expression.Literal(var text) && text.equals("true"))
              || breaks(body);
      case Declare _, Assign _, Evaluate _, For _ -> true;
    };
  }

  private static boolean breaks(List<Statement> body) {
    return body.stream()
        .anyMatch(
            statement ->
                switch (statement) {
                  case Break _ -> true;
                  case If(_, var then, var otherwise) -> breaks(then) || breaks(otherwise);
                  case Try(var inner, _, _, var handler) -> breaks(inner) || breaks(handler);
                  case Locked(_, var inner) -> breaks(inner);
                  default -> false;
                });
  }
}
