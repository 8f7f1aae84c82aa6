package dev.martlet.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Lowers statements, each together with what follows it. */
final class StatementLowering {
  private static final Set<Jump> GOES_ON = Set.of(Jump.NORMAL);

  private final MethodBody body;

  StatementLowering(MethodBody body) {
    this.body = body;
  }

  /** Lowers what a method does, under the lock of its object or class where it takes it. */
  void lowerBody(MethodTree method, Flow flow) {
    if (method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
      Value lock = body.self == null ? body.opaques.ownClass(method, flow) : flow.read(body.self);
      locked(lock, method, method.getBody(), Rest.EMPTY, flow);
    } else {
      lower(method.getBody().getStatements(), Rest.EMPTY, flow);
    }
  }

  /** Lowers statements and then the rest. */
  void lower(List<? extends StatementTree> statements, Rest rest, Flow flow) {
    for (int i = 0; i < statements.size(); i++) {
      StatementTree statement = statements.get(i);
      boolean isLast = i == statements.size() - 1;
      if (isLast || !body.jumps.exits(statement).equals(GOES_ON)) {
        List<? extends StatementTree> following = statements.subList(i + 1, statements.size());
        lower(statement, isLast ? rest : behind -> lower(following, rest, behind), flow);
        return;
      }
      lower(statement, Rest.FOLLOWS, flow);
      if (!flow.exits.isNormal()) {
        return;
      }
    }
    rest.lower(flow);
  }

  /** Lowers a statement and then the rest. */
  void lower(StatementTree statement, Rest rest, Flow flow) {
    flow.ops.at(body.span(statement));
    switch (statement) {
      case BlockTree block -> lower(block.getStatements(), rest, flow);
      case IfTree branch -> branch(branch, rest, flow);
      case LabeledStatementTree labeled -> labeled(labeled, rest, flow);
      case WhileLoopTree loop -> body.loops.whileLoop(loop, rest, flow);
      case DoWhileLoopTree loop -> body.loops.doLoop(loop, rest, flow);
      case ForLoopTree loop -> body.loops.forLoop(loop, rest, flow);
      case EnhancedForLoopTree loop -> body.loops.forEach(loop, rest, flow);
      case SwitchTree choice -> body.switches.statement(choice, rest, flow);
      case TryTree attempt when body.tries.mayBeActive(attempt) ->
          body.tries.lower(attempt, rest, flow);
      case TryTree passive -> body.opaques.statement(passive, rest, flow);
      case SynchronizedTree locked when body.tries.mayBeActive(locked) ->
          locked(locked, rest, flow);
      case SynchronizedTree passive -> body.opaques.statement(passive, rest, flow);
      case BreakTree jump -> flow.jump(body.jumps.of(jump));
      case ContinueTree jump -> flow.jump(body.jumps.of(jump));
      case ReturnTree jump -> jump(jump, jump.getExpression(), flow);
      case YieldTree jump -> jump(jump, jump.getValue(), flow);
      case ThrowTree raise -> raise(raise, flow);
      case AssertTree assertion -> {
        assertion(assertion, flow);
        rest.lower(flow);
      }
      case VariableTree variable -> {
        declare(variable, flow);
        rest.lower(flow);
      }
      case ExpressionStatementTree expression -> {
        body.expressions.effect(expression.getExpression(), flow);
        rest.lower(flow);
      }
      case EmptyStatementTree _ -> rest.lower(flow);
      case ClassTree type -> {
        body.localObjects.declare(type);
        rest.lower(flow);
      }
      default -> {
        body.refuse(statement, "This statement", "write it in another way");
        rest.lower(flow);
      }
    }
  }

  private void declare(VariableTree tree, Flow flow) {
    if (!(body.element(tree) instanceof VariableElement variable)) {
      throw new IllegalStateException("not attributed: " + tree);
    }
    Local local = body.local(variable);
    body.reachability.check(tree, variable.asType());
    flow.locals.declare(local);
    ExpressionTree initializer = tree.getInitializer();
    if (initializer != null) {
      Value value = body.expressions.lowerTo(initializer, local.type, flow);
      flow.ops.at(body.span(tree));
      body.assignments.assign(local, value, flow);
    }
  }

  private void branch(IfTree tree, Rest rest, Flow flow) {
    Value condition = body.expressions.condition(tree.getCondition(), flow);
    flow.ops.at(body.span(tree));
    Branching.lower(
        flow,
        List.of(alternative(tree.getThenStatement()), alternative(tree.getElseStatement())),
        (results, regions) ->
            new ControlFlow.If(results, condition, regions.get(0), regions.get(1), body.span(tree)),
        rest);
  }

  private Branching.Branch alternative(@Nullable StatementTree statement) {
    return new Branching.Branch() {
      @Override
      public Set<Jump> exits() {
        return body.jumps.exits(statement);
      }

      @Override
      public void lower(Flow side, Rest rest) {
        if (statement == null) {
          rest.lower(side);
        } else {
          StatementLowering.this.lower(statement, rest, side);
        }
      }
    };
  }

  private void locked(SynchronizedTree tree, Rest rest, Flow flow) {
    Value lock = body.expressions.lower(tree.getExpression(), flow);
    locked(lock, tree, tree.getBlock(), rest, flow);
  }

  /** The lock is held while the program runs; what goes back through it later needs none. */
  private void locked(Value lock, Tree tree, BlockTree block, Rest rest, Flow flow) {
    flow.ops.at(body.span(tree));
    Boundary outer = flow.boundary;
    Boundary here = new Boundary(Set.of(), flow.locals.locals());
    Flow inside = flow.fork();
    inside.boundary = here;
    lower(block, Rest.EMPTY, inside);
    Joining.join(
        flow,
        List.of(inside),
        here::needs,
        (results, regions) ->
            new ControlFlow.Locked(results, lock, regions.getFirst(), body.span(tree)));
    Branching.proceed(flow, outer, rest);
  }

  private void labeled(LabeledStatementTree tree, Rest rest, Flow flow) {
    StatementTree statement = tree.getStatement();
    if (JumpTable.hasOwnJumps(statement)) {
      lower(statement, rest, flow);
      return;
    }
    Branching.within(
        flow,
        Set.of(body.jumps.breakOf(tree)),
        inside -> lower(statement, Rest.EMPTY, inside),
        rest);
  }

  private void jump(Tree tree, @Nullable ExpressionTree brought, Flow flow) {
    Jump jump = body.jumps.of(tree);
    Local local = jump.brought();
    if (local != null && brought != null) {
      Value value = body.expressions.lowerTo(brought, local.type, flow);
      flow.ops.at(body.span(tree));
      flow.assign(local, value);
    }
    flow.jump(jump);
  }

  private void raise(ThrowTree tree, Flow flow) {
    Type type = body.type(tree.getExpression());
    Value exception =
        body.expressions.lowerTo(
            tree.getExpression(),
            type.equals(Type.OBJECT) ? Type.declared("java.lang.Throwable") : type,
            flow);
    if (body.tries.isRethrown(tree.getExpression())) {
      body.tries.rethrow(exception, flow);
    } else {
      flow.raise(new Terminator.Throw(exception, body.span(tree)));
    }
  }

  /** Assertions are on or off for the class that the source is in. */
  private void assertion(AssertTree tree, Flow flow) {
    Value isOn = body.opaques.assertionStatus(tree, flow);
    Flow on = flow.fork();
    Value holds = body.expressions.condition(tree.getCondition(), on);
    Flow good = on.fork();
    Flow bad = on.fork();
    bad.raise(
        new Terminator.Throw(
            body.creations.assertionError(tree, tree.getDetail(), bad), body.span(tree)));
    join(tree, on, good, bad, holds);
    join(tree, flow, on, flow.fork(), isOn);
  }

  private void join(Tree tree, Flow flow, Flow then, Flow otherwise, Value condition) {
    Joining.join(
        flow,
        List.of(then, otherwise),
        _ -> true,
        (results, regions) ->
            new ControlFlow.If(
                results, condition, regions.get(0), regions.get(1), body.span(tree)));
  }
}
