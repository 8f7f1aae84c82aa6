package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.martlet.processor.ir.Type;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Prints names in opaque code: qualified where another class would not understand them. */
final class OpaqueNames {
  private final OpaqueText text;
  private final OpaquePrinter printer;
  private final MethodBody body;

  OpaqueNames(OpaqueText text, OpaquePrinter printer) {
    this.text = text;
    this.printer = printer;
    this.body = text.body;
  }

  void identifier(IdentifierTree tree) {
    String name = tree.getName().toString();
    Element element = body.element(tree);
    if (name.equals("this")) {
      self(tree);
    } else if (name.equals("super")) {
      text.add(name);
    } else if (element instanceof VariableElement variable) {
      variable(tree, variable);
    } else if (element instanceof TypeElement type) {
      text.className(tree, type);
    } else {
      text.add(name);
    }
  }

  private void self(Tree tree) {
    if (text.isInClass()) {
      text.add("this");
    } else {
      text.operand(body.names.self(tree, text.flow));
    }
  }

  private void variable(IdentifierTree tree, VariableElement variable) {
    if (text.isOwn(variable) || text.isMemberInside(variable)) {
      text.add(text.nameOf(variable));
      return;
    }
    Object constant = variable.getConstantValue();
    if (constant != null && !isAssigned(variable)) {
      text.add(OpaqueLiterals.print(constant));
      return;
    }
    Local local = body.knownLocal(variable);
    if (local != null) {
      text.variable(tree, local);
      return;
    }
    field(tree, variable);
  }

  private boolean isAssigned(VariableElement variable) {
    Local local = body.knownLocal(variable);
    return local != null && text.results.containsKey(local);
  }

  private void field(Tree tree, VariableElement field) {
    if (field.getModifiers().contains(Modifier.STATIC)) {
      body.reachability.checkField(tree, field);
      text.className(tree, Owners.of(field));
      text.add(".").add(NameLowering.name(field));
    } else {
      text.operand(body.names.receiverOf(tree, field, text.flow));
      member(tree, field);
    }
  }

  /** {@code .name} behind an object; a record's field is read through its accessor. */
  private void member(Tree tree, VariableElement field) {
    text.add(".").add(NameLowering.name(field));
    if (Owners.of(field).getKind() == ElementKind.RECORD) {
      Owners.of(field).getRecordComponents().stream()
          .filter(component -> component.getSimpleName().equals(field.getSimpleName()))
          .filter(component -> !body.onlyReturns(component))
          .forEach(_ -> body.unreachable(tree, "the field", NameLowering.name(field)));
      text.add("()");
    } else {
      body.reachability.checkField(tree, field);
    }
  }

  void select(MemberSelectTree tree) {
    ExpressionTree qualifier = tree.getExpression();
    String name = tree.getIdentifier().toString();
    Element element = body.element(tree);
    if (name.equals("class")) {
      printer.types.print(qualifier);
      text.add(".class");
    } else if (name.equals("this") && !isClassInside(qualifier)) {
      if (body.owner.equals(body.element(qualifier))) {
        text.operand(body.names.self(tree, text.flow));
      } else {
        body.refuse(tree, "The use of an enclosing object", "pass what is needed");
      }
    } else if (element instanceof TypeElement type) {
      text.className(tree, type);
    } else if (element instanceof VariableElement field
        && field.getKind().isField()
        && !field.getModifiers().contains(Modifier.STATIC)
        && !(body.type(qualifier) instanceof Type.Array)
        && !text.isMemberInside(field)) {
      printer.print(qualifier);
      member(tree, field);
    } else {
      if (element instanceof VariableElement field && field.getKind().isField()) {
        checkReachable(tree, field);
      }
      printer.print(qualifier);
      text.add(".").add(name);
    }
  }

  private boolean isClassInside(ExpressionTree tree) {
    return body.element(tree) instanceof TypeElement type && text.isInClass(type);
  }

  private void checkReachable(Tree tree, VariableElement field) {
    boolean isLength = field.getEnclosingElement() == null || !OpaqueText.isMember(field);
    if (!isLength && !text.isMemberInside(field) && field.getConstantValue() == null) {
      body.reachability.checkField(tree, field);
    }
  }

  // Methods.

  void method(ExpressionTree select, ExecutableElement method, List<? extends Tree> arguments) {
    checkMethod(select, method);
    if (select instanceof MemberSelectTree qualified) {
      if (NameLowering.isSuper(qualified.getExpression()) && !text.isInClass()) {
        body.refuse(select, "A call through 'super'", "call a method that is not overridden");
      }
      printer.print(qualified.getExpression());
      text.add(".");
    } else if (method.getModifiers().contains(Modifier.STATIC) && !text.isMemberInside(method)) {
      text.className(select, Owners.of(method));
      text.add(".");
    } else if (!text.isMemberInside(method)) {
      text.operand(body.names.receiverOf(select, method, text.flow));
      text.add(".");
    }
    printer.types.arguments(arguments);
    text.add(method.getSimpleName().toString());
  }

  /** Code that runs as it is cannot be inlined, so that private methods are out of reach. */
  void checkMethod(Tree tree, ExecutableElement method) {
    TypeElement owner = Owners.of(method);
    if (!text.isOwn(owner) && !text.isMemberInside(method)) {
      body.reachability.checkPassiveMethod(tree, method);
    }
  }

  // Creation.

  /** {@code outer.} in front of {@code new}, where the class belongs to an object. */
  void enclosing(NewClassTree tree) {
    if (tree.getEnclosingExpression() != null) {
      printer.print(tree.getEnclosingExpression());
      text.add(".");
    } else if (body.element(tree.getIdentifier()) instanceof TypeElement type
        && Owners.isInner(type)
        && !text.isOwn(type)) {
      text.operand(body.names.receiverOf(tree, type, text.flow));
      text.add(".");
    }
  }

  void created(NewClassTree tree) {
    if (body.element(tree.getIdentifier()) instanceof TypeElement type
        && Owners.isInner(type)
        && !text.isOwn(type)) {
      // Behind outer.new stands a simple name.
      text.add(type.getSimpleName().toString());
      if (tree.getIdentifier() instanceof ParameterizedTypeTree generic) {
        text.add("<");
        printer.types.join(generic.getTypeArguments(), ", ");
        text.add(">");
      }
    } else {
      printer.types.print(tree.getIdentifier());
    }
  }
}
