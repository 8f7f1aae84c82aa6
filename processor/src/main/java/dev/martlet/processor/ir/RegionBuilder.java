package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a region op by op. Ops that it makes itself carry the span that was set last; their results
 * are fresh and have no name unless one is given.
 *
 * <pre>{@code
 * var square = builder.multiply(x, x);
 * Region body = builder.finish(List.of(x), new Terminator.Yield(List.of(square)));
 * }</pre>
 */
public final class RegionBuilder {
  private final Values values;
  private final List<Op> ops = new ArrayList<>();
  private Span span = Span.NONE;

  public RegionBuilder(Values values) {
    this.values = values;
  }

  /** An empty builder for a region inside of this one: same values, same span. */
  public RegionBuilder nested() {
    return new RegionBuilder(values).at(span);
  }

  /** Sets the span of the ops that follow. */
  public RegionBuilder at(Span place) {
    span = place;
    return this;
  }

  public Span span() {
    return span;
  }

  public Values values() {
    return values;
  }

  public Value fresh(Type type, String name) {
    return values.fresh(type, name);
  }

  /** Appends an op that was made elsewhere. */
  public void add(Op op) {
    ops.add(op);
  }

  public void addAll(List<Op> more) {
    ops.addAll(more);
  }

  /** What was appended until now. */
  public List<Op> ops() {
    return List.copyOf(ops);
  }

  /** Names the value, where it has no name yet and the op that was appended last defines it. */
  public Value named(Value value, String name) {
    if (!value.name().isEmpty() || ops.isEmpty()) {
      return value;
    }
    Op last = ops.getLast();
    int index = last.results().indexOf(value);
    if (index < 0) {
      return value;
    }
    var named = new Value(value.id(), value.type(), name);
    List<Value> results = new ArrayList<>(last.results());
    results.set(index, named);
    ops.set(ops.size() - 1, last.rebuilt(results, last.operands(), last.regions()));
    return named;
  }

  // Constants and arithmetic.

  /** A boxed primitive of the type, a String or null. */
  public Value constant(Type type, @Nullable Object value) {
    return added(new Constant(fresh(type, ""), value, span));
  }

  public Value constant(double value) {
    return constant(Type.Primitive.DOUBLE, value);
  }

  public Value constant(float value) {
    return constant(Type.Primitive.FLOAT, value);
  }

  public Value constant(int value) {
    return constant(Type.Primitive.INT, value);
  }

  public Value constant(boolean value) {
    return constant(Type.Primitive.BOOLEAN, value);
  }

  public Value constant(String value) {
    return constant(Type.STRING, value);
  }

  public Value unary(Arithmetic.UnaryOperator operator, Value operand) {
    return added(new Arithmetic.Unary(fresh(operand.type(), ""), operator, operand, span));
  }

  public Value negate(Value operand) {
    return unary(Arithmetic.UnaryOperator.NEGATE, operand);
  }

  public Value not(Value operand) {
    return unary(Arithmetic.UnaryOperator.NOT, operand);
  }

  /** The result is a boolean for a comparison, of the left operand's type otherwise. */
  public Value binary(Arithmetic.BinaryOperator operator, Value left, Value right) {
    Type type = operator.isComparison() ? Type.Primitive.BOOLEAN : left.type();
    return added(new Arithmetic.Binary(fresh(type, ""), operator, left, right, span));
  }

  public Value add(Value left, Value right) {
    return binary(Arithmetic.BinaryOperator.ADD, left, right);
  }

  public Value subtract(Value left, Value right) {
    return binary(Arithmetic.BinaryOperator.SUBTRACT, left, right);
  }

  public Value multiply(Value left, Value right) {
    return binary(Arithmetic.BinaryOperator.MULTIPLY, left, right);
  }

  public Value divide(Value left, Value right) {
    return binary(Arithmetic.BinaryOperator.DIVIDE, left, right);
  }

  /** The operand itself where it has that type already. */
  public Value convert(Value operand, Type type) {
    return operand.type().equals(type)
        ? operand
        : added(new Arithmetic.Convert(fresh(type, ""), operand, span));
  }

  /** Boxes or unboxes to the type. */
  public Value box(Value operand, Type type) {
    return added(new Arithmetic.Box(fresh(type, ""), operand, span));
  }

  public Value cast(Value operand, Type type) {
    return added(new Arithmetic.Cast(fresh(type, ""), operand, span));
  }

  public Value instanceOf(Value operand, Type type) {
    return added(new Arithmetic.InstanceOf(fresh(Type.Primitive.BOOLEAN, ""), operand, type, span));
  }

  public Value concatenate(List<Value> operands) {
    return added(new Arithmetic.Concatenation(fresh(Type.STRING, ""), operands, span));
  }

  // Records and memory.

  public Value newRecord(Type type, List<Value> components) {
    return added(new Aggregate.NewRecord(fresh(type, ""), components, span));
  }

  /** The result is named as the component. */
  public Value readComponent(Value record, String component, Type type) {
    return added(new Aggregate.ReadComponent(fresh(type, component), record, component, span));
  }

  public Value readStatic(String owner, String field, Type type, boolean isFinal) {
    return added(
        new Memory.ReadField(fresh(type, field), List.of(), owner, field, "", isFinal, span));
  }

  public Value readField(Value object, String owner, String field, Type type, boolean isFinal) {
    return readField(object, owner, field, "", type, isFinal);
  }

  /** The same through a method, where its name is not empty. */
  public Value readField(
      Value object, String owner, String field, String accessor, Type type, boolean isFinal) {
    return added(
        new Memory.ReadField(
            fresh(type, field), List.of(object), owner, field, accessor, isFinal, span));
  }

  /** The array's type must be an array type. */
  public Value readElement(Value array, Value index) {
    Type element = ((Type.Array) array.type()).element();
    return added(new Memory.ReadElement(fresh(element, ""), array, index, span));
  }

  public void writeElement(Value array, Value index, Value value) {
    add(new Memory.WriteElement(array, index, value, span));
  }

  public Value arrayLength(Value array) {
    return added(new Memory.ArrayLength(fresh(Type.Primitive.INT, ""), array, span));
  }

  public Value newArray(Type type, Value... dimensions) {
    return added(new Memory.NewArray(fresh(type, ""), List.of(dimensions), span));
  }

  public Value newTape(Type type, String name) {
    return added(new TapeAccess.NewTape(fresh(type, name), span));
  }

  public void push(Value tape, Value value) {
    add(new TapeAccess.Push(tape, value, span));
  }

  public Value get(Value tape, Value index, Type type, String name) {
    return added(new TapeAccess.Get(fresh(type, name), tape, index, span));
  }

  // Calls and control flow.

  /** Calls what has a result; its type is the callee's, or the one given for a generic callee. */
  public Value call(Callee callee, Value... operands) {
    return call(callee, callee.result(), List.of(operands));
  }

  public Value call(Callee callee, Type result, List<Value> operands) {
    Value value = fresh(result, "");
    add(new Invocation.Call(List.of(value), callee, List.of(), operands, span));
    return value;
  }

  public void callVoid(Callee callee, List<Value> operands) {
    add(new Invocation.Call(List.of(), callee, List.of(), operands, span));
  }

  /** Results are typed and named as what the sides yield, the first side that completes. */
  public List<Value> iff(Value condition, Region then, Region otherwise) {
    return iff(condition, then, otherwise, like(then, otherwise));
  }

  /** An if with these results, which must be fresh. */
  public List<Value> iff(Value condition, Region then, Region otherwise, List<Value> results) {
    add(new ControlFlow.If(results, condition, then, otherwise, span));
    return results;
  }

  /** Results are typed and named as the carried variables. */
  public List<Value> loop(List<Value> initial, Region condition, Region body) {
    List<Value> results = condition.parameters().stream().map(values::like).toList();
    add(new ControlFlow.Loop(results, initial, condition, body, span));
    return results;
  }

  /** The regions are those of the cases, then that of the default. */
  public List<Value> choose(
      Value selector, List<ControlFlow.Switch.Labels> cases, List<Region> regions) {
    return choose(selector, cases, regions, like(regions.toArray(Region[]::new)));
  }

  /** A switch with these results, which must be fresh. */
  public List<Value> choose(
      Value selector,
      List<ControlFlow.Switch.Labels> cases,
      List<Region> regions,
      List<Value> results) {
    add(new ControlFlow.Switch(results, selector, cases, regions, span));
    return results;
  }

  public Value closure(Type type, Region body) {
    return closure(type, "", body);
  }

  public Value closure(Type type, String name, Region body) {
    return added(new Closure(fresh(type, name), body, span));
  }

  // Ends.

  public Region finish(List<Value> parameters, Terminator end) {
    return new Region(parameters, ops, end);
  }

  /** A region without parameters that yields these values. */
  public Region yield(Value... yields) {
    return finish(List.of(), new Terminator.Yield(List.of(yields)));
  }

  public Region yield(List<Value> yields) {
    return finish(List.of(), new Terminator.Yield(yields));
  }

  private Value added(Op op) {
    add(op);
    return op.result();
  }

  private List<Value> like(Region... regions) {
    return Arrays.stream(regions)
        .filter(Region::completes)
        .findFirst()
        .map(region -> region.yields().stream())
        .orElse(Stream.empty())
        .map(values::like)
        .toList();
  }
}
