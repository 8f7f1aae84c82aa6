package dev.martlet.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Lowers the arguments of calls: converted to the parameters' types, variable ones in an array. */
final class ArgumentLowering {
  private final MethodBody body;

  ArgumentLowering(MethodBody body) {
    this.body = body;
  }

  /**
   * @param named the tree that names the method, whose type is the method's as inferred here
   */
  List<Value> lower(
      ExecutableElement method, Tree named, List<? extends ExpressionTree> arguments, Flow flow) {
    List<Type> parameters =
        method.getParameters().stream().map(p -> body.types.erased(p.asType())).toList();
    boolean packs = packs(method, arguments);
    int single = packs ? parameters.size() - 1 : parameters.size();
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < single; i++) {
      values.add(argument(arguments.get(i), parameters.get(i), method, flow));
    }
    if (packs) {
      values.add(packed(method, named, arguments.subList(single, arguments.size()), flow));
    }
    return values;
  }

  private Value argument(ExpressionTree tree, Type parameter, ExecutableElement method, Flow flow) {
    Value value = body.expressions.lowerTo(tree, parameter, flow);
    TypeMirror seen = body.mirror(tree);
    boolean isKnownBetter =
        value.type().isReference()
            && seen.getKind() != TypeKind.NULL
            && !seen.getKind().isPrimitive()
            && !body.types.read(seen).equals(value.type());
    // The value of a variable may be known to be of a narrower type than the variable.
    return isKnownBetter && isOverloaded(Owners.of(method), method)
        ? flow.ops.cast(value, body.types.read(seen))
        : value;
  }

  /** Whether the last arguments go into an array: not where one of that type is passed itself. */
  private boolean packs(ExecutableElement method, List<? extends ExpressionTree> arguments) {
    if (!method.isVarArgs()) {
      return false;
    }
    int count = method.getParameters().size();
    if (arguments.size() != count) {
      return true;
    }
    TypeMirror last = body.mirror(arguments.getLast());
    TypeMirror array = body.sources.types().erasure(method.getParameters().getLast().asType());
    return last.getKind() != TypeKind.NULL
        && !body.sources.types().isAssignable(body.sources.types().erasure(last), array);
  }

  private Value packed(
      ExecutableElement method, Tree named, List<? extends ExpressionTree> arguments, Flow flow) {
    TypeMirror declared = method.getParameters().getLast().asType();
    TypeMirror inferred =
        body.mirror(named) instanceof ExecutableType type
            ? type.getParameterTypes().getLast()
            : declared;
    TypeMirror array = inferred instanceof ArrayType ? inferred : declared;
    Type type = body.types.erased(array);
    Type element = ((Type.Array) type).element();
    List<Value> elements = new ArrayList<>();
    for (ExpressionTree argument : arguments) {
      elements.add(body.expressions.lowerTo(argument, element, flow));
    }
    Value result = flow.ops.fresh(type, "");
    flow.ops.add(new Memory.ArrayLiteral(result, elements, body.span(named)));
    return result;
  }

  /** Whether a class has several methods that a call with these arguments could mean. */
  boolean isOverloaded(TypeElement type, ExecutableElement method) {
    int count = method.getParameters().size();
    long candidates =
        (method.getKind() == ElementKind.CONSTRUCTOR
                ? type.getEnclosedElements()
                : body.sources.elements().getAllMembers(type))
            .stream()
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
                .filter(each -> each.isVarArgs() || each.getParameters().size() == count)
                .map(Element.class::cast)
                .count();
    return candidates > 1;
  }
}
