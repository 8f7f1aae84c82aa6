package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells through which operands a derivative passes to the result of an op, by the kind of the op
 * alone. In {@code x * n} it passes from both operands, in {@code x < y} from none, in a call from
 * those that the callee's rule has a tangent for. Control flow is not asked here: its regions are.
 */
public final class DerivativeFlow {
  private final Program program;
  private final Map<Type, Boolean> stored = new HashMap<>();
  private final CalleeMemory callees = new CalleeMemory(this);

  public DerivativeFlow(Program program) {
    this.program = program;
  }

  Program program() {
    return program;
  }

  /** Whether values of this type carry a derivative. */
  public boolean isDifferentiable(Type type) {
    return type.isReal()
        || type.isBoxedReal()
        || program.structure(type).isPresent()
        || isOpaque(type)
        || isStored(type);
  }

  /** Whether values of the type are a number that is none of the reals, a flag or a text. */
  public static boolean isPlain(Type type) {
    return type instanceof Type.Primitive && !type.isReal() || type.equals(Type.STRING);
  }

  /** Whether the tangent of such values is one object, and null where nothing flows. */
  public boolean isOpaque(Type type) {
    return program.opaqueTangent(type).isPresent() && !isCollection(type);
  }

  /**
   * Whether values of this type are arrays or objects, or contain nothing else: what has a shadow
   * of its own, which goes with it, and no tangent beside that.
   */
  public boolean isMemory(Type type) {
    return type instanceof Type.Array
        ? isStored(type)
        : isObject(type)
            || isCollection(type)
            || type instanceof Type.Wildcard(_, var bound) && isMemory(bound);
  }

  /** Whether values of this type are collections of arrays and objects. */
  public boolean isCollection(Type type) {
    return ListCalls.contained(type).filter(this::isMemory).isPresent();
  }

  /**
   * Whether values of this type lead to memory that carries derivatives: arrays of what is
   * differentiable, and records of those.
   */
  public boolean isStored(Type type) {
    if (type instanceof Type.Primitive) {
      return false;
    }
    Boolean known = stored.get(type);
    if (known == null) {
      known = leadsToMemory(type);
      stored.put(type, known);
    }
    return known;
  }

  private boolean leadsToMemory(Type type) {
    return type instanceof Type.Array(var element)
        ? isArrayElement(element)
        : isMemory(type)
            || (isOpaque(type)
                ? program.leadsToMemory(type)
                : program.structure(type).stream()
                    .flatMap(structure -> structure.differentiableComponents().stream())
                    .anyMatch(component -> isStored(component.type())));
  }

  /** Whether values of this type have a tangent that is one object, and lead to memory beside. */
  public boolean isHolder(Type type) {
    return isOpaque(type) && isStored(type);
  }

  /** Whether values of the type are objects that have identity and may change. */
  public boolean isObject(Type type) {
    return program.object(type).isPresent();
  }

  /** What carries no derivative, that an active value of a wider type has turned out to be. */
  boolean isPassiveVariant(Arithmetic.Cast cast) {
    Type type = cast.result().type();
    return isDifferentiable(cast.operand().type())
        && !isDifferentiable(type)
        && (program.isRecord(type) || program.isOwnAuthority(type));
  }

  /** Whether values of this type are records in which there is no memory: a variant of others. */
  boolean isWithoutMemory(Type type) {
    return program.isRecord(type) && !isStored(type);
  }

  /** The field of an object that is read, where it carries a derivative. */
  public Optional<Structure.Component> field(Memory.ReadField read) {
    return read.operands().isEmpty()
        ? Optional.empty()
        : field(read.operands().getFirst(), read.field());
  }

  /** The field of an object that is written, where it carries a derivative. */
  public Optional<Structure.Component> field(Memory.WriteField write) {
    return write.operands().size() < 2
        ? Optional.empty()
        : field(write.operands().getFirst(), write.field());
  }

  /** The field of an object, where it carries a derivative. */
  public Optional<Structure.Component> field(Value object, String name) {
    return program.object(object.type()).flatMap(known -> known.differentiable(name));
  }

  /** Whether a call is given collections of arrays and objects. */
  boolean takesCollection(Invocation.Call call) {
    return call.operands().stream().anyMatch(operand -> isCollection(operand.type()));
  }

  /** What the op writes to memory that may carry derivatives, if it does. */
  Optional<ArrayCalls.Store> store(Op op) {
    if (op instanceof Memory.WriteField write) {
      return field(write)
          .map(_ -> new ArrayCalls.Store(write.operands().getFirst(), write.operands().getLast()));
    }
    return CollectionCalls.store(op, this).or(() -> ArrayCalls.store(op));
  }

  /** The value, or the array of values, that the op writes to such memory. */
  public Optional<Value> stored(Op op) {
    return store(op).map(ArrayCalls.Store::source);
  }

  /** Arrays of what has type arguments carry none. */
  private boolean isArrayElement(Type type) {
    return switch (type) {
      case Type.Primitive _ -> type.isReal();
      case Type.Array _ -> isStored(type);
      case Type.Declared(_, var arguments) ->
          arguments.isEmpty() && !type.isBoxedReal() && isDifferentiable(type);
      case Type.Variable _, Type.Wildcard _ -> false;
    };
  }

  /** Whether the callee is known to work on the arrays of its caller, and may change them. */
  public boolean sharesMemory(Invocation.Call call) {
    return (call.operands().stream().anyMatch(operand -> isStored(operand.type()))
            || call.results().stream().anyMatch(result -> isStored(result.type())))
        && (hasBody(call) || program.changedArguments(call.callee()).isPresent());
  }

  /**
   * Whether nothing is known of what the callee does to the memory that it gets: it may put any
   * argument into any other.
   */
  boolean isUnseen(Invocation.Call call) {
    return call.operands().size() > 1
        && call.operands().stream().anyMatch(operand -> isStored(operand.type()))
        && !sharesMemory(call)
        && rule(call).isEmpty()
        && ArrayCalls.kind(call).isEmpty()
        && !CollectionCalls.isOne(call, this)
        && !CollectionCalls.isReader(call)
        && !EscapingArrays.isReader(call);
  }

  /** What the callee may do to the memory of such a caller. */
  CalleeMemory.Effect effect(Invocation.Call call) {
    return callees.of(call.callee());
  }

  /** The operands whose memory it may change. */
  List<Value> written(Invocation.Call call) {
    return stored(call, effect(call).written());
  }

  /** The operands whose memory may come to lead to each other's, or is given back. */
  List<Value> linked(Invocation.Call call) {
    return stored(call, effect(call).linked());
  }

  private List<Value> stored(Invocation.Call call, List<Integer> positions) {
    return positions.stream()
        .map(call.operands()::get)
        .filter(operand -> isStored(operand.type()))
        .toList();
  }

  /** The type that a callee declares for an operand, erased where its body is not known. */
  public Type declared(Invocation.Call call, int operand) {
    return program
        .body(call.callee())
        .map(body -> body.parameters().get(operand).type())
        .orElseGet(() -> call.declared(operand));
  }

  /** Whether there is a rule by which the callee works on the shadows of its caller. */
  boolean isShared(Invocation.Call call) {
    return rule(call).orElse(null) instanceof Derivative.Closures(var reverse, var forward, _)
        && reverse.or(() -> forward).filter(Derivative.ClosureRule::sharesShadows).isPresent();
  }

  /** Whether the callee's body is known and is what surely runs. */
  boolean hasBody(Invocation.Call call) {
    return program.body(call.callee()).isPresent();
  }

  /** Whether a derivative passes from the operand at this position to the op's result. */
  public boolean passes(Op op, int operand) {
    return switch (op) {
      case Arithmetic arithmetic ->
          isDifferentiable(arithmetic.result().type())
              && isDifferentiable(arithmetic.operands().get(operand).type());
      case Aggregate.NewRecord(var result, _, _) ->
          structure(result).components().get(operand).isDifferentiable();
      case Aggregate.ReadComponent(_, var record, var component, _) ->
          isDifferentiableComponent(record, component);
      case Memory.ReadElement(var result, var array, _, _) ->
          operand == 0 && isDifferentiable(result.type()) && isStored(array.type());
      case Memory.ReadField read -> operand == 0 && field(read).isPresent();
      case Memory.NewObject made -> {
        int content = operand - made.arguments().size();
        yield content >= 0 && field(made.result(), made.fields().get(content)).isPresent();
      }
      case Memory.ArrayLiteral literal -> isStored(literal.result().type());
      case Invocation.Call call ->
          !call.results().isEmpty() && !isPlain(call.result().type()) && passesCall(call, operand);
      case Constant _, Memory _, Invocation.Opaque _, ControlFlow _, TapeAccess _, Closure _ ->
          false;
    };
  }

  /**
   * Whether nothing passes where the partial derivative by the operand is zero, since the result
   * does not depend on it there: {@code max(a, b)} is one of both, {@code a % b} may be {@code a}.
   */
  public boolean selects(Op op, int operand) {
    return switch (op) {
      case Arithmetic.Binary binary ->
          binary.operator() == Arithmetic.BinaryOperator.REMAINDER && operand == 1;
      case Invocation.Call call ->
          rule(call).orElse(null) instanceof Derivative.Partials(var partials)
              && partials.get(operand).filter(Derivative.Partial::selects).isPresent();
      case Arithmetic _,
          Aggregate _,
          Constant _,
          Memory _,
          Invocation.Opaque _,
          ControlFlow _,
          TapeAccess _,
          Closure _ ->
          false;
    };
  }

  /** Whether the op selects among its operands. */
  public boolean selects(Op op) {
    return IntStream.range(0, op.operands().size()).anyMatch(operand -> selects(op, operand));
  }

  /**
   * Whether there is a rule that knows what the operand is: where none passes, that is meant so. A
   * body that takes a number as an {@code Object} does not know of its derivative.
   */
  boolean knows(Invocation.Call call, int operand) {
    return rule(call).isPresent()
        && (!isByClosure(call)
            || isDifferentiable(declared(call.declared(operand), call.operands().get(operand))));
  }

  /**
   * What a parameter is of, with the type arguments of what goes there: a list is one of numbers.
   */
  private static Type declared(Type erased, Value operand) {
    return erased instanceof Type.Declared(var name, var none)
            && none.isEmpty()
            && operand.type() instanceof Type.Declared(_, var arguments)
        ? new Type.Declared(name, arguments)
        : erased;
  }

  /** Whether a closure that was made from a body differentiates the op. */
  public boolean isByClosure(Op op) {
    return op instanceof Invocation.Call call
        && rule(call).orElse(null) instanceof Derivative.Closures closures
        && closures.isGenerated();
  }

  /** Whether methods differentiate the op that take and return cotangents, which are never null. */
  public boolean isByCotangents(Op op) {
    return op instanceof Invocation.Call call
        && rule(call).orElse(null) instanceof Derivative.Partials partials
        && partials.areOfCotangents();
  }

  /** The rule by which calls are differentiated, where there is one. */
  public Optional<Derivative> rule(Invocation.Call call) {
    return program.derivative(call);
  }

  private boolean passesCall(Invocation.Call call, int operand) {
    return CollectionCalls.isOfMemory(call, this)
        ? isStored(call.operands().get(operand).type()) && isStored(call.result().type())
        : ArrayCalls.kind(call).isPresent()
            ? operand == 0 && isStored(call.result().type())
            : passesRule(call, operand);
  }

  private boolean passesRule(Invocation.Call call, int operand) {
    return rule(call)
        .map(
            rule ->
                switch (rule) {
                  case Derivative.Partials(var partials) -> partials.get(operand).isPresent();
                  case Derivative.Closures(var reverse, var forward, _) ->
                      reverse.or(() -> forward).orElseThrow().parameters().contains(operand);
                })
        .orElseGet(
            () ->
                isDifferentiable(call.result().type())
                    && isDifferentiable(call.operands().get(operand).type())
                    && showsNumbers(call.callee().result(), call.result().type())
                    && program.body(call.callee()).isPresent());
  }

  /**
   * Whether a callee knows of the numbers in its result: one that is declared to return a {@code
   * Comparable} does not, though its caller gets a {@code Double}.
   */
  private boolean showsNumbers(Type declared, Type actual) {
    return declared.equals(Type.OBJECT)
        || isDifferentiable(declared)
        || declared instanceof Type.Declared(var name, _)
            && actual instanceof Type.Declared(var actualName, _)
            && name.equals(actualName);
  }

  private boolean isDifferentiableComponent(Value record, String name) {
    return program.structure(record.type()).stream()
        .flatMap(structure -> structure.differentiableComponents().stream())
        .anyMatch(component -> component.name().equals(name));
  }

  private Structure structure(Value record) {
    return program
        .structure(record.type())
        .orElseThrow(() -> new IllegalStateException("no structure of " + record.type()));
  }
}
