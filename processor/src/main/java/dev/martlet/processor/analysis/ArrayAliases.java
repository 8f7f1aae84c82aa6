package dev.martlet.processor.analysis;

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
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Groups the arrays of a function, whatever they hold, by what may be one array: finer than {@link
 * Storage} where a method is called with several arrays of numbers, which it cannot link.
 */
final class ArrayAliases {

  /** All arrays of a kind that others may hold. */
  private record Outside(Object leaf) {}

  private final DerivativeFlow flow;
  private final Groups groups = new Groups();

  /** By a method's key, the parameters to whose arrays it may write; none while it is looked at. */
  private final Map<String, Optional<Set<Integer>>> writers;

  private ArrayAliases(DerivativeFlow flow, Map<String, Optional<Set<Integer>>> writers) {
    this.flow = flow;
    this.writers = writers;
  }

  /**
   * The groups of a function's arrays.
   *
   * @param areParametersOne whether two parameters may be the same array
   */
  static ArrayAliases of(Function function, DerivativeFlow flow, boolean areParametersOne) {
    return of(function, flow, areParametersOne, new HashMap<>());
  }

  private static ArrayAliases of(
      Function function,
      DerivativeFlow flow,
      boolean areParametersOne,
      Map<String, Optional<Set<Integer>>> writers) {
    var aliases = new ArrayAliases(flow, writers);
    if (areParametersOne) {
      function.parameters().forEach(aliases::outside);
    }
    Traversal.forEachOp(function.body(), aliases::visit);
    return aliases;
  }

  /** What all references to what may be the same array have in common. */
  Object of(Value array) {
    return groups.representative(array);
  }

  /** What the elements are in the end: a primitive, or anything else. */
  static Object leaf(Type array) {
    Type type = array;
    while (type instanceof Type.Array(var element)) {
      type = element;
    }
    return type instanceof Type.Primitive ? type : Type.OBJECT;
  }

  static boolean isArray(Value value) {
    return value.type() instanceof Type.Array;
  }

  /** The groups of arrays that some code may write to. */
  Set<Object> written(Region region) {
    Set<Object> written = new HashSet<>();
    Traversal.forEachOp(
        region,
        op -> {
          ArrayCalls.store(op).ifPresent(store -> written.add(of(store.target())));
          if (op instanceof Invocation.Call call && ArrayCalls.kind(call).isEmpty()) {
            Optional<Set<Integer>> positions = writtenBy(call);
            for (int i = 0; i < call.operands().size(); i++) {
              Value operand = call.operands().get(i);
              if (isArray(operand) && (positions.isEmpty() || positions.get().contains(i))) {
                written.add(of(operand));
              }
            }
          }
        });
    return written;
  }

  /** The operands to which a call may write; none for all of them. */
  private Optional<Set<Integer>> writtenBy(Invocation.Call call) {
    var body = flow.program().body(call.callee());
    if (body.isEmpty()) {
      return flow.rule(call).isPresent() || EscapingArrays.isReader(call)
          ? Optional.of(Set.of())
          : Optional.empty();
    }
    String key = call.callee().key();
    var known = writers.get(key);
    if (known != null) {
      return known;
    }
    writers.put(key, Optional.empty());
    Function function = body.get();
    var aliases = of(function, flow, false, writers);
    Set<Object> written = aliases.written(function.body());
    Set<Integer> positions = new HashSet<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      if (written.contains(aliases.of(function.parameters().get(i)))) {
        positions.add(i);
      }
    }
    writers.put(key, Optional.of(positions));
    return Optional.of(positions);
  }

  private void visit(Op op) {
    switch (op) {
      case ControlFlow.Loop loop -> {
        unite(loop.operands(), loop.body().parameters());
        unite(loop.body().parameters(), loop.condition().parameters());
        unite(loop.body().yields(), loop.body().parameters());
        unite(loop.body().parameters(), loop.results());
      }
      case ControlFlow choice ->
          choice.regions().forEach(region -> unite(region.yields(), choice.results()));
      case Memory.ReadElement(var result, var array, _, _) -> unite(result, array);
      case Memory.WriteElement(var array, _, var value, _) -> unite(value, array);
      case Memory.ArrayLiteral(var result, var elements, _) ->
          elements.forEach(element -> unite(element, result));
      case Memory.NewArray _, Memory.ArrayLength _, Constant _, TapeAccess _ -> {}
      case Arithmetic.Cast(var result, var operand, _) -> {
        if (isArray(operand) && isArray(result)) {
          unite(result, operand);
        } else {
          outside(result);
          outside(operand);
        }
      }
      case Arithmetic _ -> {}
      case Invocation.Call call -> visit(call);
      case Memory _, Aggregate _, Invocation.Opaque _ -> {
        op.operands().forEach(this::outside);
        op.results().forEach(this::outside);
      }
      case Closure closure -> {
        Traversal.freeValues(closure.body()).forEach(this::outside);
        closure.body().parameters().forEach(this::outside);
        closure.body().yields().forEach(this::outside);
      }
    }
  }

  private void visit(Invocation.Call call) {
    List<Value> operands = call.operands();
    if (ArrayCalls.kind(call).isPresent()) {
      // Rows are shared with a copy, numbers are not.
      Value first = operands.getFirst();
      if (first.type() instanceof Type.Array(Type.Array _)) {
        operands.forEach(operand -> unite(operand, first));
        call.results().forEach(result -> unite(result, first));
      }
      return;
    }
    call.results().forEach(this::outside);
    boolean isKnown =
        flow.hasBody(call) || flow.rule(call).isPresent() || EscapingArrays.isReader(call);
    boolean mayStore =
        !isKnown
            || operands.stream().anyMatch(operand -> mayHold(operand.type()))
            || call.callee().kind() == Callee.Kind.CONSTRUCTOR;
    for (Value operand : operands) {
      if (mayStore) {
        outside(operand);
      }
      call.results().forEach(result -> unite(result, operand));
      if (operand.type() instanceof Type.Array(Type.Array _)) {
        operands.forEach(other -> unite(other, operand));
      }
    }
  }

  /** Whether an array may be stored in what a value of the type is, or leads to. */
  private boolean mayHold(Type type) {
    return type instanceof Type.Declared
        && !type.equals(Type.STRING)
        && !type.isBoxedReal()
        && !flow.program().isRecord(type);
  }

  private void outside(Value value) {
    if (isArray(value)) {
      groups.unite(value, new Outside(leaf(value.type())));
    }
  }

  /** Whether others may hold an array of this group. */
  boolean isOutside(Value array) {
    return of(array).equals(groups.representative(new Outside(leaf(array.type()))));
  }

  private void unite(List<Value> from, List<Value> to) {
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      unite(from.get(i), to.get(i));
    }
  }

  private void unite(Value one, Value other) {
    if (isArray(one) && isArray(other) && leaf(one.type()).equals(leaf(other.type()))) {
      groups.unite(one, other);
    } else if (one.type().isReference() && other.type().isReference()) {
      outside(one);
      outside(other);
    }
  }
}
