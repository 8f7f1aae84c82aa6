package dev.martlet.processor.companion;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.JavaClass;
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

  /** A method that overrides one of a runtime type, which has its documentation. */
  JavaClass.Method overriding(Value result) {
    return new JavaClass.Method(true, false, false, true, false, name, returning(result), "");
  }
}
