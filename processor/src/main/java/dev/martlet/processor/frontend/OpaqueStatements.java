package dev.martlet.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints statements that run as they are; jumps out of them become what the text says. */
final class OpaqueStatements {
  private final OpaqueText text;
  private final OpaquePrinter printer;
  private final MethodBody body;

  OpaqueStatements(OpaqueText text, OpaquePrinter printer) {
    this.text = text;
    this.printer = printer;
    this.body = text.body;
  }

  void print(StatementTree tree) {
    switch (tree) {
      case BlockTree block -> {
        text.add("{\n");
        block.getStatements().forEach(this::print);
        text.add("}\n");
      }
      case VariableTree variable -> {
        printer.declarations.variable(variable);
        text.add(";\n");
      }
      case ExpressionStatementTree expression -> {
        printer.print(expression.getExpression());
        text.add(";\n");
      }
      case IfTree branch -> {
        parenthesized("if ", branch.getCondition());
        block(branch.getThenStatement());
        if (branch.getElseStatement() != null) {
          text.add("else ");
          block(branch.getElseStatement());
        }
      }
      case WhileLoopTree loop -> {
        enter(loop);
        parenthesized("while ", loop.getCondition());
        block(loop.getStatement());
      }
      case DoWhileLoopTree loop -> {
        enter(loop);
        text.add("do ");
        block(loop.getStatement());
        parenthesized("while ", loop.getCondition());
        text.add(";\n");
      }
      case ForLoopTree loop -> forLoop(loop);
      case EnhancedForLoopTree loop -> {
        enter(loop);
        text.add("for (");
        printer.declarations.variable(loop.getVariable());
        text.add(" : ");
        printer.print(loop.getExpression());
        text.add(") ");
        block(loop.getStatement());
      }
      case LabeledStatementTree labeled -> labeled(labeled);
      case SwitchTree choice -> {
        enter(choice);
        printer.switches.cases(choice.getExpression(), choice.getCases());
        text.add("\n");
      }
      case TryTree attempt -> attempt(attempt);
      case SynchronizedTree locked -> {
        parenthesized("synchronized ", locked.getExpression());
        print(locked.getBlock());
      }
      case BreakTree jump -> jump(jump, "break", jump.getLabel());
      case ContinueTree jump -> jump(jump, "continue", jump.getLabel());
      case ReturnTree jump -> result(jump, "return", jump.getExpression());
      case YieldTree jump -> result(jump, "yield", jump.getValue());
      case ThrowTree raise -> {
        text.add("throw ");
        printer.print(raise.getExpression());
        text.add(";\n");
      }
      case AssertTree assertion -> assertion(assertion);
      case EmptyStatementTree _ -> text.add(";\n");
      case ClassTree type ->
          body.refuse(
              type,
              "The local declaration of '%s'".formatted(type.getSimpleName()),
              "declare it outside of the method");
      default -> body.refuse(tree, "This part of passive code", "write it in another way");
    }
  }

  void parenthesized(String keyword, ExpressionTree tree) {
    text.add(keyword).add("(");
    printer.print(MethodBody.withoutParentheses(tree));
    text.add(") ");
  }

  /** A jump may become several statements, so that each branch is a block. */
  private void block(StatementTree tree) {
    if (tree instanceof BlockTree) {
      print(tree);
    } else {
      text.add("{\n");
      print(tree);
      text.add("}\n");
    }
  }

  /** Jumps to what is inside of the code stay jumps. */
  private void enter(Tree tree) {
    if (text.isInBody()) {
      return;
    }
    text.arrivesInside(body.jumps.breakOf(tree));
    if (!(tree instanceof SwitchTree) && !(tree instanceof LabeledStatementTree)) {
      text.arrivesInside(body.jumps.continueOf(tree));
    }
  }

  private void forLoop(ForLoopTree loop) {
    enter(loop);
    text.add("for (");
    List<? extends StatementTree> initializers = loop.getInitializer();
    for (int i = 0; i < initializers.size(); i++) {
      text.add(i == 0 ? "" : ", ");
      if (initializers.get(i) instanceof VariableTree variable) {
        if (i == 0) {
          printer.declarations.variable(variable);
        } else {
          printer.declarations.furtherVariable(variable);
        }
      } else {
        expression(initializers.get(i));
      }
    }
    text.add("; ");
    if (loop.getCondition() != null) {
      printer.print(loop.getCondition());
    }
    text.add("; ");
    for (int i = 0; i < loop.getUpdate().size(); i++) {
      text.add(i == 0 ? "" : ", ");
      expression(loop.getUpdate().get(i));
    }
    text.add(") ");
    block(loop.getStatement());
  }

  private void expression(StatementTree tree) {
    if (tree instanceof ExpressionStatementTree expression) {
      printer.print(expression.getExpression());
    }
  }

  private void labeled(LabeledStatementTree tree) {
    if (!JumpTable.hasOwnJumps(tree.getStatement())) {
      enter(tree);
    }
    text.add(OpaqueText.label(tree.getLabel())).add(": ");
    print(tree.getStatement());
  }

  private void attempt(TryTree tree) {
    text.add("try ");
    if (!tree.getResources().isEmpty()) {
      text.add("(");
      for (Tree resource : tree.getResources()) {
        if (resource instanceof VariableTree variable) {
          printer.declarations.variable(variable);
        } else if (resource instanceof ExpressionTree expression) {
          printer.print(expression);
        }
        text.add("; ");
      }
      text.add(") ");
    }
    print(tree.getBlock());
    for (CatchTree each : tree.getCatches()) {
      text.add("catch (");
      printer.declarations.variable(each.getParameter());
      text.add(") ");
      print(each.getBlock());
    }
    if (tree.getFinallyBlock() != null) {
      text.add("finally ");
      print(tree.getFinallyBlock());
    }
  }

  private void assertion(AssertTree tree) {
    text.add(
        "if (`"
            + body.types.binaryName(Owners.outermost(body.owner))
            + "`.class.desiredAssertionStatus() && !(");
    printer.print(tree.getCondition());
    text.add(")) {\nthrow new `java.lang.AssertionError`(");
    if (tree.getDetail() != null) {
      printer.print(tree.getDetail());
    }
    text.add(");\n}\n");
  }

  // Jumps.

  private void jump(Tree tree, String keyword, @Nullable Object label) {
    Jump jump = text.isInBody() ? null : body.jumps.of(tree);
    if (jump != null && text.leaves(jump)) {
      text.add(text.escapes.getOrDefault(jump, ""));
    } else {
      text.add(keyword).add(label == null ? "" : " " + OpaqueText.label(label)).add(";\n");
    }
  }

  private void result(Tree tree, String keyword, @Nullable ExpressionTree value) {
    Jump jump = text.isInBody() ? null : body.jumps.of(tree);
    if (jump == null || !text.leaves(jump)) {
      text.add(keyword);
      if (value != null) {
        text.add(" ");
        printer.print(value);
      }
      text.add(";\n");
      return;
    }
    Integer brought = jump.brought() == null ? null : text.results.get(jump.brought());
    if (value != null && brought != null) {
      text.add("@" + brought + "@ = ");
      printer.print(value);
      text.add(";\n");
    }
    text.add(text.escapes.getOrDefault(jump, ""));
  }
}
