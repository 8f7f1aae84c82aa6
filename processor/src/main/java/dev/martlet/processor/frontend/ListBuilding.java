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

  /** The runtime's method that copies a map. */
  static Callee mapCopier() {
    return new Callee(
        Callee.Kind.STATIC,
        ELEMENTS,
        "copyMap",
        List.of(Type.declared("java.util.Map")),
        Type.declared("java.util.HashMap"));
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
