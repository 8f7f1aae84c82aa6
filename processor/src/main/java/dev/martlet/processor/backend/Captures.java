package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Invocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives lambdas a copy of each variable that they capture and that is assigned more than once,
 * since Java lets them capture only what is effectively final.
 */
final class Captures {
  private final Map<Variable, Integer> assignments;

  private Captures(Map<Variable, Integer> assignments) {
    this.assignments = assignments;
  }

  /** Whether verbatim code may contain a lambda or a class, which capture their operands. */
  static boolean mayCapture(Invocation.Opaque opaque) {
    return opaque.code().contains("->") || opaque.code().contains("{");
  }

  /** A method's or lambda's statements with such copies before the statements that need them. */
  static List<Statement> copied(List<Statement> body) {
    return new Captures(assignments(body)).copy(body);
  }

  /** How often each variable is assigned on one path at most; many times counts as two. */
  private static Map<Variable, Integer> assignments(List<Statement> statements) {
    Map<Variable, Integer> counts = new HashMap<>();
    statements.forEach(statement -> add(counts, assignments(statement)));
    return counts;
  }

  private static Map<Variable, Integer> assignments(Statement statement) {
    return switch (statement) {
      case Statement.Declare(var variable, var initial) ->
          initial.isPresent() ? Map.of(variable, 1) : Map.of();
      case Statement.Assign(Expression.Local(var variable), _) ->
          Map.of(variable, variable.isParameter() ? 2 : 1);
      case Statement.Evaluate(Expression.Verbatim verbatim) -> {
        Map<Variable, Integer> counts = new HashMap<>();
        verbatim.results().forEach(result -> counts.put(result, 2));
        yield counts;
      }
      case Statement.Assign _,
          Statement.Evaluate _,
          Statement.Break _,
          Statement.Return _,
          Statement.Throw _ ->
          Map.of();
      case Statement.If(_, var then, var otherwise) -> most(List.of(then, otherwise));
      case Statement.Switch(_, var cases) ->
          most(cases.stream().map(Statement.Case::body).toList());
      case Statement.Locked(_, var body) -> assignments(body);
      case Statement.Try(var body, _, _, var handler) -> {
        // The handler cannot know whether the body has assigned already.
        Map<Variable, Integer> counts = new HashMap<>(assignments(body));
        add(counts, assignments(handler));
        yield counts;
      }
      case Statement.While(_, var body) -> repeated(body);
      case Statement.For(var counter, _, var update, var body) -> {
        List<Statement> all = new ArrayList<>(body);
        all.add(update);
        Map<Variable, Integer> counts = repeated(all);
        counts.put(counter.variable(), 2);
        yield counts;
      }
    };
  }

  private static Map<Variable, Integer> most(List<List<Statement>> sides) {
    Map<Variable, Integer> most = new HashMap<>();
    for (List<Statement> side : sides) {
      assignments(side).forEach((variable, count) -> most.merge(variable, count, Math::max));
    }
    return most;
  }

  private static Map<Variable, Integer> repeated(List<Statement> body) {
    Map<Variable, Integer> counts = new HashMap<>();
    Set<Variable> inner = new LinkedHashSet<>();
    declarations(body, inner);
    assignments(body)
        .forEach((variable, count) -> counts.put(variable, inner.contains(variable) ? count : 2));
    return counts;
  }

  private static void declarations(List<Statement> body, Set<Variable> found) {
    for (Statement statement : body) {
      switch (statement) {
        case Statement.Declare(var variable, _) -> found.add(variable);
        case Statement.If(_, var then, var otherwise) -> {
          declarations(then, found);
          declarations(otherwise, found);
        }
        case Statement.Switch(_, var cases) ->
            cases.forEach(choice -> declarations(choice.body(), found));
        case Statement.Locked(_, var inner) -> declarations(inner, found);
        case Statement.Try(var inner, _, var exception, var handler) -> {
          found.add(exception);
          declarations(inner, found);
          declarations(handler, found);
        }
        case Statement.While(_, var inner) -> declarations(inner, found);
        case Statement.For(var counter, _, _, var inner) -> {
          found.add(counter.variable());
          declarations(inner, found);
        }
        case Statement.Assign _,
            Statement.Evaluate _,
            Statement.Break _,
            Statement.Return _,
            Statement.Throw _ -> {}
      }
    }
  }

  private static void add(Map<Variable, Integer> counts, Map<Variable, Integer> more) {
    more.forEach((variable, count) -> counts.merge(variable, count, Integer::sum));
  }

  private List<Statement> copy(List<Statement> statements) {
    List<Statement> out = new ArrayList<>();
    for (Statement statement : statements) {
      Set<Variable> captured = new LinkedHashSet<>();
      captured(statement, captured);
      captured.removeIf(variable -> assignments.getOrDefault(variable, 0) < 2);
      Map<Variable, Variable> copies = new LinkedHashMap<>();
      for (Variable variable : captured) {
        var copy = new Variable(variable.type(), Hints.prefixed("final", variable.hint()), false);
        copies.put(variable, copy);
        out.add(new Statement.Declare(copy, Optional.of(new Expression.Local(variable))));
      }
      Statement renamed = copies.isEmpty() ? statement : new Renaming(copies, true).of(statement);
      out.add(Tidying.mapBlocks(renamed, this::copy));
    }
    return out;
  }

  /** What lambdas in a statement mention, but not those in the statements inside of it. */
  private static void captured(Statement statement, Set<Variable> found) {
    switch (statement) {
      case Statement.Declare(_, var initial) -> initial.ifPresent(value -> captured(value, found));
      case Statement.Assign(var target, var value) -> {
        captured(target, found);
        captured(value, found);
      }
      case Statement.Evaluate(var expression) -> captured(expression, found);
      case Statement.If(var condition, _, _) -> captured(condition, found);
      case Statement.While _, Statement.For _, Statement.Break _, Statement.Try _ -> {}
      case Statement.Switch(var selector, _) -> captured(selector, found);
      case Statement.Locked(var lock, _) -> captured(lock, found);
      case Statement.Return(var value) -> value.ifPresent(result -> captured(result, found));
      case Statement.Throw(var exception) -> captured(exception, found);
    }
  }

  private static void captured(Expression expression, Set<Variable> found) {
    expression.parts().forEach(part -> captured(part, found));
    switch (expression) {
      case Expression.Lambda lambda -> Mentions.visit(lambda, found::add);
      case Expression.Verbatim verbatim -> {
        if (verbatim.captures()) {
          verbatim.operands().forEach(operand -> Mentions.visit(operand, found::add));
        }
      }
      case Expression.Choose(_, var cases) ->
          cases.forEach(choice -> captured(choice.outcome(), found));
      default -> {}
    }
  }
}
