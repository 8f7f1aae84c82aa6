package dev.martlet.shadow;

import dev.martlet.DifferentiableType;
import dev.martlet.LeafBlock;
import dev.martlet.LeafCombiner;
import dev.martlet.LeafMapper;
import dev.martlet.TangentVector;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Reaches the leaves of arrays as components of values and of tangent vectors: {@code w[3]}, and
 * what is behind it where an element is an array or a value itself.
 */
@NullUnmarked // A null may stand wherever a zero is meant.
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class ArrayLeaves {
  private ArrayLeaves() {}

  /**
   * Maps each element, as leaf {@code name[i]}.
   *
   * @param array an array, or null
   * @param name the name of the array
   * @param mapper computes the new elements
   * @return the new elements
   */
  public static double @Nullable [] mapped(
      double @Nullable [] array, String name, LeafMapper mapper) {
    if (array == null) {
      return null;
    }
    double[] mapped = new double[array.length];
    mapper.mapAll(
        LeafBlock.ofArray(name, array.length),
        DoubleBuffer.wrap(array).asReadOnlyBuffer(),
        DoubleBuffer.wrap(mapped));
    return mapped;
  }

  /**
   * Combines each element with that of another array, as leaf {@code name[i]}.
   *
   * @param first an array, or null
   * @param second an array of the same length, or null where the first is
   * @param name the name of the arrays
   * @param combiner computes the new elements
   * @return the new elements
   */
  public static double @Nullable [] combined(
      double @Nullable [] first, double @Nullable [] second, String name, LeafCombiner combiner) {
    if (first == null && second == null) {
      return null;
    }
    int length = first == null ? second.length : first.length;
    double[] combined = new double[length];
    for (int i = 0; i < length; i++) {
      combined[i] =
          combiner.combine(
              name + '[' + i + ']', first == null ? 0 : first[i], second == null ? 0 : second[i]);
    }
    return combined;
  }

  /**
   * Maps each element, as leaf {@code name[i]}.
   *
   * @param array an array, or null
   * @param name the name of the array
   * @param mapper computes the new elements
   * @return the new elements
   */
  public static float @Nullable [] mapped(
      float @Nullable [] array, String name, LeafMapper mapper) {
    if (array == null) {
      return null;
    }
    float[] mapped = new float[array.length];
    mapper.mapAll(
        LeafBlock.ofArray(name, array.length),
        FloatBuffer.wrap(array).asReadOnlyBuffer(),
        FloatBuffer.wrap(mapped));
    return mapped;
  }

  /**
   * Combines each element with that of another array, as leaf {@code name[i]}.
   *
   * @param first an array, or null
   * @param second an array of the same length, or null where the first is
   * @param name the name of the arrays
   * @param combiner computes the new elements
   * @return the new elements
   */
  public static float @Nullable [] combined(
      float @Nullable [] first, float @Nullable [] second, String name, LeafCombiner combiner) {
    if (first == null && second == null) {
      return null;
    }
    int length = first == null ? second.length : first.length;
    float[] combined = new float[length];
    for (int i = 0; i < length; i++) {
      combined[i] =
          combiner.combine(
              name + '[' + i + ']', first == null ? 0 : first[i], second == null ? 0 : second[i]);
    }
    return combined;
  }

  /**
   * Maps each leaf of the elements, as {@code name[i]} and what is behind it.
   *
   * @param array an array of values, or null
   * @param name the name of the array
   * @param mapper computes the new leaves
   * @param type the type of the values where they are not arrays of numbers
   * @param <T> the type of the elements
   * @return the new elements
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // The caller gives the elements' own type.
  public static <T> T @Nullable [] mapped(
      T @Nullable [] array,
      String name,
      LeafMapper mapper,
      @Nullable DifferentiableType<?, ?> type) {
    if (array == null) {
      return null;
    }
    T[] mapped = array.clone();
    for (int i = 0; i < mapped.length; i++) {
      String element = name + '[' + i + ']';
      mapped[i] =
          switch (mapped[i]) {
            case null -> mapped[i];
            case double[] numbers -> (T) mapped(numbers, element, mapper);
            case float[] numbers -> (T) mapped(numbers, element, mapper);
            case Object[] inner -> (T) mapped(inner, element, mapper, type);
            default -> (T) ((DifferentiableType) type).mapped(mapped[i], mapper.within(element));
          };
    }
    return mapped;
  }

  /**
   * Maps each leaf of the elements, as {@code name[i]} and what is behind it.
   *
   * @param array an array of tangents, or null
   * @param name the name of the array
   * @param mapper computes the new leaves
   * @param <T> the type of the elements
   * @return the new elements
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // A tangent's type maps it to its own type.
  public static <T> T @Nullable [] mappedTangent(
      T @Nullable [] array, String name, LeafMapper mapper) {
    if (array == null) {
      return null;
    }
    T[] mapped = array.clone();
    for (int i = 0; i < mapped.length; i++) {
      String element = name + '[' + i + ']';
      mapped[i] =
          switch (mapped[i]) {
            case null -> mapped[i];
            case double[] numbers -> (T) mapped(numbers, element, mapper);
            case float[] numbers -> (T) mapped(numbers, element, mapper);
            case Object[] inner -> (T) mappedTangent(inner, element, mapper);
            default ->
                (T)
                    ((TangentVector) mapped[i])
                        .differentiableType()
                        .mappedTangent(mapped[i], mapper.within(element));
          };
    }
    return mapped;
  }

  /**
   * Combines each leaf of the elements with that of another array, as {@code name[i]} and what is
   * behind it.
   *
   * @param first an array of tangents
   * @param second an array of the same lengths
   * @param name the name of the arrays
   * @param combiner computes the new leaves
   * @param <T> the type of the elements
   * @return the new elements
   * @throws IllegalArgumentException if an element is null in one of the arrays only
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Both are of the arrays' element type.
  public static <T> T @Nullable [] combined(
      T @Nullable [] first, T @Nullable [] second, String name, LeafCombiner combiner) {
    if (first == null && second == null) {
      return null;
    }
    checkBoth(first, second, name);
    T[] combined = first.clone();
    for (int i = 0; i < combined.length; i++) {
      String element = name + '[' + i + ']';
      combined[i] =
          switch (first[i]) {
            case double[] numbers -> (T) combined(numbers, (double[]) second[i], element, combiner);
            case float[] numbers -> (T) combined(numbers, (float[]) second[i], element, combiner);
            case Object[] inner -> (T) combined(inner, (Object[]) second[i], element, combiner);
            case null, default -> {
              if (first[i] == null && second[i] == null) {
                yield first[i];
              }
              checkBoth(first[i], second[i], element);
              yield (T)
                  ((TangentVector) first[i])
                      .differentiableType()
                      .combinedTangents(first[i], second[i], combiner.within(element));
            }
          };
    }
    return combined;
  }

  private static void checkBoth(@Nullable Object first, @Nullable Object second, String name) {
    if (first == null || second == null) {
      throw new IllegalArgumentException("one of two tangents has no " + name);
    }
  }
}
