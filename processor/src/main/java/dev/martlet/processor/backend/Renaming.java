package dev.martlet.processor.backend;

import java.util.List;
import java.util.Map;

/**
 * Puts other variables in the place of some, in an expression with all that it contains, or only
 * where lambdas capture them.
 */
record Renaming(Map<Variable, Variable> replacements, boolean onlyWhereCaptured) {

  Expression of(Expression expression) {
    return switch (expression) {
      case Expression.Local(var variable) ->
          onlyWhereCaptured ? expression : new Expression.Local(of(variable));
      case Expression.Lambda(var parameters, var body) ->
          new Expression.Lambda(parameters, everywhere().of(body));
      case Expression.Verbatim(
              var code,
              var isStatement,
              var operands,
              var results,
              var captures) ->
          new Expression.Verbatim(
              code,
              isStatement,
              captures ? everywhere().all(operands) : all(operands),
              results,
              captures);
      case Expression.Literal _,
          Expression.PlatformConstant _,
          Expression.This _,
          Expression.OwnComponent _,
          Expression.StaticField _ ->
          expression;
      case Expression.Unary(var symbol, var operand) -> new Expression.Unary(symbol, of(operand));
      case Expression.Binary(var symbol, var left, var right, var type) ->
          new Expression.Binary(symbol, of(left), of(right), type);
      case Expression.Conditional(var condition, var then, var otherwise) ->
          new Expression.Conditional(of(condition), of(then), of(otherwise));
      case Expression.Cast(var type, var operand) -> new Expression.Cast(type, of(operand));
      case Expression.InstanceOf(var operand, var type) ->
          new Expression.InstanceOf(of(operand), type);
      case Expression.Call(var receiver, var callee, var typeArguments, var arguments) ->
          new Expression.Call(receiver.map(this::of), callee, typeArguments, all(arguments));
      case Expression.New(var type, var infers, var arguments) ->
          new Expression.New(type, infers, all(arguments));
      case Expression.NewInner(var outer, var type, var arguments) ->
          new Expression.NewInner(of(outer), type, all(arguments));
      case Expression.NewArray(var type, var dimensions) ->
          new Expression.NewArray(type, all(dimensions));
      case Expression.ArrayLiteral(var type, var elements) ->
          new Expression.ArrayLiteral(type, all(elements));
      case Expression.Select(var object, var name) -> new Expression.Select(of(object), name);
      case Expression.Index(var array, var index) -> new Expression.Index(of(array), of(index));
      case Expression.Choose(var selector, var cases) ->
          new Expression.Choose(
              of(selector),
              cases.stream()
                  .map(choice -> new Expression.Case(choice.labels(), of(choice.outcome())))
                  .toList());
    };
  }

  private Renaming everywhere() {
    return new Renaming(replacements, false);
  }

  private List<Expression> all(List<Expression> expressions) {
    return expressions.stream().map(this::of).toList();
  }

  private Variable of(Variable variable) {
    return replacements.getOrDefault(variable, variable);
  }

  List<Statement> of(List<Statement> statements) {
    return statements.stream().map(this::of).toList();
  }

  /** What is only where captured leaves the statements inside of a statement alone. */
  Statement of(Statement statement) {
    return switch (statement) {
      case Statement.Declare(var variable, var initial) ->
          new Statement.Declare(variable, initial.map(this::of));
      case Statement.Assign(var target, var value) -> new Statement.Assign(of(target), of(value));
      case Statement.Evaluate(var expression) -> new Statement.Evaluate(of(expression));
      case Statement.If(var condition, var then, var otherwise) ->
          new Statement.If(of(condition), inner(then), inner(otherwise));
      case Statement.While(var condition, var body) ->
          new Statement.While(of(condition), inner(body));
      case Statement.For(var counter, var condition, var update, var body) ->
          new Statement.For(
              (Statement.Declare) of(counter), of(condition), of(update), inner(body));
      case Statement.Break _ -> statement;
      case Statement.Switch(var selector, var cases) ->
          new Statement.Switch(
              of(selector),
              cases.stream()
                  .map(choice -> new Statement.Case(choice.labels(), inner(choice.body())))
                  .toList());
      case Statement.Locked(var lock, var body) -> new Statement.Locked(of(lock), inner(body));
      case Statement.Try(var body, var caught, var exception, var handler) ->
          new Statement.Try(inner(body), caught, exception, inner(handler));
      case Statement.Return(var value) -> new Statement.Return(value.map(this::of));
      case Statement.Throw(var exception) -> new Statement.Throw(of(exception));
    };
  }

  private List<Statement> inner(List<Statement> statements) {
    return onlyWhereCaptured ? statements : of(statements);
  }
}
