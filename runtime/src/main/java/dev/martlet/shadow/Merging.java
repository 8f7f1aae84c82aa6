package dev.martlet.shadow;

import dev.martlet.dynamic.DynamicTangents;
import java.util.IdentityHashMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The two halves of a tangent that leads to arrays or objects: numbers, which are summed up, and
 * shadows, which are handed on.
 */
@NullUnmarked // A null may stand wherever a zero is meant.
final class Merging {
  private Merging() {}

  /** The numbers of one tangent with the arrays and objects of the other. */
  static @Nullable Object merged(@Nullable Object numbers, @Nullable Object references) {
    return switch (references) {
      case null -> numbers(numbers);
      case CompositeTangent<?> tangent -> {
        @Nullable Object[] parts = tangent.tangentParts();
        @Nullable Object[] counting =
            numbers == null ? null : ((CompositeTangent<?>) numbers).tangentParts();
        for (int i = 0; i < parts.length; i++) {
          parts[i] = merged(counting == null ? zero(parts[i]) : counting[i], parts[i]);
        }
        yield tangent.withParts(parts);
      }
      default -> {
        if (!GraphCollections.isOne(references)) {
          yield ObjectGraphs.isReference(references)
              ? references
              : numbers == null ? zero(references) : numbers;
        }
        yield isWhole(references)
            ? references
            : GraphCollections.mapped(
                references,
                new IdentityHashMap<>(),
                (place, element) -> merged(GraphCollections.element(numbers, place), element));
      }
    };
  }

  /** A collection of nothing but arrays and objects, which is one shadow as it is. */
  private static boolean isWhole(Object collection) {
    for (Object element : GraphCollections.elements(collection)) {
      if (element != null && !ObjectGraphs.isReference(element)
          || element != null && GraphCollections.isOne(element) && !isWhole(element)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object zero(@Nullable Object part) {
    return switch (part) {
      case Double _ -> 0.0;
      case Float _ -> 0f;
      case null, default -> null;
    };
  }

  /** A tangent without its arrays and objects. */
  static @Nullable Object numbers(@Nullable Object tangent) {
    if (tangent == null) {
      return null;
    }
    if (tangent instanceof CompositeTangent<?> composite) {
      @Nullable Object[] parts = composite.tangentParts();
      for (int i = 0; i < parts.length; i++) {
        parts[i] = numbers(parts[i]);
      }
      return composite.withParts(parts);
    }
    if (GraphCollections.isOne(tangent)) {
      return GraphCollections.mapped(
          tangent, new IdentityHashMap<>(), (_, element) -> numbers(element));
    }
    return ObjectGraphs.isReference(tangent) ? null : tangent;
  }

  /** The sum of numbers; arrays and objects are those of the first. */
  static @Nullable Object sum(@Nullable Object one, @Nullable Object other) {
    return merged(DynamicTangents.plus(numbers(one), numbers(other)), one);
  }
}
