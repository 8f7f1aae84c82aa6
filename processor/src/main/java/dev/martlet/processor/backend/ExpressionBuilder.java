package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Optional;

/** Turns a value into the expression that stands for it: a variable, or the ops folded into it. */
final class ExpressionBuilder {
  private static final Expression NULL = JavaLiterals.of(Type.OBJECT, null);

  private final Plan plan;
  private final Variables variables;
  private final Surroundings surroundings;
  private final Lambdas lambdas;
  private final Operators operators;

  /** Writes the statements of a lambda. */
  interface Lambdas {
    List<Statement> body(Region region);
  }

  ExpressionBuilder(Plan plan, Variables variables, Surroundings surroundings, Lambdas lambdas) {
    this.plan = plan;
    this.variables = variables;
    this.surroundings = surroundings;
    this.lambdas = lambdas;
    this.operators = new Operators(plan, this);
  }

  /** The expression of a value. */
  Expression of(Value value) {
    if (surroundings.isReceiver(value)) {
      return new Expression.This();
    }
    Optional<Op> folded = plan.isFolded(value) ? plan.uses().definition(value) : Optional.empty();
    return folded.map(this::of).orElseGet(() -> new Expression.Local(variables.of(value)));
  }

  /** The expression of a value where it is assigned to something of the same type. */
  Expression assigned(Value value) {
    Optional<Op> folded = plan.isFolded(value) ? plan.uses().definition(value) : Optional.empty();
    return folded.map(this::assigned).orElseGet(() -> of(value));
  }

  /** The expression of an op whose result is assigned, so that Java converts by itself. */
  Expression assigned(Op op) {
    return switch (op) {
      case Arithmetic.Convert convert
          when Operators.isWidening(convert) && !plan.isRepeated(convert) ->
          of(convert.operand());
      case Arithmetic.Box box when Boxes.isExact(box) -> of(box.operand());
      case Aggregate.NewRecord made -> make(made.result().type(), true, made.operands());
      case Memory.NewObject made -> of(made.call());
      case Invocation.Call call
          when call.callee().kind() == Callee.Kind.CONSTRUCTOR && !call.callee().isInner() ->
          make(constructed(call), true, call.operands());
      default -> of(op);
    };
  }

  /** The expression of an op with one result or of a call. */
  Expression of(Op op) {
    return switch (op) {
      case Constant(var result, var value, _) -> JavaLiterals.of(result.type(), value);
      case Arithmetic arithmetic -> operators.of(arithmetic);
      case Aggregate.NewRecord made -> make(made.result().type(), false, made.operands());
      case Aggregate.ReadComponent read -> component(read);
      case Memory memory -> of(memory);
      case Invocation.Call call -> call(call);
      case Invocation.Opaque opaque -> verbatim(opaque);
      case TapeAccess tape -> of(tape);
      case Closure closure ->
          new Expression.Lambda(
              closure.body().parameters().stream().map(variables::of).toList(),
              lambdas.body(closure.body()));
      case ControlFlow.If branch -> conditional(branch);
      case ControlFlow.Loop _, ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _ ->
          throw new IllegalArgumentException("not an expression: " + op);
    };
  }

  Expression.Verbatim verbatim(Invocation.Opaque opaque) {
    return new Expression.Verbatim(
        opaque.code(),
        opaque.isStatement(),
        all(opaque.operands()),
        opaque.isStatement() ? opaque.results().stream().map(variables::of).toList() : List.of(),
        Captures.mayCapture(opaque));
  }

  /** What a write assigns to. */
  Expression target(Memory memory) {
    return switch (memory) {
      case Memory.WriteElement write ->
          new Expression.Index(object(write.array()), of(write.index()));
      case Memory.WriteField write ->
          write.operands().size() == 1
              ? new Expression.StaticField(write.owner(), write.field())
              : new Expression.Select(object(write.operands().getFirst()), write.field());
      case Memory.ReadElement _,
          Memory.ReadField _,
          Memory.ArrayLength _,
          Memory.NewArray _,
          Memory.NewObject _,
          Memory.ArrayLiteral _ ->
          throw new IllegalArgumentException("not a write: " + memory);
    };
  }

  private List<Expression> all(List<Value> values) {
    return values.stream().map(this::of).toList();
  }

  /** What something is read from or called on: Java wants to know what a null would be. */
  Expression object(Value value) {
    Expression object = of(value);
    return object.equals(NULL) ? new Expression.Cast(value.type(), object) : object;
  }

  private Expression component(Aggregate.ReadComponent read) {
    if (surroundings.isReceiver(read.record()) && surroundings.isRecord()) {
      return new Expression.OwnComponent(read.component());
    }
    Type.Primitive none = Type.Primitive.VOID;
    Callee accessor = new Callee(Callee.Kind.INSTANCE, "", read.component(), List.of(), none);
    return new Expression.Call(Optional.of(object(read.record())), accessor, List.of(), List.of());
  }

  private Expression accessor(Memory.ReadField read) {
    var none = Type.Primitive.VOID;
    var getter = new Callee(Callee.Kind.INSTANCE, read.owner(), read.accessor(), List.of(), none);
    Expression object = object(read.operands().getFirst());
    return new Expression.Call(Optional.of(object), getter, List.of(), List.of());
  }

  /** The call that sets a private field. */
  Expression setter(Memory.WriteField write) {
    var none = Type.Primitive.VOID;
    var setter = new Callee(Callee.Kind.INSTANCE, write.owner(), write.accessor(), List.of(), none);
    Expression object = object(write.operands().getFirst());
    List<Expression> argument = List.of(of(write.operands().getLast()));
    return new Expression.Call(Optional.of(object), setter, List.of(), argument);
  }

  private Expression make(Type type, boolean isAssigned, List<Value> arguments) {
    return new Expression.New(type, isAssigned, arguments.stream().map(this::argument).toList());
  }

  /** A component's argument: a constructor's parameter boxes by itself, a generic one infers. */
  private Expression argument(Value value) {
    return plan.isFolded(value)
            && plan.uses().definition(value).orElse(null) instanceof Arithmetic.Box box
            && Boxes.isExact(box)
            && !box.isUnboxing()
        ? of(box.operand())
        : of(value);
  }

  private Expression of(Memory memory) {
    return switch (memory) {
      case Memory.ReadField read when !read.accessor().isEmpty() -> accessor(read);
      case Memory.ReadField read ->
          read.operands().isEmpty()
              ? new Expression.StaticField(read.owner(), read.field())
              : new Expression.Select(object(read.operands().getFirst()), read.field());
      case Memory.ReadElement read -> new Expression.Index(object(read.array()), of(read.index()));
      case Memory.ArrayLength length -> new Expression.Select(object(length.array()), "length");
      case Memory.NewObject made -> call(made.call());
      case Memory.NewArray made ->
          new Expression.NewArray(made.result().type(), all(made.operands()));
      case Memory.ArrayLiteral made ->
          new Expression.ArrayLiteral(made.result().type(), all(made.operands()));
      case Memory.WriteField _, Memory.WriteElement _ ->
          throw new IllegalArgumentException("not an expression: " + memory);
    };
  }

  private Expression call(Invocation.Call call) {
    Callee callee = call.callee();
    List<Value> operands = call.operands();
    return switch (callee.kind()) {
      case STATIC ->
          new Expression.Call(
              Optional.empty(), callee, call.typeArguments(), operators.arguments(call));
      case INSTANCE ->
          new Expression.Call(
              Optional.of(object(operands.getFirst())),
              callee,
              call.typeArguments(),
              all(operands.subList(1, operands.size())));
      case CONSTRUCTOR ->
          callee.isInner()
              ? new Expression.NewInner(
                  object(operands.getFirst()),
                  call.result().type(),
                  all(operands.subList(1, operands.size())))
              : new Expression.New(constructed(call), false, all(operands));
    };
  }

  /** What is made, where more is known of it than what the value is seen as. */
  private static Type constructed(Invocation.Call call) {
    return call.result().type() instanceof Type.Declared(var name, var arguments)
            && !name.equals(call.callee().owner())
        ? new Type.Declared(call.callee().owner(), arguments)
        : call.result().type();
  }

  private Expression of(TapeAccess tape) {
    return switch (tape) {
      case TapeAccess.NewTape made -> new Expression.New(made.result().type(), false, List.of());
      case TapeAccess.Push push -> method(push.tape(), "push", push.value());
      case TapeAccess.Get get -> method(get.tape(), "get", get.index());
    };
  }

  private Expression method(Value receiver, String name, Value argument) {
    Type.Primitive none = Type.Primitive.VOID;
    Callee callee = new Callee(Callee.Kind.INSTANCE, "", name, List.of(argument.type()), none);
    return new Expression.Call(
        Optional.of(object(receiver)), callee, List.of(), List.of(of(argument)));
  }

  private Expression conditional(ControlFlow.If branch) {
    Expression condition = of(branch.condition());
    Expression then = of(branch.then().yields().getFirst());
    Expression otherwise = of(branch.otherwise().yields().getFirst());
    if (branch.result().type() == Type.Primitive.BOOLEAN) {
      if (isTruth(then, true)) {
        return isTruth(otherwise, false) ? condition : logical("||", condition, otherwise);
      }
      if (isTruth(then, false)) {
        Expression not = Operators.not(condition);
        return isTruth(otherwise, true) ? not : logical("&&", not, otherwise);
      }
      if (isTruth(otherwise, false)) {
        return logical("&&", condition, then);
      }
      if (isTruth(otherwise, true)) {
        return logical("||", Operators.not(condition), then);
      }
    }
    return new Expression.Conditional(condition, then, otherwise);
  }

  private static Expression logical(String symbol, Expression left, Expression right) {
    return new Expression.Binary(symbol, left, right, Type.Primitive.BOOLEAN);
  }

  private static boolean isTruth(Expression expression, boolean truth) {
    return expression instanceof Expression.Literal(var text) && text.equals(String.valueOf(truth));
  }
}
