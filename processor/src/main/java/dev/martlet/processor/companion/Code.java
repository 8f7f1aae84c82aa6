package dev.martlet.processor.companion;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;

/** Builds one method of a generated class: parameters first, then ops, then the result. */
final class Code {
  private final String owner;
  private final String name;
  private final Values values = new Values();
  private final RegionBuilder ops = new RegionBuilder(values);
  private final List<Value> parameters = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();

  Code(String owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  /** The next parameter; {@code this} is the first one of a method that is not static. */
  Value parameter(Type type, String parameter) {
    Value value = values.fresh(type, parameter);
    parameters.add(value);
    if (!parameter.equals("this")) {
      types.add(type);
    }
    return value;
  }

  RegionBuilder ops() {
    return ops;
  }

  /** Calls a method of an object. */
  Value call(Value object, String method, List<Value> arguments, Type result) {
    var type = (Type.Declared) object.type();
    List<Value> operands = new ArrayList<>(List.of(object));
    operands.addAll(arguments);
    var callee =
        new Callee(
            Callee.Kind.INSTANCE,
            type.name(),
            method,
            arguments.stream().map(Value::type).toList(),
            result);
    return ops.call(callee, result, operands);
  }

  /** Calls a static method of a class. */
  Value callStatic(String type, String method, List<Value> arguments, Type result) {
    var callee =
        new Callee(
            Callee.Kind.STATIC, type, method, arguments.stream().map(Value::type).toList(), result);
    return ops.call(callee, result, arguments);
  }

  /** Calls what the runtime does with tangents whose type it finds out itself. */
  Value dynamic(String method, List<Value> arguments, Type result) {
    return callStatic("dev.martlet.dynamic.DynamicTangents", method, arguments, result);
  }

  /** A number in its box. */
  Value boxed(Value number) {
    return ops.box(
        number, number.type() == Type.Primitive.DOUBLE ? Type.BOXED_DOUBLE : Type.BOXED_FLOAT);
  }

  /** An array of these elements. */
  Value array(Type type, List<Value> elements) {
    Value array = ops.fresh(type, "");
    ops.add(new Memory.ArrayLiteral(array, elements, ops.span()));
    return array;
  }

  /** The element of an array of objects, known to be of a type, or of its box. */
  Value element(Value array, int index, Type type) {
    Value element = ops.readElement(array, ops.constant(index));
    if (type.isReference()) {
      boolean isGeneric = type instanceof Type.Declared(_, var arguments) && !arguments.isEmpty();
      return type.equals(Type.OBJECT)
          ? element
          : isGeneric ? dynamic("as", List.of(element), type) : ops.cast(element, type);
    }
    Type box = type == Type.Primitive.DOUBLE ? Type.BOXED_DOUBLE : Type.BOXED_FLOAT;
    return ops.box(ops.cast(element, box), type);
  }

  Function returning(Value result) {
    return new Function(
        new Callee(Callee.Kind.STATIC, owner, name, types, result.type()).key(),
        List.of(result.type()),
        List.of(),
        ops.finish(parameters, new Terminator.Yield(List.of(result))),
        Span.NONE);
  }

  /** The function of an abstract method. */
  Function declaring(Type result) {
    return new Function(
        new Callee(Callee.Kind.STATIC, owner, name, types, result).key(),
        List.of(result),
        List.of(),
        ops.finish(parameters, new Terminator.Unreachable()),
        Span.NONE);
  }

  /** The function of a method that returns nothing. */
  private Function ending() {
    return new Function(
        new Callee(Callee.Kind.STATIC, owner, name, types, Type.Primitive.VOID).key(),
        List.of(),
        List.of(),
        ops.finish(parameters, new Terminator.Yield(List.of())),
        Span.NONE);
  }

  /** A method that overrides one of a runtime type and returns nothing. */
  JavaClass.Method overriding(JavaClass.Visibility visibility) {
    return overriding(visibility, ending());
  }

  /** A method that overrides one of a runtime type which not everybody sees. */
  JavaClass.Method overriding(JavaClass.Visibility visibility, Value result) {
    return overriding(visibility, returning(result));
  }

  private JavaClass.Method overriding(JavaClass.Visibility visibility, Function function) {
    return new JavaClass.Method(
        visibility, false, false, true, false, List.of(), name, function, "");
  }

  /** A method that overrides one of a runtime type, which has its documentation. */
  JavaClass.Method overriding(Value result) {
    return new JavaClass.Method(true, false, false, true, false, name, returning(result), "");
  }
}
