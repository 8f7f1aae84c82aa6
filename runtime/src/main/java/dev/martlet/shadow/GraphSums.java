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
   *
   * @return the sum: the first graph itself, or where that begins with what cannot change, another
   */
  static @Nullable Object added(
      @Nullable Object to, @Nullable Object from, Map<Object, Set<Object>> known) {
    if (to == null || from == null) {
      return from == null ? to : refused(from);
    }
    if (ObjectGraphs.isReference(to) && !isNew(to, from, known)) {
      return to;
    }
    switch (to) {
      case double[] numbers -> ShadowSums.add(numbers, (double[]) from);
      case float[] numbers -> ShadowSums.add(numbers, (float[]) from);
      case Object[] array -> {
        @Nullable Object[] others = (Object[]) from;
        if (array.length != others.length) {
          throw new IllegalArgumentException(
              "a tangent of length " + others.length + " for an array of length " + array.length);
        }
        addParts(array, others, known);
      }
      case ObjectTangent<?> tangent -> {
        checkClass(to, from);
        @Nullable Object[] parts = tangent.parts();
        addParts(parts, ((ObjectTangent<?>) from).parts(), known);
        tangent.setParts(parts);
      }
      case CompositeTangent<?> tangent -> {
        checkClass(to, from);
        @Nullable Object[] parts = tangent.tangentParts();
        addParts(parts, ((CompositeTangent<?>) from).tangentParts(), known);
        return tangent.withParts(parts);
      }
      default -> {
        return GraphCollections.isOne(to)
            ? addedElements(to, from, known)
            : DynamicTangents.plus(to, from);
      }
    }
    return to;
  }

  private static @Nullable Object refused(Object from) {
    if (ObjectGraphs.isReference(from) && !GraphCollections.isOne(from)) {
      throw new IllegalArgumentException("a tangent of something where the value has null");
    }
    return from;
  }

  private static void checkClass(Object to, Object from) {
    if (from.getClass() != to.getClass()) {
      throw new IllegalArgumentException(
          "a " + from.getClass().getName() + " for a " + to.getClass().getName());
    }
  }

  private static void addParts(
      @Nullable Object[] to, @Nullable Object[] from, Map<Object, Set<Object>> known) {
    for (int i = 0; i < to.length; i++) {
      to[i] = added(to[i], from[i], known);
    }
  }

  private static Object addedElements(Object to, Object from, Map<Object, Set<Object>> known) {
    if (GraphCollections.size(from) == 0) {
      return to;
    }
    if (GraphCollections.size(to) != GraphCollections.size(from)) {
      throw new IllegalArgumentException(
          "a tangent of "
              + GraphCollections.size(from)
              + " elements for a collection of "
              + GraphCollections.size(to));
    }
    return GraphCollections.replaced(
        to, (place, element) -> added(element, GraphCollections.element(from, place), known));
  }

  private static boolean isNew(Object to, Object from, Map<Object, Set<Object>> known) {
    return known
        .computeIfAbsent(to, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
        .add(from);
  }
}
