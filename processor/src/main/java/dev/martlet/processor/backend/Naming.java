package dev.martlet.processor.backend;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Gives each variable of a method the name that it hints at, or that with a number. */
final class Naming {
  private static final Pattern IDENTIFIER =
      Pattern.compile("(?<![.\\w#@`$])[A-Za-z_$][\\w$]*(?![\\w$(`])");

  private static final Pattern FOREIGN = Pattern.compile("[^\\w$]");

  private final Deque<Set<String>> scopes = new ArrayDeque<>();
  private final Set<String> taken = new HashSet<>();

  private Naming() {}

  /**
   * Names the parameters and all variables in the statements.
   *
   * @param taken names that a local variable would hide; parameters may have them
   */
  static void name(List<Variable> parameters, List<Statement> statements, Set<String> taken) {
    var naming = new Naming();
    // Verbatim code may declare names of its own, which must not hide one of ours.
    Mentions.verbatim(statements).forEach(code -> naming.reserve(code.code()));
    naming.scopes.push(new HashSet<>());
    parameters.forEach(naming::choose);
    naming.taken.addAll(taken);
    naming.visit(statements);
  }

  /** Adds the simple names in verbatim code, except those of methods, fields and classes. */
  private void reserve(String code) {
    Matcher matcher = IDENTIFIER.matcher(code);
    while (matcher.find()) {
      taken.add(matcher.group());
    }
  }

  private void choose(Variable variable) {
    String base = identifier(variable.hint());
    String separator = Character.isDigit(base.charAt(base.length() - 1)) ? "_" : "";
    String name = base;
    for (int i = 2; isTaken(name); i++) {
      name = base + separator + i;
    }
    variable.rename(name);
    scopes.element().add(name);
  }

  private boolean isTaken(String name) {
    return taken.contains(name) || scopes.stream().anyMatch(scope -> scope.contains(name));
  }

  private static String identifier(String hint) {
    String name = FOREIGN.matcher(hint).replaceAll("_");
    if (name.equals("this")) {
      return "self";
    }
    if (name.isEmpty() || name.equals("_")) {
      return "unnamed";
    }
    return SourceVersion.isName(name) ? name : "_" + name;
  }

  private void block(List<Statement> statements) {
    scopes.push(new HashSet<>());
    visit(statements);
    scopes.pop();
  }

  private void visit(List<Statement> statements) {
    statements.forEach(this::visit);
  }

  private void visit(Statement statement) {
    switch (statement) {
      case Statement.Declare(var variable, var initial) -> {
        choose(variable);
        initial.ifPresent(this::visit);
      }
      case Statement.Assign(var target, var value) -> {
        visit(target);
        visit(value);
      }
      case Statement.Evaluate(var expression) -> visit(expression);
      case Statement.If(var condition, var then, var otherwise) -> {
        visit(condition);
        block(then);
        block(otherwise);
      }
      case Statement.While(var condition, var body) -> {
        visit(condition);
        block(body);
      }
      case Statement.For(var counter, var condition, var update, var body) -> {
        scopes.push(new HashSet<>());
        visit(counter);
        visit(condition);
        visit(update);
        block(body);
        scopes.pop();
      }
      case Statement.Break _ -> {}
      case Statement.Switch(var selector, var cases) -> {
        visit(selector);
        cases.forEach(choice -> block(choice.body()));
      }
      case Statement.Locked(var lock, var body) -> {
        visit(lock);
        block(body);
      }
      case Statement.Try(var body, _, var exception, var handler) -> {
        block(body);
        scopes.push(new HashSet<>());
        choose(exception);
        block(handler);
        scopes.pop();
      }
      case Statement.Return(var value) -> value.ifPresent(this::visit);
      case Statement.Throw(var exception) -> visit(exception);
    }
  }

  private void visit(Expression expression) {
    expression.parts().forEach(this::visit);
    switch (expression) {
      case Expression.Lambda(var parameters, var body) -> {
        scopes.push(new HashSet<>());
        parameters.forEach(this::choose);
        visit(body);
        scopes.pop();
      }
      case Expression.Choose(_, var cases) ->
          cases.forEach(choice -> block(List.of(choice.outcome())));
      default -> {}
    }
  }
}
