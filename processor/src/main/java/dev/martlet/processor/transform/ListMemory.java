package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.ListCalls;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what a sweep does with the tangents of lists that the program changes: the runtime's
 * {@code TrackedLists} keeps them by the lists' identity.
 *
 * @param kept where they are kept, an object of the sweep's own; none where there are no such lists
 */
record ListMemory(Optional<Value> kept) {
  private static final Type.Declared TRACKED = Type.declared("dev.martlet.dynamic.TrackedLists");
  private static final Type.Declared HANDLE = Type.declared("dev.martlet.dynamic.ListHandle");

  /** A place for the tangents of a function's lists. */
  static ListMemory of(Activity activity, Values values) {
    return new ListMemory(
        activity.followsLists() ? Optional.of(values.fresh(TRACKED, "lists")) : Optional.empty());
  }

  private Value lists() {
    return kept.orElseThrow();
  }

  /** Makes what keeps the tangents, where there are any. */
  void define(RegionBuilder out) {
    kept.ifPresent(
        lists ->
            out.add(
                new Invocation.Call(
                    List.of(lists),
                    new Callee(Callee.Kind.CONSTRUCTOR, TRACKED.name(), "new", List.of(), TRACKED),
                    List.of(),
                    List.of(),
                    out.span())));
  }

  /** A list with its size as it is now: what is known of it when a callee takes or gives it. */
  static Value handle(Value list, RegionBuilder out) {
    var callee =
        new Callee(
            Callee.Kind.STATIC, HANDLE.name(), "of", List.of(Type.OBJECT, Primitive.INT), HANDLE);
    var depth = out.constant(ListCalls.depth(list.type()));
    return out.call(callee, HANDLE, List.of(list, depth));
  }

  /** The same of a list that callers give, in which none may be twice. */
  static Value given(Value list, RegionBuilder out) {
    var callee =
        new Callee(
            Callee.Kind.STATIC,
            HANDLE.name(),
            "given",
            List.of(Type.OBJECT, Primitive.INT),
            HANDLE);
    return out.call(callee, HANDLE, List.of(list, out.constant(ListCalls.depth(list.type()))));
  }

  /** Throws where callers give one list for two parameters. */
  static void checkDistinct(Value one, Value other, String names, RegionBuilder out) {
    var check =
        new Callee(
            Callee.Kind.STATIC,
            HANDLE.name(),
            "checkDistinct",
            List.of(HANDLE, HANDLE, Type.STRING),
            Primitive.VOID);
    out.callVoid(check, List.of(handle(one, out), handle(other, out), out.constant(names)));
  }

  /** The tangent of a list, as it was when the handle was taken. */
  Value tangent(Value handle, Type type, RegionBuilder out) {
    return get("tangent", List.of(handle), type, out);
  }

  /** The size of a list, zero of null. */
  static Value size(Value list, RegionBuilder out) {
    var callee =
        new Callee(Callee.Kind.STATIC, HANDLE.name(), "size", List.of(Type.OBJECT), Primitive.INT);
    return out.call(callee, Primitive.INT, List.of(list));
  }

  /** Whether a map has a key. */
  static Value contains(Value map, Value key, RegionBuilder out) {
    var callee =
        new Callee(
            Callee.Kind.STATIC,
            HANDLE.name(),
            "contains",
            List.of(Type.OBJECT, Type.OBJECT),
            Primitive.BOOLEAN);
    return out.call(callee, Primitive.BOOLEAN, List.of(map, key));
  }

  /** An element's tangent as an object, null for zero. */
  static Value object(LinearAlgebra algebra, Linear linear, Type type, RegionBuilder out) {
    if (linear.isZero()) {
      return out.constant(Type.OBJECT, null);
    }
    var packed = algebra.pack(out, linear, type);
    return packed.type().isReal() ? OpaqueObjects.box(out, packed) : packed;
  }

  /** The tangent that an object is, of a value of the type. */
  static Linear linear(LinearAlgebra algebra, Value object, Type type, RegionBuilder out) {
    return algebra.fitted(out, new Linear.Opaque(object), type);
  }

  /** Calls a method of what keeps the tangents. */
  void run(String method, List<Value> arguments, RegionBuilder out) {
    List<Value> operands = new ArrayList<>(List.of(lists()));
    operands.addAll(arguments);
    out.callVoid(callee(method, arguments, Primitive.VOID), operands);
  }

  /** Calls a method of what keeps the tangents, which gives a tangent. */
  Value get(String method, List<Value> arguments, Type result, RegionBuilder out) {
    List<Value> operands = new ArrayList<>(List.of(lists()));
    operands.addAll(arguments);
    var object = out.call(callee(method, arguments, Type.OBJECT), Type.OBJECT, operands);
    return OpaqueObjects.as(out, object, result);
  }

  private static Callee callee(String method, List<Value> arguments, Type result) {
    return new Callee(
        Callee.Kind.INSTANCE,
        TRACKED.name(),
        method,
        arguments.stream()
            .<Type>map(
                each ->
                    each.type().isReference() && !each.type().equals(HANDLE)
                        ? Type.OBJECT
                        : each.type())
            .toList(),
        result);
  }
}
