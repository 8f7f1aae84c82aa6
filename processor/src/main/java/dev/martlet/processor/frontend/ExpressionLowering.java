package dev.martlet.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.IntersectionTypeTree;
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
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Lowers expressions; each kind has its own class, to which this one passes it on. */
final class ExpressionLowering {
  private final MethodBody body;

  ExpressionLowering(MethodBody body) {
    this.body = body;
  }

  /** The expression's value, of its own type. */
  Value lower(ExpressionTree tree, Flow flow) {
    if (body.mirror(tree).getKind() == TypeKind.ERROR) {
      body.refuse(tree, "What does not compile", "correct it");
      return flow.defaultOf(body.type(tree));
    }
    Object constant = body.constants.read(tree);
    if (constant != null) {
      Type type = body.type(tree);
      Type own = type instanceof Type.Primitive ? type : ConstantReader.typeOfConstant(constant);
      return at(tree, flow).ops.constant(own, ConstantReader.converted(constant, own));
    }
    return switch (tree) {
      case ParenthesizedTree parenthesized -> lower(parenthesized.getExpression(), flow);
      case LiteralTree _ -> at(tree, flow).ops.constant(Type.OBJECT, null);
      case IdentifierTree identifier -> body.names.identifier(identifier, flow);
      case MemberSelectTree select -> body.names.select(select, flow);
      case UnaryTree unary ->
          Operators.isAssigning(unary)
              ? body.assignments.increment(unary, flow)
              : body.operators.unary(unary, flow);
      case BinaryTree binary -> body.operators.binary(binary, flow);
      case AssignmentTree assignment -> body.assignments.assign(assignment, flow);
      case CompoundAssignmentTree assignment -> body.assignments.compound(assignment, flow);
      case ConditionalExpressionTree conditional ->
          conditional(conditional, body.type(conditional), flow);
      case MethodInvocationTree call -> body.calls.value(call, flow);
      case NewClassTree creation -> body.creations.object(creation, flow);
      case NewArrayTree creation -> body.creations.array(creation, flow);
      case ArrayAccessTree access -> element(access, flow);
      case TypeCastTree cast -> cast(cast, flow);
      case InstanceOfTree test -> body.patterns.instanceOf(test, flow);
      case SwitchExpressionTree choice -> body.switches.expression(choice, body.type(choice), flow);
      case LambdaExpressionTree lambda -> body.functions.lambda(lambda, flow);
      case MemberReferenceTree reference -> body.functions.reference(reference, flow);
      default -> {
        body.refuse(tree, "This expression", "write it in another way");
        yield flow.defaultOf(body.type(tree));
      }
    };
  }

  /** Sets the place of the ops that follow. */
  private Flow at(Tree tree, Flow flow) {
    flow.ops.at(body.span(tree));
    return flow;
  }

  /** The expression's value converted as an assignment to this type would. */
  Value lowerTo(ExpressionTree tree, Type target, Flow flow) {
    Object constant = body.constants.read(tree);
    if (constant != null && !(constant instanceof String)) {
      at(tree, flow);
      Type content = Operators.unboxed(target);
      Type type =
          content instanceof Type.Primitive ? content : ConstantReader.typeOfConstant(constant);
      Value value = flow.ops.constant(type, ConstantReader.converted(constant, type));
      return body.conversions.convert(value, target, flow);
    }
    if (isNull(tree)) {
      return target.isReference()
          ? at(tree, flow).ops.constant(target, null)
          : body.conversions.convert(
              at(tree, flow).ops.constant(Operators.boxed((Type.Primitive) target), null),
              target,
              flow);
    }
    if (target instanceof Type.Primitive && body.type(tree) instanceof Type.Primitive) {
      // As javac does: alternatives not in parentheses convert to the type of the context at once.
      // For int i, float f the double that 'b ? i : f' gives is i, not (float) i.
      switch (tree) {
        case ConditionalExpressionTree conditional -> {
          return conditional(conditional, target, flow);
        }
        case SwitchExpressionTree choice -> {
          return body.switches.expression(choice, target, flow);
        }
        default -> {}
      }
    }
    Value value = lower(tree, flow);
    at(tree, flow);
    return body.conversions.convert(unboxable(value, tree, target, flow), target, flow);
  }

  private static boolean isNull(ExpressionTree tree) {
    return MethodBody.withoutParentheses(tree).getKind() == Tree.Kind.NULL_LITERAL;
  }

  /** A value of a type variable whose bound is a box: only the bound can be unboxed. */
  private Value unboxable(Value value, ExpressionTree tree, Type target, Flow flow) {
    return target instanceof Type.Primitive
            && value.type() instanceof Type.Variable
            && body.mirror(tree) instanceof TypeVariable variable
        ? flow.ops.cast(value, body.types.read(variable.getUpperBound()))
        : value;
  }

  /** A numeric or boolean operand of an operator, which promotes it to this primitive type. */
  Value operand(ExpressionTree tree, Type promoted, Flow flow) {
    return lowerTo(tree, promoted, flow);
  }

  /** The type of an expression once it is unboxed. */
  Type unboxedType(ExpressionTree tree) {
    TypeMirror type = body.mirror(tree);
    while (type instanceof TypeVariable variable) {
      type = variable.getUpperBound();
    }
    return Operators.unboxed(body.types.read(type));
  }

  /** Evaluates an expression for what it does. */
  void effect(ExpressionTree tree, Flow flow) {
    switch (MethodBody.withoutParentheses(tree)) {
      case MethodInvocationTree call -> body.calls.effect(call, flow);
      case ExpressionTree expression -> lower(expression, flow);
    }
  }

  /** A condition as a boolean. */
  Value condition(ExpressionTree tree, Flow flow) {
    return lowerTo(tree, Type.Primitive.BOOLEAN, flow);
  }

  private Value conditional(ConditionalExpressionTree tree, Type type, Flow flow) {
    Object known = body.constants.read(tree.getCondition());
    if (known != null) {
      ExpressionTree chosen =
          (Boolean) known ? tree.getTrueExpression() : tree.getFalseExpression();
      return body.conversions.convert(lowerTo(chosen, body.type(tree), flow), type, flow);
    }
    Value condition = condition(tree.getCondition(), flow);
    return choose(
        tree,
        type,
        condition,
        flow,
        side -> lowerTo(tree.getTrueExpression(), type, side),
        side -> lowerTo(tree.getFalseExpression(), type, side));
  }

  /** Makes a value on one side of a branch. */
  interface Alternative {
    Value lower(Flow side);
  }

  /** {@code condition ? then : otherwise}. */
  Value choose(
      Tree tree, Type type, Value condition, Flow flow, Alternative then, Alternative otherwise) {
    var chosen = new Local(type, "");
    flow.locals.declare(chosen);
    Flow yes = at(tree, flow).fork();
    yes.assign(chosen, then.lower(yes));
    Flow no = flow.fork();
    no.assign(chosen, otherwise.lower(no));
    Joining.join(
        flow,
        List.of(yes, no),
        _ -> true,
        (results, regions) ->
            new ControlFlow.If(
                results, condition, regions.get(0), regions.get(1), body.span(tree)));
    Value value = flow.read(chosen);
    flow.locals.forget(chosen);
    return value;
  }

  private Value element(ArrayAccessTree tree, Flow flow) {
    Value array = lower(tree.getExpression(), flow);
    Value index = lowerTo(tree.getIndex(), Type.Primitive.INT, flow);
    return at(tree, flow).ops.readElement(array, index);
  }

  private Value cast(TypeCastTree tree, Flow flow) {
    TypeMirror target = body.mirror(tree.getType());
    body.reachability.check(tree.getType(), target);
    Type type = body.types.read(target);
    if (type instanceof Type.Primitive) {
      return numericCast(tree, type, flow);
    }
    Value value =
        isNull(tree.getExpression())
            ? at(tree, flow).ops.constant(type, null)
            : lower(tree.getExpression(), flow);
    at(tree, flow);
    if (tree.getType() instanceof IntersectionTypeTree bounds) {
      for (Tree bound : bounds.getBounds()) {
        value = body.conversions.cast(value, body.type(bound), flow);
      }
      return value;
    }
    return body.conversions.cast(value, type, flow);
  }

  /** Unboxing comes first, and only then the conversion to another primitive type. */
  private Value numericCast(TypeCastTree tree, Type type, Flow flow) {
    Type content = unboxedType(tree.getExpression());
    Value value =
        lowerTo(tree.getExpression(), content instanceof Type.Primitive ? content : type, flow);
    return body.conversions.convert(value, type, at(tree, flow));
  }
}
