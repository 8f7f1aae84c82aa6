package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A generic function with the types in place of its type variables that one call has for them. */
final class Instantiation {
  private final Map<String, Type> types = new HashMap<>();
  private boolean isComplete = true;
  private boolean isAmbiguous;

  private Instantiation() {}

  /** The function for this call; none where some variable's type does not come out. */
  static Optional<Function> of(Function function, Invocation.Call call) {
    return new Instantiation().made(function, call);
  }

  /** The same; none also where a variable stands for arguments of several types. */
  static Optional<Function> exactly(Function function, Invocation.Call call) {
    var instantiation = new Instantiation();
    Optional<Function> made = instantiation.made(function, call);
    return instantiation.isAmbiguous ? Optional.empty() : made;
  }

  private Optional<Function> made(Function function, Invocation.Call call) {
    for (int i = 0; i < call.operands().size(); i++) {
      unify(function.parameters().get(i).type(), call.operands().get(i).type());
    }
    for (int i = 0; i < call.results().size(); i++) {
      unify(function.resultTypes().get(i), call.results().get(i).type());
    }
    Function made =
        new Function(
            function.name(),
            all(function.resultTypes()),
            function.exceptions(),
            copy(function.body()),
            function.span());
    return isComplete ? Optional.of(made) : Optional.empty();
  }

  private void unify(Type declared, Type actual) {
    switch (declared) {
      case Type.Variable(var name, _) -> {
        if (!(actual instanceof Type.Wildcard) && !actual.equals(Type.OBJECT)) {
          Type known = types.putIfAbsent(name, actual);
          isAmbiguous |= known != null && !known.equals(actual);
        }
      }
      case Type.Array(var element) -> {
        if (actual instanceof Type.Array(var other)) {
          unify(element, other);
        }
      }
      case Type.Wildcard(_, var bound) ->
          unify(bound, actual instanceof Type.Wildcard(_, var other) ? other : actual);
      case Type.Declared(var name, var arguments) -> {
        if (actual instanceof Type.Declared(var otherName, var others)
            && name.equals(otherName)
            && arguments.size() == others.size()) {
          for (int i = 0; i < arguments.size(); i++) {
            unify(arguments.get(i), others.get(i));
          }
        }
      }
      case Type.Primitive _ -> {}
    }
  }

  private Type of(Type type) {
    return switch (type) {
      case Type.Variable(var name, _) -> {
        Type known = types.get(name);
        isComplete &= known != null;
        yield known == null ? type : known;
      }
      case Type.Array(var element) -> new Type.Array(of(element));
      case Type.Wildcard(var isSuper, var bound) -> new Type.Wildcard(isSuper, of(bound));
      case Type.Declared(var name, var arguments) -> new Type.Declared(name, all(arguments));
      case Type.Primitive _ -> type;
    };
  }

  private List<Type> all(List<Type> generic) {
    return generic.stream().map(this::of).toList();
  }

  private Value of(Value value) {
    return new Value(value.id(), of(value.type()), value.name());
  }

  private List<Value> values(List<Value> generic) {
    return generic.stream().map(this::of).toList();
  }

  private Region copy(Region region) {
    List<Op> ops = new ArrayList<>();
    region.ops().forEach(op -> ops.add(copy(op)));
    return new Region(values(region.parameters()), ops, copy(region.end()));
  }

  private Op copy(Op op) {
    List<Value> operands = values(op.operands());
    List<Value> results = values(op.results());
    return switch (op) {
      case Arithmetic.InstanceOf(_, _, var type, var span) ->
          new Arithmetic.InstanceOf(results.getFirst(), operands.getFirst(), of(type), span);
      case Invocation.Call call when isUnboxing(call, operands) ->
          new Arithmetic.Box(results.getFirst(), operands.getFirst(), call.span());
      case Invocation.Call(_, var callee, var arguments, _, var span) ->
          new Invocation.Call(results, callee, all(arguments), operands, span);
      default -> op.rebuilt(results, operands, op.regions().stream().map(this::copy).toList());
    };
  }

  /** {@code Number.doubleValue()} where the number is a {@code Double} takes it out of its box. */
  private static boolean isUnboxing(Invocation.Call call, List<Value> operands) {
    String box = call.callee().name().equals("doubleValue") ? "Double" : "Float";
    return call.callee().owner().equals("java.lang.Number")
        && call.callee().name().equals(box.toLowerCase(Locale.ROOT) + "Value")
        && operands.getFirst().type().equals(Type.declared("java.lang." + box));
  }

  private Terminator copy(Terminator end) {
    return switch (end) {
      case Terminator.Yield(var yielded) -> new Terminator.Yield(values(yielded));
      case Terminator.Throw(var exception, var span) -> new Terminator.Throw(of(exception), span);
      case Terminator.Unreachable unreachable -> unreachable;
    };
  }
}
