package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The JDK's functions made of functions, as closures: {@code f.andThen(g)}, {@code f.compose(g)}
 * and {@code identity()}.
 */
final class Compositions {
  private static final String FUNCTION = "java.util.function.Function";
  private static final String OPERATOR = "java.util.function.UnaryOperator";
  private static final String DOUBLE_OPERATOR = "java.util.function.DoubleUnaryOperator";
  private static final Callee APPLY =
      new Callee(Callee.Kind.INSTANCE, FUNCTION, "apply", List.of(Type.OBJECT), Type.OBJECT);
  private static final Callee APPLY_AS_DOUBLE =
      new Callee(
          Callee.Kind.INSTANCE,
          DOUBLE_OPERATOR,
          "applyAsDouble",
          List.of(Primitive.DOUBLE),
          Primitive.DOUBLE);

  private Compositions() {}

  /**
   * The function that a call makes.
   *
   * @param isKnown whether it is known what a function does; if of none, the call may stay
   */
  static Optional<Closure> of(Invocation.Call call, Values values, Predicate<Value> isKnown) {
    Callee callee = call.callee();
    if (call.results().isEmpty() || !(call.result().type() instanceof Type.Declared)) {
      return Optional.empty();
    }
    boolean isDouble = callee.owner().equals(DOUBLE_OPERATOR);
    boolean isGeneric = callee.owner().equals(FUNCTION) || callee.owner().equals(OPERATOR);
    if (!isDouble && !isGeneric) {
      return Optional.empty();
    }
    boolean isAndThen = callee.name().equals("andThen");
    if (callee.name().equals("identity") && call.operands().isEmpty()) {
      Type type = isDouble ? Primitive.DOUBLE : argument(call.result(), 0);
      Value parameter = values.fresh(type, "");
      var out = new RegionBuilder(values).at(call.span());
      return Optional.of(closure(call, parameter, parameter, out));
    }
    if ((isAndThen || callee.name().equals("compose"))
        && call.operands().stream().allMatch(isKnown)) {
      Value first = call.operands().get(isAndThen ? 0 : 1);
      Value second = call.operands().get(isAndThen ? 1 : 0);
      var out = new RegionBuilder(values).at(call.span());
      if (isDouble) {
        Value parameter = values.fresh(Primitive.DOUBLE, "");
        Value between = out.call(APPLY_AS_DOUBLE, first, parameter);
        return Optional.of(
            closure(call, parameter, out.call(APPLY_AS_DOUBLE, second, between), out));
      }
      Value parameter = values.fresh(argument(call.result(), 0), "");
      Value between = out.call(APPLY, argument(first, last(first)), List.of(first, parameter));
      Value result = out.call(APPLY, argument(call.result(), 1), List.of(second, between));
      return Optional.of(closure(call, parameter, result, out));
    }
    return Optional.empty();
  }

  /** An operator has one type argument, a function two. */
  private static int last(Value function) {
    return function.type() instanceof Type.Declared(_, var arguments)
        ? Math.max(0, arguments.size() - 1)
        : 0;
  }

  private static Type argument(Value function, int position) {
    if (!(function.type() instanceof Type.Declared(_, var arguments)) || arguments.isEmpty()) {
      return Type.OBJECT;
    }
    Type type = arguments.get(Math.min(position, arguments.size() - 1));
    return type instanceof Type.Wildcard(_, var bound) ? bound : type;
  }

  private static Closure closure(
      Invocation.Call call, Value parameter, Value result, RegionBuilder out) {
    return new Closure(
        call.result(),
        out.finish(List.of(parameter), new Terminator.Yield(List.of(result))),
        call.span());
  }
}
