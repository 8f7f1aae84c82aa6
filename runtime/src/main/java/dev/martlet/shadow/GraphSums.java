package dev.martlet.shadow;

import dev.martlet.dynamic.DynamicTangents;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Adds graphs of tangents, object by object. */
@NullUnmarked // A null may stand wherever a zero is meant.
final class GraphSums {
  private GraphSums() {}

  /**
   * Adds a graph of tangents to another one. Where two ways lead to one object, the same tangent
   * counts once, and two tangents are summed up.
   */
  static void add(@Nullable Object to, @Nullable Object from, Map<Object, Set<Object>> known) {
    if (to == null || from == null || !isNew(to, from, known)) {
      return;
    }
    switch (to) {
      case double[] numbers -> ShadowSums.add(numbers, (double[]) from);
      case float[] numbers -> ShadowSums.add(numbers, (float[]) from);
      case Object[] array -> addElements(array, (Object[]) from, known);
      case ObjectTangent<?> tangent -> {
        if (from.getClass() != tangent.getClass()) {
          throw new IllegalArgumentException(
              "a " + from.getClass().getName() + " for a " + tangent.getClass().getName());
        }
        @Nullable Object[] parts = tangent.parts();
        @Nullable Object[] others = ((ObjectTangent<?>) from).parts();
        addNumbers(parts, others);
        tangent.setParts(parts);
        addReferences(parts, others, known);
      }
      default -> {
        if (!GraphCollections.isOne(to)) {
          throw new IllegalArgumentException("no tangent: " + to.getClass().getName());
        }
        addElements(to, from, known);
      }
    }
  }

  private static boolean isNew(Object to, Object from, Map<Object, Set<Object>> known) {
    return known
        .computeIfAbsent(to, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
        .add(from);
  }

  private static void addElements(Object[] to, Object[] from, Map<Object, Set<Object>> known) {
    if (to.length != from.length) {
      throw new IllegalArgumentException(
          "a tangent of length " + from.length + " for an array of length " + to.length);
    }
    addNumbers(to, from);
    addReferences(to, from, known);
  }

  private static void addElements(Object to, Object from, Map<Object, Set<Object>> known) {
    if (GraphCollections.size(from) == 0) {
      return;
    }
    if (GraphCollections.size(to) != GraphCollections.size(from)) {
      throw new IllegalArgumentException(
          "a tangent of "
              + GraphCollections.size(from)
              + " elements for a collection of "
              + GraphCollections.size(to));
    }
    Object[] keys = GraphCollections.keys(to);
    Object[] elements = GraphCollections.elements(to);
    Object[] others = new Object[elements.length];
    for (int i = 0; i < others.length; i++) {
      others[i] = GraphCollections.element(from, keys.length == 0 ? (Object) i : keys[i]);
    }
    addReferences(elements, others, known);
  }

  private static void addNumbers(Object[] to, Object[] from) {
    for (int i = 0; i < to.length; i++) {
      if (!isReferenceOrNull(to[i]) || to[i] == null && !isReferenceOrNull(from[i])) {
        to[i] = DynamicTangents.plus(to[i], from[i]);
      }
    }
  }

  private static void addReferences(Object[] to, Object[] from, Map<Object, Set<Object>> known) {
    for (int i = 0; i < to.length; i++) {
      if (from[i] != null && ObjectGraphs.isReference(from[i])) {
        if (to[i] == null) {
          throw new IllegalArgumentException("a tangent of something where the value has null");
        }
        add(to[i], from[i], known);
      }
    }
  }

  private static boolean isReferenceOrNull(@Nullable Object part) {
    return part == null || ObjectGraphs.isReference(part);
  }
}
