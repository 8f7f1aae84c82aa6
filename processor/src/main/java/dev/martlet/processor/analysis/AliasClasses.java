package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Groups the references that may lead to the same mutable object: a list and what was taken from
 * it, an array and its alias. What is put into one of a group may come out of any other.
 */
final class AliasClasses {
  private static final Set<String> IMMUTABLE =
      Set.of(
          "java.lang.String",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.Class",
          "java.math.BigDecimal",
          "java.math.BigInteger");

  private final Map<Object, Object> parents = new HashMap<>();

  /** Whether something can be put into an object of this type. */
  static boolean isMutable(Type type) {
    return switch (type) {
      case Type.Primitive _ -> false;
      case Type.Declared(var name, _) -> !IMMUTABLE.contains(name);
      case Type.Array _, Type.Variable _, Type.Wildcard _ -> true;
    };
  }

  void unite(Value one, Value other) {
    if (isMutable(one.type()) && isMutable(other.type())) {
      parents.put(representative(one), representative(other));
    }
  }

  /** A static field stands for all that is read from it. */
  void uniteWithStatic(Value value, String field) {
    if (isMutable(value.type())) {
      parents.put(representative(value), representative(field));
    }
  }

  Object representative(Object member) {
    var current = member;
    var parent = parents.get(current);
    while (parent != null && !parent.equals(current)) {
      current = parent;
      parent = parents.get(current);
    }
    return current;
  }
}
