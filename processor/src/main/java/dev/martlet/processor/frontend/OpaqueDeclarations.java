package dev.martlet.processor.frontend;

import com.sun.source.tree.AnyPatternTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Prints what opaque code declares: variables, patterns, anonymous classes. */
final class OpaqueDeclarations {
  private final OpaqueText text;
  private final OpaquePrinter printer;
  private final MethodBody body;

  OpaqueDeclarations(OpaqueText text, OpaquePrinter printer) {
    this.text = text;
    this.printer = printer;
    this.body = text.body;
  }

  // Variables.

  /** {@code final double x_ = ...}, without a semicolon. */
  void variable(VariableTree tree) {
    modifiers(tree.getModifiers());
    type(tree);
    furtherVariable(tree);
  }

  /** A variable that shares the type of the one before: {@code int i = 0, j = 1}. */
  void furtherVariable(VariableTree tree) {
    name(tree);
    ExpressionTree initializer = tree.getInitializer();
    if (initializer != null) {
      text.add(" = ");
      printer.print(initializer);
    }
  }

  private void modifiers(ModifiersTree tree) {
    for (Modifier modifier : tree.getFlags()) {
      text.add(modifier + " ");
    }
  }

  private void type(VariableTree tree) {
    if (isImplicit(tree)) {
      text.add("var ");
    } else {
      printer.types.print(tree.getType());
      text.add(" ");
    }
  }

  private void name(VariableTree tree) {
    if (body.element(tree) instanceof VariableElement variable) {
      text.declare(variable);
      text.add(text.nameOf(variable));
    } else {
      text.add(tree.getName().isEmpty() ? "_" : tree.getName() + "_");
    }
  }

  /** The compiler gives a variable without a type one that has no place in the source. */
  boolean isImplicit(VariableTree tree) {
    return tree.getType() == null || !body.span(tree.getType()).isKnown() || isVar(tree);
  }

  private boolean isVar(VariableTree tree) {
    return body.span(tree.getType()).start() >= 0
        && body.span(tree.getType()).start() == body.span(tree.getType()).end();
  }

  void lambdaParameter(VariableTree tree) {
    if (!isImplicit(tree)) {
      type(tree);
    }
    name(tree);
  }

  // Patterns.

  void pattern(PatternTree tree) {
    switch (tree) {
      case BindingPatternTree binding -> variable(binding.getVariable());
      case DeconstructionPatternTree record -> {
        printer.types.print(record.getDeconstructor());
        text.add("(");
        List<? extends PatternTree> nested = record.getNestedPatterns();
        for (int i = 0; i < nested.size(); i++) {
          text.add(i == 0 ? "" : ", ");
          pattern(nested.get(i));
        }
        text.add(")");
      }
      case AnyPatternTree _ -> text.add("_");
      default -> printer.refuse(tree);
    }
  }

  // Classes.

  void anonymous(ClassTree tree) {
    if (!(body.element(tree) instanceof TypeElement type)) {
      printer.refuse(tree);
      return;
    }
    text.declare(type);
    text.add(" {\n");
    text.enterClass(type);
    tree.getMembers().forEach(this::declareMember);
    tree.getMembers().forEach(this::member);
    text.leaveClass();
    text.add("}");
  }

  private void declareMember(Tree tree) {
    Element element = body.element(tree);
    if (element instanceof VariableElement || element instanceof TypeElement) {
      text.declare(element);
    }
  }

  private void member(Tree tree) {
    switch (tree) {
      case VariableTree field -> {
        variable(field);
        text.add(";\n");
      }
      case MethodTree method -> method(method);
      case BlockTree initializer -> {
        text.add(initializer.isStatic() ? "static " : "");
        printer.statements.print(initializer);
      }
      case ClassTree type ->
          body.refuse(
              type,
              "The local declaration of '%s'".formatted(type.getSimpleName()),
              "declare it outside of the method");
      default -> printer.refuse(tree);
    }
  }

  private void method(MethodTree tree) {
    // The constructor of an anonymous class is not in the source.
    if (tree.getReturnType() == null) {
      return;
    }
    modifiers(tree.getModifiers());
    if (!tree.getTypeParameters().isEmpty()) {
      text.add("<");
      for (int i = 0; i < tree.getTypeParameters().size(); i++) {
        text.add(i == 0 ? "" : ", ");
        typeParameter(tree.getTypeParameters().get(i));
      }
      text.add("> ");
    }
    printer.types.print(tree.getReturnType());
    text.add(" " + tree.getName() + "(");
    for (int i = 0; i < tree.getParameters().size(); i++) {
      text.add(i == 0 ? "" : ", ");
      variable(tree.getParameters().get(i));
    }
    text.add(")");
    if (!tree.getThrows().isEmpty()) {
      text.add(" throws ");
      printer.types.join(tree.getThrows(), ", ");
    }
    text.add(" ");
    printer.statements.print(tree.getBody());
  }

  private void typeParameter(TypeParameterTree tree) {
    text.add(tree.getName().toString());
    if (!tree.getBounds().isEmpty()) {
      text.add(" extends ");
      printer.types.join(tree.getBounds(), " & ");
    }
  }
}
