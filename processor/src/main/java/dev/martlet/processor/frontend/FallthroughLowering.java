package dev.martlet.processor.frontend;

import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * Lowers a {@code switch} whose groups fall through a lot: a first switch finds the number of the
 * group to start with, and then the groups stand one behind the other, each guarded by {@code start
 * <= number}.
 */
final class FallthroughLowering {
  private final MethodBody body;
  private final SwitchCases cases;
  private final Value selector;
  private final Local start = new Local(Type.Primitive.INT, "start");

  FallthroughLowering(MethodBody body, SwitchCases cases, Value selector) {
    this.body = body;
    this.cases = cases;
    this.selector = selector;
  }

  void lower(Rest rest, Flow flow) {
    Branching.within(
        flow,
        cases.arriving(),
        here -> {
          here.locals.declare(start);
          findStart(here);
          declareVariables(here);
          groups(0, Rest.EMPTY, here);
        },
        rest);
  }

  private void findStart(Flow flow) {
    List<Branching.Branch> branches = new ArrayList<>();
    List<ControlFlow.Switch.Labels> labels = new ArrayList<>();
    int otherwise = cases.groups().size();
    for (SwitchCases.Group group : cases.groups()) {
      if (group.isDefault()) {
        otherwise = group.index();
      } else {
        branches.add(startingWith(group.index()));
        labels.add(body.switches.labels(group));
      }
    }
    branches.add(startingWith(otherwise));
    Branching.lower(
        flow,
        branches,
        (results, regions) ->
            new ControlFlow.Switch(results, selector, labels, regions, body.span(cases.tree())),
        Rest.FOLLOWS);
  }

  private Branching.Branch startingWith(int group) {
    return Branching.branch(
        Set.of(Jump.NORMAL), side -> side.assign(start, side.ops.constant(group)));
  }

  /** A variable that one group declares can be used in the next. */
  private void declareVariables(Flow flow) {
    for (SwitchCases.Group group : cases.groups()) {
      for (StatementTree statement : SwitchLowering.statements(group.last())) {
        if (statement instanceof VariableTree tree
            && body.element(tree) instanceof VariableElement variable) {
          flow.locals.declare(body.local(variable));
        }
      }
    }
  }

  private void groups(int from, Rest rest, Flow flow) {
    if (from == cases.groups().size()) {
      rest.lower(flow);
      return;
    }
    SwitchCases.Group group = cases.groups().get(from);
    Value runs =
        flow.ops.binary(BinaryOperator.LESS_OR_EQUAL, flow.read(start), flow.ops.constant(from));
    List<StatementTree> statements = new ArrayList<>(SwitchLowering.statements(group.last()));
    boolean isLast = from == cases.groups().size() - 1;
    Branching.lower(
        flow,
        List.of(
            Branching.branch(
                cases.exitsOf(group), side -> body.statements.lower(statements, Rest.EMPTY, side)),
            Branching.branch(Set.of(Jump.NORMAL), _ -> {})),
        (results, regions) ->
            new ControlFlow.If(
                results, runs, regions.get(0), regions.get(1), body.span(group.last())),
        isLast ? rest : behind -> groups(from + 1, rest, behind));
  }
}
