package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Puts the body of a function value in place of its calls, where it is known which one is called:
 *
 * <pre>{@code
 * f = closure (y) { a * y }; z = f.applyAsDouble(x)     ->     z = a * x
 * }</pre>
 *
 * <p>A function that one of two branches has made is one closure behind them, which branches
 * itself.
 */
final class FunctionValues extends ForwardRewrite {
  /** How often a function may lead to another one: enough for any that was written by hand. */
  private static final int MOST_ROUNDS = 30;

  private final Predicate<Callee> isFunctional;
  private final Values values;
  private final ClosureMerging merging;
  private final Map<Value, Closure> closures = new HashMap<>();

  /** What values with their pullbacks or differentials were made of. */
  private final Map<Value, List<Value>> withFunction = new HashMap<>();

  private FunctionValues(Function function, Predicate<Callee> isFunctional) {
    this.isFunctional = isFunctional;
    this.values = Values.after(function);
    this.merging = new ClosureMerging(values);
  }

  /**
   * The function with the bodies of known function values in place of their calls.
   *
   * @param isFunctional whether a callee is the only abstract method of its interface
   */
  static Function run(Function function, Predicate<Callee> isFunctional) {
    Function current = function;
    for (int i = 0; i < MOST_ROUNDS; i++) {
      Function next = new FunctionValues(current, isFunctional).rewrite(current);
      if (next == current) {
        break;
      }
      current = next;
    }
    return current;
  }

  /** Whether there are function values at all. */
  static boolean areIn(Function function) {
    return Traversal.anyOp(
        function.body(),
        op ->
            op instanceof Closure
                || op instanceof Invocation.Call call
                    && call.callee().kind() == Callee.Kind.INSTANCE
                    && knowsDerivative(call.operands().getFirst()));
  }

  @Override
  void rewrite(Op op, Block block) {
    switch (op) {
      case Closure _ -> {
        var closure = (Closure) rewritten(op);
        closures.put(closure.result(), closure);
        block.ops.add(closure);
      }
      case Arithmetic.Cast(var result, var operand, _)
          when closures.containsKey(get(operand)) && isSameClass(result, get(operand)) ->
          replace(result, get(operand));
      case Invocation.Call call -> call((Invocation.Call) substituted(call), block);
      case ControlFlow.If _, ControlFlow.Switch _ -> {
        var branch = (ControlFlow) rewritten(op);
        ClosureMerging.Merged merged = merging.merge(branch, closures);
        block.ops.add(merged.branch());
        merged
            .closures()
            .forEach(
                (result, closure) -> {
                  block.ops.add(closure);
                  closures.put(closure.result(), closure);
                  replace(result, closure.result());
                });
      }
      case Constant _,
          Arithmetic _,
          Aggregate _,
          Memory _,
          Invocation.Opaque _,
          TapeAccess _,
          ControlFlow _ ->
          block.ops.add(rewritten(op));
    }
  }

  /** What a method reads of a value with its pullback or differential that was made before. */
  private Optional<Value> component(Invocation.Call call) {
    List<Value> made =
        call.callee().kind() == Callee.Kind.INSTANCE
            ? withFunction.get(call.operands().getFirst())
            : null;
    return made == null
        ? Optional.empty()
        : switch (call.callee().name()) {
          case "value" -> Optional.of(made.getFirst());
          case "pullback", "differential" -> Optional.of(made.getLast());
          default -> Optional.empty();
        };
  }

  private static boolean isSameClass(Value one, Value other) {
    return one.type() instanceof Type.Declared(var name, _)
        && other.type() instanceof Type.Declared(var otherName, _)
        && name.equals(otherName);
  }

  private void call(Invocation.Call call, Block block) {
    Callee callee = call.callee();
    Closure closure =
        callee.kind() == Callee.Kind.INSTANCE ? closures.get(call.operands().getFirst()) : null;
    if (closure != null && isFunctional.test(callee)) {
      putInPlace(closure, call, block);
      return;
    }
    if (Effects.makesWithFunction(callee)) {
      withFunction.put(call.result(), call.operands());
    }
    Optional<Value> component = component(call);
    if (component.isPresent()) {
      replace(call.result(), typed(component.get(), call.result().type(), call, block));
      return;
    }
    Optional<Closure> composed = Compositions.of(call, values, closures::containsKey);
    if (composed.isPresent()) {
      closures.put(composed.get().result(), composed.get());
      block.ops.add(composed.get());
    } else if (callee.kind() == Callee.Kind.INSTANCE
        && isFunctional.test(callee)
        && knowsDerivative(call.operands().getFirst())) {
      block.ops.add(throughItsClass(call));
    } else if (Effects.isNullCheck(callee) && closures.containsKey(call.operands().getFirst())) {
      replace(call.results(), call.operands());
    } else {
      block.ops.add(call);
    }
  }

  /** Whether a function value brings its derivative along. */
  static boolean knowsDerivative(Value value) {
    return value.type() instanceof Type.Declared(var name, _)
        && name.startsWith("dev.martlet.Differentiable")
        && name.endsWith("Function");
  }

  /** The call of a function by the class that knows its derivative, instead of one above it. */
  private static Invocation.Call throughItsClass(Invocation.Call call) {
    Callee callee = call.callee();
    String owner = ((Type.Declared) call.operands().getFirst().type()).name();
    return owner.equals(callee.owner())
        ? call
        : new Invocation.Call(
            call.results(),
            new Callee(callee.kind(), owner, callee.name(), callee.parameters(), callee.result()),
            call.typeArguments(),
            call.operands(),
            call.span());
  }

  private void putInPlace(Closure closure, Invocation.Call call, Block block) {
    var rewriter = new Rewriter(values);
    List<Value> parameters = closure.body().parameters();
    List<Value> arguments = call.operands().subList(1, call.operands().size());
    for (int i = 0; i < parameters.size(); i++) {
      rewriter.substitute(
          parameters.get(i), typed(arguments.get(i), parameters.get(i).type(), call, block));
    }
    Region body = closure.body();
    if (!call.results().isEmpty() && !call.result().name().isEmpty() && body.completes()) {
      rewriter.rename(body.yields().getFirst(), call.result().name());
    }
    block.ops.addAll(rewriter.copy(body.ops()));
    if (!body.completes()) {
      block.end = rewriter.copy(body.end());
    } else if (!call.results().isEmpty()) {
      Value result = rewriter.get(body.yields().getFirst());
      replace(call.result(), typed(result, call.result().type(), call, block));
    }
  }

  /** A generic function is called with references of a type that says less. */
  private Value typed(Value value, Type type, Invocation.Call call, Block block) {
    boolean fits =
        value.type().equals(type)
            || !value.type().isReference()
            || type.equals(Type.OBJECT)
            || !(type instanceof Type.Declared)
            || value.type() instanceof Type.Declared(var name, _)
                && type instanceof Type.Declared(var other, _)
                && name.equals(other)
            || !value.type().equals(Type.OBJECT) && !(value.type() instanceof Type.Variable);
    if (fits) {
      return value;
    }
    Value cast = values.fresh(type, "");
    block.ops.add(new Arithmetic.Cast(cast, value, call.span()));
    return cast;
  }
}
