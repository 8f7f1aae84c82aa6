package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;

/** Reads and writes of fields and arrays. Their order is the program's. */
public sealed interface Memory extends Op {

  /**
   * A field's value. Operands: the object, or none for a static field.
   *
   * @param owner binary name of the class through which the field is reached
   * @param accessor the method that returns it, where the field cannot be reached; else empty
   * @param isFinal whether the field never changes, so that the read may be moved or repeated
   */
  record ReadField(
      Value result,
      List<Value> operands,
      String owner,
      String field,
      String accessor,
      boolean isFinal,
      Span span)
      implements Memory {
    public ReadField {
      operands = List.copyOf(operands);
    }

    @Override
    public List<Value> results() {
      return List.of(result);
    }

    @Override
    public ReadField rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new ReadField(results.getFirst(), operands, owner, field, accessor, isFinal, span);
    }
  }

  /**
   * Assignment to a field. Operands: the object unless the field is static, then the value.
   *
   * @param owner binary name of the class through which the field is reached
   * @param accessor the method that sets it, where the field cannot be reached; else empty
   */
  record WriteField(List<Value> operands, String owner, String field, String accessor, Span span)
      implements Memory {
    public WriteField {
      operands = List.copyOf(operands);
    }

    @Override
    public List<Value> results() {
      return List.of();
    }

    @Override
    public WriteField rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new WriteField(operands, owner, field, accessor, span);
    }
  }

  /** {@code array[index]}. */
  record ReadElement(Value result, Value array, Value index, Span span) implements Memory {
    @Override
    public List<Value> results() {
      return List.of(result);
    }

    @Override
    public List<Value> operands() {
      return List.of(array, index);
    }

    @Override
    public ReadElement rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new ReadElement(results.getFirst(), operands.get(0), operands.get(1), span);
    }
  }

  /** {@code array[index] = value}. */
  record WriteElement(Value array, Value index, Value value, Span span) implements Memory {
    @Override
    public List<Value> results() {
      return List.of();
    }

    @Override
    public List<Value> operands() {
      return List.of(array, index, value);
    }

    @Override
    public WriteElement rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new WriteElement(operands.get(0), operands.get(1), operands.get(2), span);
    }
  }

  /** {@code array.length}; pure where the array is not null. */
  record ArrayLength(Value result, Value array, Span span) implements Memory {
    @Override
    public List<Value> results() {
      return List.of(result);
    }

    @Override
    public List<Value> operands() {
      return List.of(array);
    }

    @Override
    public ArrayLength rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new ArrayLength(results.getFirst(), operands.getFirst(), span);
    }
  }

  /**
   * {@code new T[d0][d1]...}: operands are the given dimensions, the result's type has the rest.
   */
  record NewArray(Value result, List<Value> operands, boolean isTape, Span span) implements Memory {
    public NewArray {
      operands = List.copyOf(operands);
    }

    /** One whose elements are zeros until they are written. */
    public NewArray(Value result, List<Value> operands, Span span) {
      this(result, operands, false, span);
    }

    @Override
    public List<Value> results() {
      return List.of(result);
    }

    @Override
    public NewArray rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new NewArray(results.getFirst(), operands, isTape, span);
    }
  }

  /**
   * {@code new C(a, b)}, of a class whose constructor's code is known. Operands: what the
   * constructor is given, then what some fields of the object hold when it is made; nothing has to
   * be done for those.
   *
   * @param fields the names of these fields
   * @param isPure whether the constructor does nothing but to make the object
   */
  record NewObject(
      Value result,
      Callee constructor,
      List<Value> operands,
      List<String> fields,
      boolean isPure,
      Span span)
      implements Memory {
    public NewObject {
      operands = List.copyOf(operands);
      fields = List.copyOf(fields);
    }

    /** What the constructor is given. */
    public List<Value> arguments() {
      return operands.subList(0, operands.size() - fields.size());
    }

    /** What a field holds; the position is that of its name. */
    public Value content(int field) {
      return operands.get(operands.size() - fields.size() + field);
    }

    /** The same without what the fields hold. */
    public NewObject bare() {
      return new NewObject(result, constructor, arguments(), List.of(), isPure, span);
    }

    /** The mere call. */
    public Invocation.Call call() {
      return new Invocation.Call(List.of(result), constructor, List.of(), arguments(), span);
    }

    @Override
    public List<Value> results() {
      return List.of(result);
    }

    @Override
    public NewObject rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new NewObject(results.getFirst(), constructor, operands, fields, isPure, span);
    }
  }

  /** {@code new T[] {a, b, ...}}: operands are the elements. */
  record ArrayLiteral(Value result, List<Value> operands, Span span) implements Memory {
    public ArrayLiteral {
      operands = List.copyOf(operands);
    }

    @Override
    public List<Value> results() {
      return List.of(result);
    }

    @Override
    public ArrayLiteral rebuilt(List<Value> results, List<Value> operands, List<Region> regions) {
      return new ArrayLiteral(results.getFirst(), operands, span);
    }
  }
}
