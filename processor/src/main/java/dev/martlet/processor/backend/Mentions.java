package dev.martlet.processor.backend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which variables occur in expressions and statements, read or assigned, in lambdas too. */
final class Mentions {
  private final Consumer<Variable> onVariable;
  private final Consumer<Expression.Verbatim> onVerbatim;

  private Mentions(Consumer<Variable> onVariable, Consumer<Expression.Verbatim> onVerbatim) {
    this.onVariable = onVariable;
    this.onVerbatim = onVerbatim;
  }

  static Set<Variable> in(Expression expression) {
    Set<Variable> found = new LinkedHashSet<>();
    visit(expression, found::add);
    return found;
  }

  static Set<Variable> in(Statement statement) {
    Set<Variable> found = new LinkedHashSet<>();
    visit(List.of(statement), found::add);
    return found;
  }

  /** How often each variable occurs, its declaration included. */
  static Map<Variable, Integer> count(List<Statement> statements) {
    Map<Variable, Integer> counts = new HashMap<>();
    visit(statements, variable -> counts.merge(variable, 1, Integer::sum));
    return counts;
  }

  static Map<Variable, Integer> count(Statement statement) {
    return count(List.of(statement));
  }

  /** All verbatim code, wherever it stands. */
  static List<Expression.Verbatim> verbatim(List<Statement> statements) {
    List<Expression.Verbatim> found = new ArrayList<>();
    var mentions = new Mentions(_ -> {}, found::add);
    mentions.visit(statements);
    return found;
  }

  private static void visit(List<Statement> statements, Consumer<Variable> visitor) {
    new Mentions(visitor, _ -> {}).visit(statements);
  }

  static void visit(Expression expression, Consumer<Variable> visitor) {
    new Mentions(visitor, _ -> {}).visit(expression);
  }

  private void visit(List<Statement> statements) {
    statements.forEach(this::visit);
  }

  private void visit(Expression expression) {
    expression.parts().forEach(this::visit);
    switch (expression) {
      case Expression.Local(var variable) -> onVariable.accept(variable);
      case Expression.Lambda(_, var body) -> visit(body);
      case Expression.Choose(_, var cases) -> cases.forEach(choice -> visit(choice.outcome()));
      case Expression.Verbatim verbatim -> {
        verbatim.results().forEach(onVariable);
        onVerbatim.accept(verbatim);
      }
      default -> {}
    }
  }

  private void visit(Statement statement) {
    switch (statement) {
      case Statement.Declare(var variable, var initial) -> {
        onVariable.accept(variable);
        initial.ifPresent(this::visit);
      }
      case Statement.Assign(var target, var value) -> {
        visit(target);
        visit(value);
      }
      case Statement.Evaluate(var expression) -> visit(expression);
      case Statement.If(var condition, var then, var otherwise) -> {
        visit(condition);
        visit(then);
        visit(otherwise);
      }
      case Statement.While(var condition, var body) -> {
        visit(condition);
        visit(body);
      }
      case Statement.For(var counter, var condition, var update, var body) -> {
        visit(counter);
        visit(condition);
        visit(update);
        visit(body);
      }
      case Statement.Break _ -> {}
      case Statement.Switch(var selector, var cases) -> {
        visit(selector);
        cases.forEach(choice -> visit(choice.body()));
      }
      case Statement.Locked(var lock, var body) -> {
        visit(lock);
        visit(body);
      }
      case Statement.Try(var body, _, var exception, var handler) -> {
        visit(body);
        onVariable.accept(exception);
        visit(handler);
      }
      case Statement.Return(var value) -> value.ifPresent(this::visit);
      case Statement.Throw(var exception) -> visit(exception);
    }
  }
}
