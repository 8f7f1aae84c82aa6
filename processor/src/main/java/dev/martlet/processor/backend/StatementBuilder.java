package dev.martlet.processor.backend;

import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the planned ops of a function into Java statements, without names yet. */
final class StatementBuilder {
  private static final Expression TRUE = new Expression.Literal("true");

  private final Plan plan;
  private final Variables variables;
  private final ExpressionBuilder expressions;
  private final Set<Variable> declared = new HashSet<>();

  private StatementBuilder(Plan plan, Variables variables, Surroundings surroundings) {
    this.plan = plan;
    this.variables = variables;
    this.expressions = new ExpressionBuilder(plan, variables, surroundings, this::body);
  }

  /** The parameters of a method and the statements of its body. */
  record Body(List<Variable> parameters, List<Statement> statements) {}

  /** The body of a function whose regions are all distinct objects. */
  static Body build(Function function, Surroundings surroundings) {
    Region region = function.body();
    Plan plan = Folding.plan(region, surroundings.presentValues());
    Variables variables = new Variables(plan, region);
    var builder = new StatementBuilder(plan, variables, surroundings);
    List<Variable> parameters =
        region.parameters().stream()
            .filter(parameter -> !surroundings.isReceiver(parameter))
            .map(variables::of)
            .toList();
    builder.declared.addAll(parameters);
    return new Body(parameters, builder.body(region));
  }

  private List<Statement> body(Region region) {
    region.parameters().forEach(parameter -> declared.add(variables.of(parameter)));
    return Tidying.tidy(returning(region));
  }

  /** The statements of a region which leaves the method or lambda at its end. */
  private List<Statement> returning(Region region) {
    List<Statement> out = statements(region);
    if (Statement.canComplete(out)) {
      switch (region.end()) {
        case Terminator.Yield(var values) -> {
          if (!values.isEmpty()) {
            out.add(new Statement.Return(Optional.of(expressions.assigned(values.getFirst()))));
          }
        }
        case Terminator.Throw _, Terminator.Unreachable _ -> leave(region, out);
      }
    }
    return out;
  }

  /** The statements of a region whose yields are assigned to variables. */
  private List<Statement> assigning(Region region, List<Optional<Variable>> targets) {
    List<Statement> out = statements(region);
    if (Statement.canComplete(out)) {
      if (region.completes()) {
        assign(targets, region.yields(), out);
      } else {
        leave(region, out);
      }
    }
    return out;
  }

  private void leave(Region region, List<Statement> out) {
    if (region.end() instanceof Terminator.Throw(var exception, _)) {
      out.add(new Statement.Throw(expressions.assigned(exception)));
    } else if (Statement.canComplete(out)) {
      // Only we know that control does not come here; javac has to be told.
      Type error = Type.declared("java.lang.AssertionError");
      out.add(new Statement.Throw(new Expression.New(error, false, List.of())));
    }
  }

  private List<Statement> statements(Region region) {
    List<Statement> out = new ArrayList<>();
    for (Op op : plan.statements(region)) {
      if (!Statement.canComplete(out)) {
        return out;
      }
      for (Variable variable : variables.declaredBefore(op)) {
        out.add(new Statement.Declare(variable, Optional.empty()));
        declared.add(variable);
      }
      add(op, out);
    }
    return out;
  }

  private void add(Op op, List<Statement> out) {
    switch (op) {
      case ControlFlow.If branch when !plan.isConditional(branch) -> add(branch, out);
      case ControlFlow.Loop loop -> add(loop, out);
      case ControlFlow.Switch choice -> add(choice, out);
      case ControlFlow.Try attempt -> add(attempt, out);
      case ControlFlow.Locked locked -> {
        Expression lock = expressions.object(locked.lock());
        out.add(new Statement.Locked(lock, assigning(locked.body(), targets(locked))));
      }
      case Invocation.Opaque opaque when opaque.isStatement() -> add(opaque, out);
      case Memory.WriteElement write -> write(write, write.value(), out);
      case Memory.WriteField write when !write.accessor().isEmpty() ->
          out.add(new Statement.Evaluate(expressions.setter(write)));
      case Memory.WriteField write -> write(write, write.operands().getLast(), out);
      default -> {
        if (op.results().isEmpty()
            || (op instanceof Invocation.Call && !plan.uses().isUsed(op.result()))) {
          out.add(new Statement.Evaluate(expressions.of(op)));
        } else {
          define(variables.of(op.result()), expressions.assigned(op), out);
        }
      }
    }
  }

  private void write(Memory memory, Value value, List<Statement> out) {
    out.add(new Statement.Assign(expressions.target(memory), expressions.assigned(value)));
  }

  private void define(Variable variable, Expression value, List<Statement> out) {
    if (declared.add(variable)) {
      out.add(new Statement.Declare(variable, Optional.of(value)));
    } else {
      out.add(new Statement.Assign(new Expression.Local(variable), value));
    }
  }

  /** Assigns all at once. */
  private void assign(List<Optional<Variable>> targets, List<Value> values, List<Statement> out) {
    var parallel = new ParallelAssignment();
    for (int i = 0; i < targets.size(); i++) {
      Value value = values.get(i);
      targets.get(i).ifPresent(target -> parallel.add(target, expressions.assigned(value)));
    }
    parallel.inOrder((variable, value) -> define(variable, value, out));
  }

  private List<Optional<Variable>> targets(Op op) {
    return op.results().stream()
        .map(
            result ->
                plan.uses().isUsed(result)
                    ? Optional.of(variables.of(result))
                    : Optional.<Variable>empty())
        .toList();
  }

  private void add(ControlFlow.If branch, List<Statement> out) {
    Expression condition = expressions.of(branch.condition());
    List<Statement> then = side(branch, branch.then());
    List<Statement> otherwise = side(branch, branch.otherwise());
    out.add(new Statement.If(condition, then, otherwise));
  }

  private List<Statement> side(Op op, Region region) {
    return plan.isTail(region) ? returning(region) : assigning(region, targets(op));
  }

  private void add(ControlFlow.Loop loop, List<Statement> out) {
    List<Optional<Variable>> carried =
        loop.results().stream().map(result -> Optional.of(variables.of(result))).toList();
    assign(carried, loop.operands(), out);
    List<Statement> before = statements(loop.condition());
    List<Statement> body = new ArrayList<>(before);
    Expression condition = TRUE;
    if (Statement.canComplete(before)) {
      if (loop.condition().completes()) {
        condition = expressions.of(loop.condition().yields().getFirst());
        if (!before.isEmpty() || isConstant(condition)) {
          // A constant condition would make javac find what follows, or the body, unreachable.
          if (!condition.equals(TRUE)) {
            List<Statement> exit = List.of(new Statement.Break());
            body.add(new Statement.If(Operators.not(condition), exit, List.of()));
          }
          condition = TRUE;
        }
        body.addAll(assigning(loop.body(), carried));
      } else {
        leave(loop.condition(), body);
      }
    }
    out.add(new Statement.While(condition, body));
  }

  /** Whether javac knows the value of an expression. */
  private static boolean isConstant(Expression expression) {
    return switch (expression) {
      case Expression.Literal _, Expression.PlatformConstant _, Expression.StaticField _ -> true;
      case Expression.Unary _, Expression.Binary _, Expression.Conditional _, Expression.Cast _ ->
          expression.parts().stream().allMatch(StatementBuilder::isConstant);
      default -> false;
    };
  }

  private void add(ControlFlow.Switch choice, List<Statement> out) {
    Expression selector = expressions.of(choice.selector());
    Optional<Expression> chosen = choose(choice, selector);
    if (chosen.isPresent()) {
      if (plan.isTail(choice.regions().getFirst())) {
        out.add(new Statement.Return(chosen));
      } else {
        define(variables.of(choice.result()), chosen.get(), out);
      }
      return;
    }
    List<Statement.Case> cases = new ArrayList<>();
    for (int i = 0; i < choice.regions().size(); i++) {
      cases.add(new Statement.Case(labels(choice, i), side(choice, choice.regions().get(i))));
    }
    out.add(new Statement.Switch(selector, cases));
  }

  private void add(ControlFlow.Try attempt, List<Statement> out) {
    Variable exception = variables.of(attempt.exception());
    declared.add(exception);
    List<Statement> body = assigning(attempt.body(), targets(attempt));
    List<Statement> handler = assigning(attempt.handler(), targets(attempt));
    out.add(new Statement.Try(body, attempt.caught(), exception, handler));
  }

  /** A switch expression, where no case needs a statement and some case has a value. */
  private Optional<Expression> choose(ControlFlow.Switch choice, Expression selector) {
    if (choice.results().size() != 1
        || !plan.uses().isUsed(choice.result())
        || !choice.regions().stream().allMatch(plan::isExpression)
        || choice.regions().stream().noneMatch(Region::completes)) {
      return Optional.empty();
    }
    List<Expression.Case> cases = new ArrayList<>();
    for (int i = 0; i < choice.regions().size(); i++) {
      List<Statement> outcome = new ArrayList<>();
      Region region = choice.regions().get(i);
      if (region.completes()) {
        outcome.add(new Statement.Evaluate(expressions.of(region.yields().getFirst())));
      } else {
        leave(region, outcome);
      }
      cases.add(new Expression.Case(labels(choice, i), outcome.getFirst()));
    }
    return Optional.of(new Expression.Choose(selector, cases));
  }

  private static List<String> labels(ControlFlow.Switch choice, int index) {
    if (index == choice.cases().size()) {
      return List.of();
    }
    boolean isEnum =
        choice.selector().type().isReference() && !choice.selector().type().equals(Type.STRING);
    return choice.cases().get(index).values().stream()
        .map(
            label ->
                switch (label) {
                  case String text -> isEnum ? text : JavaLiterals.quoted(text);
                  default -> label.toString();
                })
        .toList();
  }

  private void add(Invocation.Opaque opaque, List<Statement> out) {
    for (int i = 0; i < opaque.results().size(); i++) {
      Variable variable = variables.of(opaque.results().get(i));
      if (i < opaque.initialized()) {
        Expression initial = expressions.of(Variables.initial(opaque, i));
        if (!initial.equals(new Expression.Local(variable))) {
          define(variable, initial, out);
        }
      } else if (declared.add(variable)) {
        out.add(new Statement.Declare(variable, Optional.empty()));
      }
    }
    out.add(new Statement.Evaluate(expressions.verbatim(opaque)));
  }
}
