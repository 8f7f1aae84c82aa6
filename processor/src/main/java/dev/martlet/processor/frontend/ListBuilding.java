package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.List;

/** Writes lists that are made of elements one by one, and the copies of them that are kept. */
final class ListBuilding {
  private static final String ELEMENTS = "dev.martlet.dynamic.ListElements";
  private static final Type LIST = Type.declared("java.util.List");
  private static final Type ARRAY_LIST = Type.declared("java.util.ArrayList");
  static final Type COMPARATOR = Type.declared("java.util.Comparator");

  private ListBuilding() {}

  /** {@code new ArrayList<E>()}. */
  static Value start(Type element, RegionBuilder out) {
    var callee =
        new Callee(Callee.Kind.CONSTRUCTOR, "java.util.ArrayList", "new", List.of(), ARRAY_LIST);
    return out.call(callee, Type.declared("java.util.ArrayList", element), List.of());
  }

  /** {@code list.add(element)}. */
  static void add(Value list, Value element, RegionBuilder out) {
    var callee =
        new Callee(
            Callee.Kind.INSTANCE, "java.util.List", "add", List.of(Type.OBJECT), Primitive.BOOLEAN);
    Value _ = out.call(callee, list, element);
  }

  /** {@code list.add(index, element)}. */
  static void insert(Value list, Value index, Value element, RegionBuilder out) {
    out.callVoid(
        method("add", List.of(Primitive.INT, Type.OBJECT), Primitive.VOID),
        List.of(list, index, element));
  }

  /** {@code list.set(index, element)}, which gives the former element. */
  static Value set(Value list, Value index, Value element, Type type, RegionBuilder out) {
    var set = method("set", List.of(Primitive.INT, Type.OBJECT), Type.OBJECT);
    return out.call(set, type, List.of(list, index, element));
  }

  /** {@code list.clear()}. */
  static void clear(Value list, RegionBuilder out) {
    out.callVoid(method("clear", List.of(), Primitive.VOID), List.of(list));
  }

  private static Callee method(String name, List<Type> parameters, Type result) {
    return new Callee(Callee.Kind.INSTANCE, "java.util.List", name, parameters, result);
  }

  /** The places of a list's elements in the order of a comparator, or of their own. */
  static Value order(Value list, Value comparator, RegionBuilder out) {
    return out.call(
        new Callee(
            Callee.Kind.STATIC,
            ELEMENTS,
            "order",
            List.of(LIST, COMPARATOR),
            new Type.Array(Primitive.INT)),
        list,
        comparator);
  }

  /** Whether any of an array of flags is set. */
  static Value isAny(Value flags, RegionBuilder out) {
    return out.call(
        new Callee(Callee.Kind.STATIC, ELEMENTS, "isAny", List.of(flags.type()), Primitive.BOOLEAN),
        flags);
  }

  /** {@code list.get(index)}. */
  static Value get(Value list, Value index, Type element, RegionBuilder out) {
    var callee =
        new Callee(
            Callee.Kind.INSTANCE, "java.util.List", "get", List.of(Primitive.INT), Type.OBJECT);
    return out.call(callee, element, List.of(list, index));
  }

  /** {@code list.size()}. */
  static Value size(Value list, RegionBuilder out) {
    var callee =
        new Callee(Callee.Kind.INSTANCE, "java.util.List", "size", List.of(), Primitive.INT);
    return out.call(callee, list);
  }

  /** One of the runtime's ways to copy a list, of which rules know. */
  static Value copied(String method, Value list, Type result, RegionBuilder out) {
    return out.call(copier(method), result, List.of(list));
  }

  /** The runtime's method that copies a list. */
  static Callee copier(String method) {
    return new Callee(
        Callee.Kind.STATIC,
        ELEMENTS,
        method,
        List.of(LIST),
        method.equals("copy") ? ARRAY_LIST : LIST);
  }

  /** How a loop over a list gets at the next element. */
  static Callee next() {
    return new Callee(
        Callee.Kind.STATIC,
        ELEMENTS,
        "next",
        List.of(Type.declared("java.util.Iterator"), LIST, Primitive.INT),
        Type.OBJECT);
  }
}
