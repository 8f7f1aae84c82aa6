package dev.martlet.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Prints expressions that run as they are, so that they mean the same in another class: names of
 * classes and static members qualified, the method's own variables as holes.
 */
final class OpaquePrinter {
  private final OpaqueText text;
  private final MethodBody body;
  final OpaqueTypes types;
  final OpaqueNames names;
  final OpaqueStatements statements;
  final OpaqueSwitches switches;
  final OpaqueDeclarations declarations;

  OpaquePrinter(OpaqueText text) {
    this.text = text;
    this.body = text.body;
    types = new OpaqueTypes(text);
    names = new OpaqueNames(text, this);
    statements = new OpaqueStatements(text, this);
    switches = new OpaqueSwitches(text, this);
    declarations = new OpaqueDeclarations(text, this);
  }

  void print(ExpressionTree tree) {
    switch (tree) {
      case ParenthesizedTree parenthesized -> {
        text.add("(");
        print(parenthesized.getExpression());
        text.add(")");
      }
      case LiteralTree literal -> text.add(OpaqueLiterals.print(literal.getValue()));
      case IdentifierTree identifier -> names.identifier(identifier);
      case MemberSelectTree select -> names.select(select);
      case UnaryTree unary -> unary(unary);
      case BinaryTree binary -> binary(binary);
      case AssignmentTree assignment -> {
        print(assignment.getVariable());
        text.add(" = ");
        print(assignment.getExpression());
      }
      case CompoundAssignmentTree assignment -> {
        print(assignment.getVariable());
        text.add(" " + Operators.binary(assignment.getKind()).symbol + "= ");
        print(assignment.getExpression());
      }
      case ConditionalExpressionTree conditional -> {
        print(conditional.getCondition());
        text.add(" ? ");
        print(conditional.getTrueExpression());
        text.add(" : ");
        print(conditional.getFalseExpression());
      }
      case ArrayAccessTree access -> {
        print(access.getExpression());
        text.add("[");
        print(access.getIndex());
        text.add("]");
      }
      case TypeCastTree cast -> {
        text.add("(");
        types.print(cast.getType());
        text.add(") ");
        print(cast.getExpression());
      }
      case InstanceOfTree test -> {
        print(test.getExpression());
        text.add(" instanceof ");
        if (test.getPattern() == null) {
          types.print(test.getType());
        } else {
          declarations.pattern(test.getPattern());
        }
      }
      case MethodInvocationTree call -> call(call);
      case NewClassTree creation -> creation(creation);
      case NewArrayTree creation -> array(creation);
      case LambdaExpressionTree lambda -> lambda(lambda);
      case MemberReferenceTree reference -> reference(reference);
      case SwitchExpressionTree choice -> switches.expression(choice);
      default -> refuse(tree);
    }
  }

  void refuse(Tree tree) {
    body.refuse(tree, "This part of passive code", "write it in another way");
  }

  private void unary(UnaryTree tree) {
    String symbol =
        switch (tree.getKind()) {
          case PREFIX_INCREMENT, POSTFIX_INCREMENT -> "++";
          case PREFIX_DECREMENT, POSTFIX_DECREMENT -> "--";
          case UNARY_PLUS -> "+";
          default -> Operators.unary(tree.getKind()).symbol;
        };
    boolean isPostfix =
        tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
    // A blank keeps - -x from becoming --x.
    text.add(
        isPostfix ? "" : symbol + (symbol.length() == 1 && symbol.charAt(0) != '!' ? " " : ""));
    print(tree.getExpression());
    text.add(isPostfix ? symbol : "");
  }

  private void binary(BinaryTree tree) {
    print(tree.getLeftOperand());
    String symbol =
        switch (tree.getKind()) {
          case CONDITIONAL_AND -> "&&";
          case CONDITIONAL_OR -> "||";
          default -> Operators.binary(tree.getKind()).symbol;
        };
    text.add(" " + symbol + " ");
    print(tree.getRightOperand());
  }

  void arguments(List<? extends ExpressionTree> arguments) {
    text.add("(");
    for (int i = 0; i < arguments.size(); i++) {
      text.add(i == 0 ? "" : ", ");
      print(arguments.get(i));
    }
    text.add(")");
  }

  private void call(MethodInvocationTree tree) {
    if (body.element(tree.getMethodSelect()) instanceof ExecutableElement method) {
      if (method.getKind() == ElementKind.CONSTRUCTOR) {
        text.add(tree.getMethodSelect().toString());
      } else {
        names.method(tree.getMethodSelect(), method, tree.getTypeArguments());
      }
      arguments(tree.getArguments());
    } else {
      refuse(tree);
    }
  }

  private void creation(NewClassTree tree) {
    if (!(body.element(tree) instanceof ExecutableElement constructor)) {
      refuse(tree);
      return;
    }
    if (tree.getClassBody() == null) {
      names.checkMethod(tree, constructor);
    }
    names.enclosing(tree);
    text.add("new ");
    types.arguments(tree.getTypeArguments());
    names.created(tree);
    arguments(tree.getArguments());
    if (tree.getClassBody() != null) {
      declarations.anonymous(tree.getClassBody());
    }
  }

  private void array(NewArrayTree tree) {
    if (tree.getType() != null) {
      // The type of new int[n][] is int[], that of new int[][] {...} is int[] as well.
      Tree element = tree.getType();
      int open = tree.getInitializers() == null ? 0 : 1;
      while (element instanceof ArrayTypeTree array) {
        element = array.getType();
        open++;
      }
      text.add("new ");
      types.print(element);
      for (ExpressionTree dimension : tree.getDimensions()) {
        text.add("[");
        print(dimension);
        text.add("]");
      }
      text.add("[]".repeat(open) + (tree.getInitializers() == null ? "" : " "));
    }
    if (tree.getInitializers() != null) {
      text.add("{");
      for (int i = 0; i < tree.getInitializers().size(); i++) {
        text.add(i == 0 ? "" : ", ");
        print(tree.getInitializers().get(i));
      }
      text.add("}");
    }
  }

  private void lambda(LambdaExpressionTree tree) {
    text.enterBody();
    List<? extends VariableTree> parameters = tree.getParameters();
    boolean isSingle = parameters.size() == 1 && declarations.isImplicit(parameters.getFirst());
    text.add(isSingle ? "" : "(");
    for (int i = 0; i < parameters.size(); i++) {
      text.add(i == 0 ? "" : ", ");
      declarations.lambdaParameter(parameters.get(i));
    }
    text.add(isSingle ? " -> " : ") -> ");
    switch (tree.getBody()) {
      case BlockTree block -> statements.print(block);
      case ExpressionTree expression -> print(expression);
      default -> refuse(tree);
    }
    text.leaveBody();
  }

  private void reference(MemberReferenceTree tree) {
    if (body.element(tree) instanceof ExecutableElement method) {
      names.checkMethod(tree, method);
    }
    ExpressionTree qualifier = tree.getQualifierExpression();
    if (NameLowering.isSuper(qualifier) && !text.isInClass()) {
      body.refuse(tree, "A reference to a method of 'super'", "write a method that calls it");
    }
    if (body.element(qualifier) instanceof TypeElement
        || !(qualifier instanceof IdentifierTree) && isType(qualifier)) {
      types.print(qualifier);
    } else {
      print(qualifier);
    }
    text.add("::");
    if (tree.getTypeArguments() != null) {
      types.arguments(tree.getTypeArguments());
    }
    text.add(
        tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
            ? "new"
            : tree.getName().toString());
  }

  /** {@code int[]::new} and {@code List<String>::size} name types, too. */
  private static boolean isType(ExpressionTree tree) {
    return switch (((Tree) tree).getKind()) {
      case PARAMETERIZED_TYPE, ARRAY_TYPE, PRIMITIVE_TYPE, ANNOTATED_TYPE -> true;
      default -> false;
    };
  }
}
