package dev.martlet.processor.ir;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs a function on Java's values exactly as Java would run it: the oracle of the tests.
 * Primitives are boxed; exceptions are those of the program. Calls go to the module's functions or,
 * by reflection, to classes; records without a class are {@link RecordValue}s; tapes without a
 * class are lists.
 */
public final class Interpreter {
  private final Map<String, Function> functions;
  private final JavaClasses classes;

  /**
   * @param loader finds the classes that the functions mention
   * @param module functions that calls prefer to classes, and the shapes of records without a class
   */
  public Interpreter(ClassLoader loader, Module module) {
    functions =
        module.functions().stream().collect(Collectors.toMap(Function::name, function -> function));
    classes = new JavaClasses(loader, module.structures());
  }

  /** An interpreter for functions that mention the JDK's classes only. */
  public Interpreter() {
    this(Interpreter.class.getClassLoader(), new Module(List.of(), List.of()));
  }

  /** The function's results for these arguments, the receiver first. */
  public List<@Nullable Object> run(Function function, @Nullable Object... arguments) {
    if (arguments.length != function.parameters().size()) {
      throw new IllegalArgumentException(
          "%s takes %d arguments".formatted(function.name(), function.parameters().size()));
    }
    return new Frame(new HashMap<>()).run(function.body(), Arrays.asList(arguments));
  }

  /** The values of one run of a function; a loop's next iteration overwrites its own. */
  private final class Frame {
    private final Map<Value, @Nullable Object> values;

    Frame(Map<Value, @Nullable Object> values) {
      this.values = values;
    }

    List<@Nullable Object> run(Region region, List<? extends @Nullable Object> arguments) {
      define(region.parameters(), arguments);
      for (Op op : region.ops()) {
        define(op.results(), results(op));
      }
      return switch (region.end()) {
        case Terminator.Yield(var yielded) -> all(yielded);
        case Terminator.Throw(var exception, _) ->
            throw JavaClasses.<RuntimeException>sneaky(
                Objects.requireNonNullElseGet(
                    (Throwable) get(exception), NullPointerException::new));
        case Terminator.Unreachable() ->
            throw new IllegalStateException("reached what is marked unreachable");
      };
    }

    private void define(List<Value> targets, List<? extends @Nullable Object> contents) {
      for (int i = 0; i < targets.size(); i++) {
        values.put(targets.get(i), contents.get(i));
      }
    }

    private @Nullable Object get(Value value) {
      Object content = values.get(value);
      if (content == null && !values.containsKey(value)) {
        throw new IllegalStateException(value + " has no value");
      }
      return content;
    }

    private List<@Nullable Object> all(List<Value> operands) {
      List<@Nullable Object> contents = new ArrayList<>(operands.size());
      operands.forEach(operand -> contents.add(get(operand)));
      return contents;
    }

    /** What must not be null; where it is, Java throws. */
    private Object present(Value value) {
      return Objects.requireNonNull(get(value), value::toString);
    }

    private int integer(Value value) {
      return (Integer) present(value);
    }

    private List<@Nullable Object> results(Op op) {
      return switch (op) {
        case ControlFlow control -> results(control);
        case Invocation.Call call -> {
          Object result = call(call);
          yield call.results().isEmpty() ? List.of() : one(result);
        }
        case Invocation.Opaque opaque ->
            throw new UnsupportedOperationException("cannot interpret opaque " + opaque.code());
        case Memory.WriteField(var operands, var owner, var field, _, _) -> {
          Object object = operands.size() == 2 ? present(operands.getFirst()) : null;
          classes.writeField(owner, field, object, get(operands.getLast()));
          yield List.of();
        }
        case Memory.WriteElement(var array, var index, var value, _) -> {
          classes.writeElement(present(array), integer(index), get(value));
          yield List.of();
        }
        case TapeAccess.Push(var tape, var value, _) -> {
          classes.push(present(tape), get(value));
          yield List.of();
        }
        case Constant _, Arithmetic _, Aggregate _, Memory _, TapeAccess _, Closure _ ->
            one(result(op));
      };
    }

    private static List<@Nullable Object> one(@Nullable Object result) {
      return Arrays.asList(result);
    }

    private @Nullable Object result(Op op) {
      return switch (op) {
        case Constant(_, var value, _) -> value;
        case Arithmetic arithmetic -> result(arithmetic);
        case Aggregate.NewRecord(var result, var operands, _) ->
            classes.newRecord(result.type(), all(operands));
        case Aggregate.ReadComponent(_, var record, var component, _) ->
            classes.component(present(record), component);
        case Memory.ReadField(_, var operands, var owner, var field, _, _, _) ->
            classes.readField(
                owner, field, operands.isEmpty() ? null : present(operands.getFirst()));
        case Memory.ReadElement(_, var array, var index, _) ->
            java.lang.reflect.Array.get(present(array), integer(index));
        case Memory.ArrayLength(_, var array, _) ->
            java.lang.reflect.Array.getLength(present(array));
        case Memory.NewArray(var result, var operands, _, _) ->
            classes.newArray(result.type(), operands.stream().map(this::integer).toList());
        case Memory.NewObject made -> call(made.call());
        case Memory.ArrayLiteral(var result, var operands, _) ->
            classes.arrayOf(result.type(), all(operands));
        case TapeAccess.NewTape(var result, _) -> classes.newTape(result.type());
        case TapeAccess.Get(_, var tape, var index, _) ->
            classes.get(present(tape), integer(index));
        case Closure closure -> closure(closure);
        case ControlFlow _,
            Invocation _,
            Memory.WriteField _,
            Memory.WriteElement _,
            TapeAccess.Push _ ->
            throw new IllegalArgumentException("not an op with one result: " + op);
      };
    }

    private @Nullable Object result(Arithmetic op) {
      return switch (op) {
        case Arithmetic.Unary(_, var operator, var operand, _) ->
            JavaArithmetic.unary(operator, present(operand));
        case Arithmetic.Binary(_, var operator, var left, var right, _) ->
            left.type().isReference()
                ? (get(left) == get(right)) == (operator == Arithmetic.BinaryOperator.EQUAL)
                : JavaArithmetic.binary(operator, present(left), present(right));
        case Arithmetic.Convert(var result, var operand, _) ->
            JavaArithmetic.convert(present(operand), result.type());
        case Arithmetic.Box box ->
            box.isUnboxing() ? present(box.operand()) : JavaClasses.boxed(present(box.operand()));
        case Arithmetic.Cast(var result, var operand, _) ->
            classes.cast(result.type(), get(operand));
        case Arithmetic.InstanceOf(_, var operand, var type, _) ->
            classes.isInstance(type, get(operand));
        case Arithmetic.Concatenation(_, var operands, _) ->
            all(operands).stream().map(String::valueOf).collect(Collectors.joining());
      };
    }

    private List<@Nullable Object> results(ControlFlow op) {
      return switch (op) {
        case ControlFlow.If(_, var condition, var then, var otherwise, _) ->
            run((Boolean) present(condition) ? then : otherwise, List.of());
        case ControlFlow.Loop(_, var operands, var condition, var body, _, _) -> {
          List<@Nullable Object> carried = all(operands);
          while (Objects.equals(run(condition, carried).getFirst(), true)) {
            carried = run(body, carried);
          }
          yield carried;
        }
        case ControlFlow.Switch(_, var selector, var cases, var regions, _) -> {
          Object content = present(selector);
          Object label = content instanceof Enum<?> constant ? constant.name() : content;
          for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).values().contains(label)) {
              yield run(regions.get(i), List.of());
            }
          }
          yield run(regions.getLast(), List.of());
        }
        case ControlFlow.Try attempt -> attempt(attempt);
        case ControlFlow.Locked(_, var lock, var body, _) -> {
          synchronized (present(lock)) {
            yield run(body, List.of());
          }
        }
      };
    }

    @SuppressWarnings("CatchingUnchecked") // Whatever the program throws.
    private List<@Nullable Object> attempt(ControlFlow.Try attempt) {
      try {
        return run(attempt.body(), List.of());
      } catch (Throwable thrown) {
        if (attempt.caught().stream().noneMatch(type -> classes.isInstance(type, thrown))) {
          throw thrown;
        }
        return run(attempt.handler(), List.of(thrown));
      }
    }

    private @Nullable Object call(Invocation.Call call) {
      List<@Nullable Object> arguments = all(call.operands());
      Callee callee = call.callee();
      if (callee.kind() == Callee.Kind.INSTANCE) {
        Object receiver = present(call.operands().getFirst());
        if (receiver instanceof ClosureValue closure) {
          return closure.apply(arguments.subList(1, arguments.size()));
        }
      }
      Optional<Function> function = Optional.ofNullable(functions.get(callee.key()));
      if (function.isEmpty() || callee.kind() == Callee.Kind.CONSTRUCTOR) {
        return classes.call(callee, arguments);
      }
      List<@Nullable Object> results = Interpreter.this.run(function.get(), arguments.toArray());
      return results.isEmpty() ? null : results.getFirst();
    }

    /** A proxy where the interface exists, otherwise something that only calls here can apply. */
    private Object closure(Closure closure) {
      // The values as they are now: a loop around may overwrite them.
      var captured = new HashMap<Value, @Nullable Object>();
      Traversal.freeValues(closure.body()).forEach(value -> captured.put(value, get(value)));
      ClosureValue body =
          arguments -> {
            List<@Nullable Object> results =
                new Frame(new HashMap<>(captured)).run(closure.body(), arguments);
            return results.isEmpty() ? null : results.getFirst();
          };
      return classes
          .find(closure.result().type())
          .<Object>map(
              type -> Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, body))
          .orElse(body);
    }
  }

  /** A closure's body with the values that it captured. */
  private interface ClosureValue extends InvocationHandler {
    @Nullable Object apply(List<? extends @Nullable Object> arguments);

    @Override
    default @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      @Nullable Object[] present = arguments == null ? new Object[0] : arguments;
      if (method.isDefault()) {
        return InvocationHandler.invokeDefault(proxy, method, present);
      }
      if (method.getDeclaringClass() == Object.class) {
        return switch (method.getName()) {
          case "equals" -> proxy == present[0];
          case "hashCode" -> System.identityHashCode(proxy);
          default -> "closure@" + System.identityHashCode(proxy);
        };
      }
      return apply(Arrays.asList(present));
    }
  }
}
