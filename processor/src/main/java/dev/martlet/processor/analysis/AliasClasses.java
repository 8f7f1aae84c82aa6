package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * Groups the references that may lead to the same mutable object: a list and what was taken from
 * it, an array and its alias. What is put into one of a group may come out of any other.
 */
final class AliasClasses {
  /** Types of objects from which nothing comes back that was put in. */
  private static final Set<String> OPAQUE =
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
          "java.math.BigInteger",
          "java.io.PrintStream",
          "java.io.PrintWriter",
          "java.util.logging.Logger",
          "java.lang.System$Logger",
          "java.util.SplittableRandom",
          "dev.martlet.tensor.DType");

  private final Groups groups = new Groups();
  private final Set<Object> hotRoots = new HashSet<>();

  /** Whether something can be put into an object of this type. */
  static boolean isMutable(Type type) {
    return switch (type) {
      case Type.Primitive _ -> false;
      case Type.Declared(var name, _) -> !OPAQUE.contains(name);
      case Type.Array(var element) -> !isCount(element);
      case Type.Variable _, Type.Wildcard _ -> true;
    };
  }

  /** Whether what depends on a number only gets into such an element where that is reported. */
  static boolean isCount(Type element) {
    return element == Type.Primitive.INT
        || element == Type.Primitive.SHORT
        || element == Type.Primitive.CHAR
        || element == Type.Primitive.BOOLEAN;
  }

  void unite(Value one, Value other) {
    if (isMutable(one.type()) && isMutable(other.type())) {
      merge(one, other);
    }
  }

  /** Whether what is put into one may come out of the other. */
  boolean areSame(Value one, Value other) {
    return representative(one).equals(representative(other));
  }

  /** A static field stands for all that is read from it. */
  void uniteWithStatic(Value value, String field) {
    if (isMutable(value.type())) {
      merge(value, field);
    }
  }

  private void merge(Object one, Object other) {
    Object root = representative(one);
    groups.unite(root, other);
    Object into = representative(other);
    if (!root.equals(into) && hotRoots.remove(root)) {
      hotRoots.add(into);
    }
  }

  /** Notes that something active went into the value's group. */
  void heat(Value value) {
    hotRoots.add(representative(value));
  }

  boolean isHot(Value value) {
    return hotRoots.contains(representative(value));
  }

  /** How many groups have something active in them. */
  int hotGroups() {
    return hotRoots.size();
  }

  private Object representative(Object member) {
    return groups.representative(member);
  }
}
