package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what a program does with a map by its keys, which is what rules know of. */
final class MapBuilding {
  private static final String ELEMENTS = "dev.martlet.dynamic.ListElements";
  private static final String MAP = "java.util.Map";
  private static final Type MAPS = Type.declared(MAP);
  private static final Type LISTS = Type.declared("java.util.List");
  private static final Type ITERATORS = Type.declared("java.util.Iterator");

  /** Maps whose keys are compared by {@code equals}, and which may be changed. */
  private static final Set<String> CHANGEABLE =
      Set.of(MAP, "java.util.HashMap", "java.util.LinkedHashMap");

  private MapBuilding() {}

  /** The types of a map's keys and values, where it is one that may be changed. */
  static Optional<List<Type>> contents(Type type) {
    return type instanceof Type.Declared(var name, var arguments)
            && CHANGEABLE.contains(name)
            && arguments.size() == 2
        ? Optional.of(arguments.stream().map(MapBuilding::bound).toList())
        : Optional.empty();
  }

  private static Type bound(Type argument) {
    return argument instanceof Type.Wildcard(_, var bound) ? bound : argument;
  }

  /** {@code map.get(key)}. */
  static Value get(Value map, Value key, Type value, RegionBuilder out) {
    return out.call(method("get", List.of(Type.OBJECT), Type.OBJECT), value, List.of(map, key));
  }

  /** {@code map.put(key, value)}, which gives the former value. */
  static Value put(Value map, Value key, Value value, Type type, RegionBuilder out) {
    var put = method("put", List.of(Type.OBJECT, Type.OBJECT), Type.OBJECT);
    return out.call(put, type, List.of(map, key, value));
  }

  /** {@code map.remove(key)}, which gives the former value. */
  static Value remove(Value map, Value key, Type value, RegionBuilder out) {
    return out.call(method("remove", List.of(Type.OBJECT), Type.OBJECT), value, List.of(map, key));
  }

  /** {@code map.containsKey(key)}. */
  static Value contains(Value map, Value key, RegionBuilder out) {
    return out.call(method("containsKey", List.of(Type.OBJECT), Primitive.BOOLEAN), map, key);
  }

  /** {@code value == null}. */
  static Value isNull(Value value, RegionBuilder out) {
    return out.binary(BinaryOperator.EQUAL, value, out.constant(value.type(), null));
  }

  /** The runtime's method that goes over a map's keys. */
  static Callee keys() {
    return new Callee(Callee.Kind.STATIC, ELEMENTS, "keys", List.of(MAPS), ITERATORS);
  }

  /** The runtime's method that makes an immutable map of a list of keys and one of values. */
  static Value of(Value keys, Value values, Type type, RegionBuilder out) {
    var maker = new Callee(Callee.Kind.STATIC, ELEMENTS, "mapOf", List.of(LISTS, LISTS), MAPS);
    return out.call(maker, type, List.of(keys, values));
  }

  /** One of the runtime's ways to copy a map. */
  static Callee copier(String method) {
    Type result =
        switch (method) {
          case "copyMap" -> Type.declared("java.util.HashMap");
          case "copySortedMap" -> Type.declared("java.util.TreeMap");
          case "copyLinkedMap" -> Type.declared("java.util.LinkedHashMap");
          default -> MAPS;
        };
    return new Callee(Callee.Kind.STATIC, ELEMENTS, method, List.of(MAPS), result);
  }

  private static Callee method(String name, List<Type> parameters, Type result) {
    return new Callee(Callee.Kind.INSTANCE, MAP, name, parameters, result);
  }
}
