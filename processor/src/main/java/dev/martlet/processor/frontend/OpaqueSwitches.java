package dev.martlet.processor.frontend;

import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;

/** Prints {@code switch} statements and expressions of opaque code. */
final class OpaqueSwitches {
  private final OpaqueText text;
  private final OpaquePrinter printer;
  private final MethodBody body;

  OpaqueSwitches(OpaqueText text, OpaquePrinter printer) {
    this.text = text;
    this.printer = printer;
    this.body = text.body;
  }

  void expression(SwitchExpressionTree tree) {
    if (!text.isInBody()) {
      text.arrivesInside(body.jumps.yieldOf(tree));
    }
    cases(tree.getExpression(), tree.getCases());
  }

  void cases(ExpressionTree selector, List<? extends CaseTree> cases) {
    printer.statements.parenthesized("switch ", selector);
    text.add("{\n");
    for (CaseTree each : cases) {
      labels(each);
      if (each.getStatements() != null) {
        text.add(":\n");
        each.getStatements().forEach(printer.statements::print);
      } else {
        text.add(" -> ");
        if (each.getBody() instanceof ExpressionTree value) {
          printer.print(value);
          text.add(";\n");
        } else if (each.getBody() instanceof StatementTree statement) {
          printer.statements.print(statement);
        }
      }
    }
    text.add("}");
  }

  private void labels(CaseTree tree) {
    boolean isOnlyDefault = tree.getLabels().size() == 1 && Cases.isDefault(tree);
    if (isOnlyDefault) {
      text.add("default");
      return;
    }
    text.add("case ");
    for (int i = 0; i < tree.getLabels().size(); i++) {
      text.add(i == 0 ? "" : ", ");
      label(tree.getLabels().get(i));
    }
    if (tree.getGuard() != null) {
      text.add(" when ");
      printer.print(tree.getGuard());
    }
  }

  private void label(CaseLabelTree label) {
    switch (label) {
      case ConstantCaseLabelTree constant -> constant(constant.getConstantExpression());
      case PatternCaseLabelTree pattern -> printer.declarations.pattern(pattern.getPattern());
      default -> text.add("default");
    }
  }

  /** An enum's constants stand without their class. */
  private void constant(ExpressionTree tree) {
    if (tree instanceof IdentifierTree name
        && body.element(tree) instanceof VariableElement constant
        && constant.getKind() == ElementKind.ENUM_CONSTANT) {
      text.add(name.getName().toString());
    } else {
      printer.print(tree);
    }
  }
}
