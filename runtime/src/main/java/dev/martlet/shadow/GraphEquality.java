package dev.martlet.shadow;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Compares graphs of tangents, which may lead to themselves. */
@NullUnmarked // A null may stand wherever a zero is meant.
final class GraphEquality {
  private GraphEquality() {}

  /** Whether there are equal numbers in the same places. */
  static boolean areEqual(@Nullable Object one, @Nullable Object other, Map<Object, Object> known) {
    if (one == null || other == null) {
      return one == other;
    }
    if (GraphCollections.isOne(one) && GraphCollections.isOne(other)) {
      return Arrays.equals(GraphCollections.keys(one), GraphCollections.keys(other))
          && (known.put(one, other) == other
              || areEqual(GraphCollections.elements(one), GraphCollections.elements(other), known));
    }
    if (one.getClass() != other.getClass()) {
      return false;
    }
    return switch (one) {
      case double[] numbers -> Arrays.equals(numbers, (double[]) other);
      case float[] numbers -> Arrays.equals(numbers, (float[]) other);
      case Object[] array -> areEqual(array, (Object[]) other, known);
      case ObjectTangent<?> tangent ->
          known.put(tangent, other) == other
              || areEqual(tangent.parts(), ((ObjectTangent<?>) other).parts(), known);
      default -> one.equals(other);
    };
  }

  private static boolean areEqual(Object[] one, Object[] other, Map<Object, Object> known) {
    if (one.length != other.length) {
      return false;
    }
    for (int i = 0; i < one.length; i++) {
      if (!areEqual(one[i], other[i], known)) {
        return false;
      }
    }
    return true;
  }
}
