package dev.martlet.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The cases of a {@code switch}, grouped: labels that lead to the same code are one group, and each
 * knows the code that runs from there on, across the groups that it falls through to.
 */
final class SwitchCases {
  /** How much text may be lowered again for groups that others fall through to. */
  private static final int AFFORDABLE = 2000;

  private final MethodBody body;
  private final Tree tree;
  private final ExpressionTree selector;
  private final List<? extends CaseTree> cases;
  private final List<Group> groups = new ArrayList<>();

  /** Cases that lead to the code of the last of them. */
  record Group(List<CaseTree> cases, int index) {
    boolean isDefault() {
      return cases.stream().anyMatch(Cases::isDefault);
    }

    CaseTree last() {
      return cases.getLast();
    }
  }

  SwitchCases(MethodBody body, Tree tree, ExpressionTree selector, List<? extends CaseTree> cases) {
    this.body = body;
    this.tree = tree;
    this.selector = MethodBody.withoutParentheses(selector);
    this.cases = cases;
    List<CaseTree> open = new ArrayList<>();
    for (CaseTree each : cases) {
      open.add(each);
      boolean sharesCode = each.getBody() == null && SwitchLowering.statements(each).isEmpty();
      if (!sharesCode || each == cases.getLast()) {
        groups.add(new Group(List.copyOf(open), groups.size()));
        open.clear();
      }
    }
  }

  Tree tree() {
    return tree;
  }

  ExpressionTree selector() {
    return selector;
  }

  List<Group> groups() {
    return groups;
  }

  boolean isExpression() {
    return tree instanceof SwitchExpressionTree;
  }

  /** Whether the cases ask for more than equality with a constant. */
  boolean hasPatterns() {
    return !SwitchLowering.isOverConstants(body, selector)
        || cases.stream().anyMatch(each -> Cases.hasPattern(each) || Cases.matchesNull(each));
  }

  // Branches.

  /** The branch of a group: its code and what it falls through to. */
  Branching.Branch branch(Group group) {
    return new Branching.Branch() {
      @Override
      public Set<Jump> exits() {
        return exitsFrom(group);
      }

      @Override
      public void lower(Flow side, Rest rest) {
        Branching.within(side, arriving(), here -> lowerFrom(group, here), rest);
      }
    };
  }

  /** The branch for everything that no label names. */
  Branching.Branch defaultBranch() {
    for (Group group : groups) {
      if (group.isDefault()) {
        return branch(group);
      }
    }
    return isExpression()
        ? Branching.branch(Set.of(), this::raiseNoMatch)
        : Branching.branch(Set.of(Jump.NORMAL), _ -> {});
  }

  /** What runs where the classes at run time are not those that javac saw. */
  void raiseNoMatch(Flow flow) {
    Span span = body.span(tree);
    Value exception = body.creations.matchException(flow.ops.at(span));
    flow.raise(new Terminator.Throw(exception, span));
  }

  Set<Jump> arriving() {
    return isExpression() ? Set.of() : Set.of(body.jumps.breakOf(tree));
  }

  private Set<Jump> exitsFrom(Group group) {
    Set<Jump> exits = new HashSet<>();
    for (int i = group.index(); i < groups.size(); i++) {
      exits.addAll(exitsOf(groups.get(i)));
      if (!exits.contains(Jump.NORMAL) || isRule(groups.get(i))) {
        break;
      }
      if (i < groups.size() - 1) {
        exits.remove(Jump.NORMAL);
      }
    }
    return arrived(exits);
  }

  private Set<Jump> arrived(Set<Jump> exits) {
    if (exits.removeAll(arriving())) {
      exits.add(Jump.NORMAL);
    }
    return exits;
  }

  /** The ways out of a group's own code; NORMAL falls through. */
  Set<Jump> exitsOf(Group group) {
    return body.jumps.exits(group.last());
  }

  private static boolean isRule(Group group) {
    return group.last().getBody() != null;
  }

  private void lowerFrom(Group group, Flow flow) {
    if (group.last().getBody() instanceof ExpressionTree value) {
      lowerValue(value, flow);
      return;
    }
    List<StatementTree> statements = new ArrayList<>();
    for (int i = group.index(); i < groups.size(); i++) {
      statements.addAll(SwitchLowering.statements(groups.get(i).last()));
      if (!exitsOf(groups.get(i)).contains(Jump.NORMAL) || isRule(groups.get(i))) {
        break;
      }
    }
    body.statements.lower(statements, Rest.EMPTY, flow);
  }

  /** The expression behind an arrow. */
  private void lowerValue(ExpressionTree tree, Flow flow) {
    if (this.tree instanceof SwitchExpressionTree expression) {
      Jump yielding = body.jumps.yieldOf(expression);
      Local local = Objects.requireNonNull(yielding.brought());
      flow.assign(local, body.expressions.lowerTo(tree, local.type, flow));
      flow.jump(yielding);
    } else {
      body.expressions.effect(tree, flow);
    }
  }

  /** Whether the code that groups fall through to is too long to be there several times. */
  boolean duplicatesTooMuch() {
    int repeated = 0;
    for (Group group : groups) {
      for (int i = group.index(); i < groups.size() - 1; i++) {
        if (isRule(groups.get(i)) || !exitsOf(groups.get(i)).contains(Jump.NORMAL)) {
          break;
        }
        Span next = body.span(groups.get(i + 1).last());
        repeated += next.end() - next.start();
      }
    }
    return repeated > AFFORDABLE;
  }
}
