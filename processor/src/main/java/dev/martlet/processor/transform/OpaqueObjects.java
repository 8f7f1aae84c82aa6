package dev.martlet.processor.transform;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.List;

/**
 * Writes what the runtime does with tangents that are one object each: {@code
 * DynamicTangents.plus(a, b)}.
 */
final class OpaqueObjects {
  private static final String RUNTIME = "dev.martlet.dynamic.DynamicTangents";

  private OpaqueObjects() {}

  /** The sum of two tangents, each of which may be null. */
  static Value sum(RegionBuilder out, Value left, Value right, String name) {
    var type = left.type();
    var sum = call(out, "plus", type, List.of(left, as(out, right, type)));
    return out.named(sum, name);
  }

  /** The same object, known to be of a type. */
  static Value as(RegionBuilder out, Value object, Type type) {
    if (object.type().equals(type) || type.equals(Type.OBJECT)) {
      return object;
    }
    var result = out.fresh(type, "");
    define(result, object, out);
    return result;
  }

  /** Makes a value the same object, known to be of the value's type. */
  static void define(Value result, Value object, RegionBuilder out) {
    var callee = new Callee(Callee.Kind.STATIC, RUNTIME, "as", List.of(Type.OBJECT), Type.OBJECT);
    // With its type argument: where a method is called on it, none could be inferred.
    out.add(
        new Invocation.Call(
            List.of(result), callee, List.of(result.type()), List.of(object), out.span()));
  }

  /** The number in an object, zero where there is none. */
  static Value number(RegionBuilder out, Value object, Type type) {
    return call(out, type == Primitive.FLOAT ? "floatOf" : "doubleOf", type, List.of(object));
  }

  /** The tangent, or the value's own zero where it is null. */
  static Value orZero(RegionBuilder out, Value tangent, Value primal) {
    return call(out, "orZero", tangent.type(), List.of(tangent, primal));
  }

  /** A value as it is now, where it can be changed: a list or a map. */
  static Value frozen(RegionBuilder out, Value value) {
    boolean isCollection =
        value.type() instanceof Type.Declared(var name, _)
            && (name.endsWith("List") || name.endsWith("Map"))
            && name.startsWith("java.util.");
    return isCollection ? call(out, "frozen", Type.OBJECT, List.of(value)) : value;
  }

  static Value box(RegionBuilder out, Value number) {
    return out.box(number, boxed(number.type()));
  }

  static Type boxed(Type type) {
    return type == Primitive.DOUBLE
        ? Type.BOXED_DOUBLE
        : type == Primitive.FLOAT ? Type.BOXED_FLOAT : type;
  }

  /** The leaf, or the zero of a tangent type. */
  static Value leafOfType(RegionBuilder out, Linear linear, Type tangent) {
    return switch (linear) {
      case Linear.Zero _ ->
          tangent.isReference()
              ? out.constant(tangent, null)
              : tangent == Primitive.FLOAT ? out.constant(0f) : out.constant(0.0);
      case Linear.Opaque(var value) -> value;
      case Linear.Scalar _, Linear.Product _, Linear.Composite _ ->
          LinearAlgebra.scalar(out, linear);
    };
  }

  static Value isAbsent(RegionBuilder out, Value object) {
    return out.binary(Arithmetic.BinaryOperator.EQUAL, object, out.constant(object.type(), null));
  }

  private static Value call(RegionBuilder out, String method, Type result, List<Value> operands) {
    var parameters = operands.stream().<Type>map(_ -> Type.OBJECT).toList();
    var callee =
        new Callee(
            Callee.Kind.STATIC,
            RUNTIME,
            method,
            parameters,
            result.isReference() ? Type.OBJECT : result);
    return out.call(callee, result, operands);
  }
}
