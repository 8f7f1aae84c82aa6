package dev.martlet.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Lowers {@code switch} over constants to the IR's; those over patterns go elsewhere. */
final class SwitchLowering {
  private final MethodBody body;

  SwitchLowering(MethodBody body) {
    this.body = body;
  }

  /**
   * @param type that of the context: what is yielded is converted to it at once
   */
  Value expression(SwitchExpressionTree tree, Type type, Flow flow) {
    Jump yielding = body.jumps.yieldOf(tree);
    var value = new Local(type, "");
    yielding.bringsIn(value);
    flow.locals.declare(value);
    Branching.within(
        flow,
        Set.of(yielding),
        here -> lower(new SwitchCases(body, tree, tree.getExpression(), tree.getCases()), here),
        Rest.FOLLOWS);
    Value result = flow.read(value);
    flow.locals.forget(value);
    return result;
  }

  private void lower(SwitchCases cases, Flow flow) {
    lower(cases, Rest.EMPTY, flow);
  }

  void statement(SwitchTree tree, Rest rest, Flow flow) {
    lower(new SwitchCases(body, tree, tree.getExpression(), tree.getCases()), rest, flow);
  }

  private void lower(SwitchCases cases, Rest rest, Flow flow) {
    if (cases.hasPatterns()) {
      body.patternSwitches.lower(cases, rest, flow);
      return;
    }
    Value selector = selector(cases.selector(), flow);
    flow.ops.at(body.span(cases.tree()));
    if (cases.duplicatesTooMuch()) {
      new FallthroughLowering(body, cases, selector).lower(rest, flow);
      return;
    }
    List<Branching.Branch> branches = new ArrayList<>();
    List<ControlFlow.Switch.Labels> labels = new ArrayList<>();
    for (SwitchCases.Group group : cases.groups()) {
      if (!group.isDefault()) {
        branches.add(cases.branch(group));
        labels.add(labels(group));
      }
    }
    branches.add(cases.defaultBranch());
    Branching.lower(
        flow,
        branches,
        (results, regions) ->
            new ControlFlow.Switch(results, selector, labels, regions, body.span(cases.tree())),
        rest);
  }

  private Value selector(ExpressionTree tree, Flow flow) {
    Type type = body.expressions.unboxedType(tree);
    if (!(type instanceof Type.Primitive)) {
      return body.expressions.lower(tree, flow);
    }
    Value value = body.expressions.lowerTo(tree, type, flow);
    return body.conversions.convert(value, Type.Primitive.INT, flow);
  }

  /** The constants of a group: ints, strings, or names of an enum's constants. */
  ControlFlow.Switch.Labels labels(SwitchCases.Group group) {
    List<Object> values = new ArrayList<>();
    for (CaseTree each : group.cases()) {
      for (ExpressionTree label : Cases.constants(each)) {
        values.add(label(label));
      }
    }
    return new ControlFlow.Switch.Labels(values);
  }

  private Object label(ExpressionTree tree) {
    var element = body.element(tree);
    if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
      return element.getSimpleName().toString();
    }
    Object constant = body.constants.read(tree);
    if (constant == null) {
      throw new IllegalStateException("not constant: " + tree);
    }
    return ConstantReader.converted(constant, Type.Primitive.INT);
  }

  /** Whether a switch over this type can be one over constants. */
  static boolean isOverConstants(MethodBody body, ExpressionTree selector) {
    TypeMirror type = body.mirror(selector);
    Type content = body.expressions.unboxedType(selector);
    return content == Type.Primitive.INT
        || content == Type.Primitive.CHAR
        || content == Type.Primitive.SHORT
        || content == Type.Primitive.BYTE
        || content.equals(Type.STRING)
        || type instanceof DeclaredType declared
            && declared.asElement().getKind() == ElementKind.ENUM;
  }

  /** A body as a list of statements. */
  static List<? extends StatementTree> statements(CaseTree tree) {
    List<? extends StatementTree> statements = tree.getStatements();
    if (statements != null) {
      return statements;
    }
    Tree only = tree.getBody();
    return only instanceof StatementTree statement ? List.of(statement) : List.of();
  }
}
