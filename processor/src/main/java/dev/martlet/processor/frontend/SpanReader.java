package dev.martlet.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import dev.martlet.processor.diagnostics.Span;

/**
 * Turns a tree's place into a span. The preferred position is where javac itself puts its caret: at
 * the operator of {@code a + b}, at the dot of {@code a.f(b)}, at the name of what is declared.
 */
public final class SpanReader {
  private final SourcePositions positions;
  private final SourceTexts texts;

  public SpanReader(Sources sources) {
    this.positions = sources.trees().getSourcePositions();
    this.texts = sources.texts();
  }

  public Span read(Tree tree, CompilationUnitTree unit) {
    int start = (int) positions.getStartPosition(unit, tree);
    int end = (int) positions.getEndPosition(unit, tree);
    if (start < 0 || end < start) {
      return Span.NONE;
    }
    int preferred = preferred(tree, unit);
    return new Span(
        unit.getSourceFile().toUri().toString(),
        start,
        end,
        preferred < start || preferred > end ? start : preferred);
  }

  private int preferred(Tree tree, CompilationUnitTree unit) {
    return switch (tree) {
      case BinaryTree binary -> behind(binary.getLeftOperand(), unit);
      case AssignmentTree assignment -> behind(assignment.getVariable(), unit);
      case CompoundAssignmentTree assignment -> behind(assignment.getVariable(), unit);
      case ConditionalExpressionTree conditional -> behind(conditional.getCondition(), unit);
      case InstanceOfTree test -> behind(test.getExpression(), unit);
      case MemberSelectTree select -> behind(select.getExpression(), unit);
      case MemberReferenceTree reference -> behind(reference.getQualifierExpression(), unit);
      case MethodInvocationTree call -> preferred(call.getMethodSelect(), unit);
      case UnaryTree unary ->
          switch (unary.getKind()) {
            case POSTFIX_INCREMENT, POSTFIX_DECREMENT -> behind(unary.getExpression(), unit);
            default -> start(unary, unit);
          };
      case MethodTree method -> name(method, method.getName().toString(), unit);
      case ClassTree type -> name(type, type.getSimpleName().toString(), unit);
      case VariableTree variable -> variableName(variable, unit);
      default -> start(tree, unit);
    };
  }

  private int start(Tree tree, CompilationUnitTree unit) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** The first token behind a tree, which may stand in parentheses. */
  private int behind(ExpressionTree tree, CompilationUnitTree unit) {
    String text = text(unit);
    int at = (int) positions.getEndPosition(unit, tree);
    while (at >= 0 && at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == ')') {
        at++;
      } else if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '/') {
        at = behindText("\n", at, text);
      } else if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '*') {
        at = behindText("*/", at + 2, text);
      } else {
        return at;
      }
    }
    return at;
  }

  private static int behindText(String sought, int from, String text) {
    int found = text.indexOf(sought, from);
    return found < 0 ? text.length() : found + sought.length();
  }

  private int variableName(VariableTree variable, CompilationUnitTree unit) {
    Tree type = variable.getType();
    int from = type == null ? -1 : (int) positions.getEndPosition(unit, type);
    return named(variable.getName().toString(), Math.max(from, start(variable, unit)), unit);
  }

  /** A declaration's name stands behind its modifiers, whose annotations may contain it as well. */
  private int name(Tree declaration, String name, CompilationUnitTree unit) {
    Tree modifiers =
        switch (declaration) {
          case MethodTree method -> method.getModifiers();
          case ClassTree type -> type.getModifiers();
          default -> throw new IllegalArgumentException(declaration.getKind().toString());
        };
    Tree result = declaration instanceof MethodTree method ? method.getReturnType() : null;
    int from = (int) positions.getEndPosition(unit, result == null ? modifiers : result);
    if (declaration instanceof MethodTree && name.equals("<init>")) {
      return Math.max(from, start(declaration, unit));
    }
    return named(name, Math.max(from, start(declaration, unit)), unit);
  }

  private int named(String name, int from, CompilationUnitTree unit) {
    String text = text(unit);
    for (int at = from; at >= 0 && at + name.length() <= text.length(); at++) {
      if (text.startsWith(name, at)
          && !isPartOfWord(text, at - 1)
          && !isPartOfWord(text, at + name.length())) {
        return at;
      }
    }
    return from;
  }

  private static boolean isPartOfWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isJavaIdentifierPart(text.charAt(at));
  }

  private String text(CompilationUnitTree unit) {
    return texts.of(unit);
  }
}
