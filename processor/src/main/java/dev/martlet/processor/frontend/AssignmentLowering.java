package dev.martlet.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Lowers assignments in all their forms, which are expressions: {@code a[i++] += x} evaluates array
 * and index once, reads the element, computes, narrows the result back and writes it.
 */
final class AssignmentLowering {
  private final MethodBody body;

  AssignmentLowering(MethodBody body) {
    this.body = body;
  }

  /** What stands on the left, with its parts evaluated. */
  private interface Target {
    Type type();

    Value read(Flow flow);

    /** Returns what the target then holds. */
    Value write(Value value, Flow flow);
  }

  Value assign(AssignmentTree tree, Flow flow) {
    Target target = target(tree.getVariable(), flow);
    Value value = body.expressions.lowerTo(tree.getExpression(), target.type(), flow);
    flow.ops.at(body.span(tree));
    return target.write(value, flow);
  }

  Value compound(CompoundAssignmentTree tree, Flow flow) {
    Target target = target(tree.getVariable(), flow);
    flow.ops.at(body.span(tree));
    Value before = target.read(flow);
    if (target.type().equals(Type.STRING) || body.type(tree.getExpression()).equals(Type.STRING)) {
      return concatenation(tree, target, before, flow);
    }
    BinaryOperator operator = Operators.binary(tree.getKind());
    Type left = body.expressions.unboxedType(tree.getVariable());
    Type right = body.expressions.unboxedType(tree.getExpression());
    boolean isShift = Operators.isShift(operator);
    Type promoted = isShift ? Operators.promoted(left) : Operators.promoted(left, right);
    Value one = body.conversions.convert(before, promoted, flow);
    Value other =
        body.expressions.operand(
            tree.getExpression(), isShift ? Operators.promoted(right) : promoted, flow);
    flow.ops.at(body.span(tree));
    return target.write(narrowed(flow.ops.binary(operator, one, other), target, flow), flow);
  }

  private Value concatenation(CompoundAssignmentTree tree, Target target, Value before, Flow flow) {
    // What is on the left becomes a text before the right side can change it.
    Value left =
        before.type().equals(Type.STRING)
            ? before
            : flow.ops.concatenate(List.of(flow.ops.constant(""), before));
    Value right = body.expressions.lower(tree.getExpression(), flow);
    flow.ops.at(body.span(tree));
    return target.write(flow.ops.concatenate(List.of(left, right)), flow);
  }

  /** The cast that compound assignments hide. */
  private Value narrowed(Value value, Target target, Flow flow) {
    Type content = Operators.unboxed(target.type());
    return body.conversions.convert(
        body.conversions.convert(value, content, flow), target.type(), flow);
  }

  Value increment(UnaryTree tree, Flow flow) {
    Target target = target(tree.getExpression(), flow);
    flow.ops.at(body.span(tree));
    Value before = target.read(flow);
    Type promoted = Operators.promoted(target.type());
    boolean increases =
        tree.getKind() == Tree.Kind.PREFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
    boolean isPrefix =
        tree.getKind() == Tree.Kind.PREFIX_INCREMENT
            || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
    Value number = body.conversions.convert(before, promoted, flow);
    Value one = flow.ops.constant(promoted, ConstantReader.converted(1, promoted));
    Value changed =
        flow.ops.binary(increases ? BinaryOperator.ADD : BinaryOperator.SUBTRACT, number, one);
    Value after = target.write(narrowed(changed, target, flow), flow);
    return isPrefix ? after : before;
  }

  private Target target(ExpressionTree tree, Flow flow) {
    ExpressionTree variable = MethodBody.withoutParentheses(tree);
    if (variable instanceof ArrayAccessTree access) {
      return element(access, flow);
    }
    if (body.element(variable) instanceof VariableElement element) {
      Local local = assignable(variable, element, flow);
      return local == null ? field(variable, element, flow) : new Variable(local);
    }
    body.refuse(tree, "This assignment", "assign to a variable, a field or an element");
    return new Variable(new Local(body.type(tree), ""));
  }

  private @Nullable Local assignable(ExpressionTree tree, VariableElement element, Flow flow) {
    boolean isOfOther =
        tree instanceof MemberSelectTree select && !NameLowering.isThis(select.getExpression());
    return isOfOther ? null : body.names.local(element, flow);
  }

  private final class Variable implements Target {
    private final Local local;

    Variable(Local local) {
      this.local = local;
    }

    @Override
    public Type type() {
      return local.type;
    }

    @Override
    public Value read(Flow flow) {
      return flow.read(local);
    }

    @Override
    public Value write(Value value, Flow flow) {
      assign(local, value, flow);
      return flow.read(local);
    }
  }

  /** Gives a variable its value, behind which no derivative passes where the source says so. */
  void assign(Local local, Value value, Flow flow) {
    flow.assign(local, local.isConstantToDerivative ? withoutDerivative(value, flow) : value);
    if (!body.watches.isEmpty()) {
      body.watches.assigned(local, flow.read(local), flow.ops);
    }
  }

  private static Value withoutDerivative(Value value, Flow flow) {
    Type type = value.type();
    if (type instanceof Type.Primitive && !type.isReal()) {
      return value;
    }
    Type declared = type.isReal() ? type : Type.OBJECT;
    var marker =
        new Callee(
            Callee.Kind.STATIC,
            "dev.martlet.DifferentialOperators",
            "withoutDerivative",
            List.of(declared),
            declared);
    return flow.ops.call(marker, type, List.of(value));
  }

  private Target element(ArrayAccessTree tree, Flow flow) {
    Value array = body.expressions.lower(tree.getExpression(), flow);
    Value index = body.expressions.lowerTo(tree.getIndex(), Type.Primitive.INT, flow);
    return element(array, index, body.type(tree));
  }

  private static Target element(Value array, Value index, Type type) {
    return new Target() {
      @Override
      public Type type() {
        return type;
      }

      @Override
      public Value read(Flow flow) {
        return flow.ops.readElement(array, index);
      }

      @Override
      public Value write(Value value, Flow flow) {
        flow.ops.writeElement(array, index, value);
        return value;
      }
    };
  }

  private Target field(ExpressionTree tree, VariableElement field, Flow flow) {
    boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
    if (LocalObjects.isMember(field)) {
      Value object =
          tree instanceof MemberSelectTree select
              ? body.names.object(select.getExpression(), field, flow)
              : body.names.receiverOf(tree, field, flow);
      Type type = body.types.read(field.asType());
      flow.ops.at(body.span(tree));
      return element(
          body.localObjects.place(field, object, type, flow), flow.ops.constant(0), type);
    }
    String setter = body.accessors.setter(field, body.home).orElse("");
    if (setter.isEmpty()) {
      body.reachability.checkField(tree, field);
    }
    List<Value> object = new ArrayList<>();
    @Nullable ExpressionTree qualifier = null;
    if (tree instanceof MemberSelectTree select) {
      qualifier = select.getExpression();
      if (!isStatic) {
        object.add(body.names.object(qualifier, field, flow));
      } else if (!(body.element(qualifier) instanceof TypeElement)) {
        body.expressions.effect(qualifier, flow);
      }
    } else if (!isStatic) {
      object.add(body.names.receiverOf(tree, field, flow));
    }
    String owner =
        isStatic ? body.names.ownerOf(field, qualifier) : body.types.binaryName(Owners.of(field));
    String getter = body.accessors.getter(field, body.home).orElse("");
    return new Field(owner, NameLowering.name(field), getter, setter, body.type(tree), object);
  }

  private record Field(
      String owner, String name, String getter, String setter, Type type, List<Value> object)
      implements Target {
    @Override
    public Value read(Flow flow) {
      return object.isEmpty()
          ? flow.ops.readStatic(owner, name, type, false)
          : flow.ops.readField(object.getFirst(), owner, name, getter, type, false);
    }

    @Override
    public Value write(Value value, Flow flow) {
      List<Value> operands = new ArrayList<>(object);
      operands.add(value);
      flow.ops.add(new Memory.WriteField(operands, owner, name, setter, flow.ops.span()));
      return value;
    }
  }
}
