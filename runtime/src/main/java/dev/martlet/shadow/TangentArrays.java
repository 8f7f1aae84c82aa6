package dev.martlet.shadow;

import dev.martlet.TangentVector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The algebra of arrays as components of tangent vectors: of numbers, of tangent vectors, and of
 * arrays of those. A null stands for zeros; what is returned is fresh.
 */
@NullUnmarked // A null may stand wherever a zero is meant.
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class TangentArrays {
  private TangentArrays() {}

  /**
   * Adds elementwise.
   *
   * @param one an array, or null for zeros
   * @param other an array of the same length, or null for zeros
   * @return the sums
   */
  public static double @Nullable [] plus(double @Nullable [] one, double @Nullable [] other) {
    if (one == null || other == null) {
      return Shadows.copy(one == null ? other : one);
    }
    double[] sums = one.clone();
    ShadowSums.add(sums, other);
    return sums;
  }

  /**
   * Subtracts elementwise.
   *
   * @param one an array, or null for zeros
   * @param other an array of the same length, or null for zeros
   * @return the differences
   */
  public static double @Nullable [] minus(double @Nullable [] one, double @Nullable [] other) {
    return plus(one, negated(other));
  }

  /**
   * Changes the sign of each element.
   *
   * @param array an array, or null for zeros
   * @return the opposites
   */
  public static double @Nullable [] negated(double @Nullable [] array) {
    return scaled(array, -1.0);
  }

  /**
   * Multiplies each element by the same number.
   *
   * @param array an array, or null for zeros
   * @param factor what to multiply by
   * @return the multiples
   */
  public static double @Nullable [] scaled(double @Nullable [] array, double factor) {
    if (array == null) {
      return null;
    }
    double[] multiples = new double[array.length];
    for (int i = 0; i < array.length; i++) {
      multiples[i] = array[i] * factor;
    }
    return multiples;
  }

  /**
   * Adds a tangent to a value.
   *
   * @param value an array, or null
   * @param along its tangent, or null for zeros
   * @return the sums
   */
  public static double @Nullable [] moved(double @Nullable [] value, double @Nullable [] along) {
    return value == null ? null : plus(value, along);
  }

  /**
   * Adds elementwise.
   *
   * @param one an array, or null for zeros
   * @param other an array of the same length, or null for zeros
   * @return the sums
   */
  public static float @Nullable [] plus(float @Nullable [] one, float @Nullable [] other) {
    if (one == null || other == null) {
      return Shadows.copy(one == null ? other : one);
    }
    float[] sums = one.clone();
    ShadowSums.add(sums, other);
    return sums;
  }

  /**
   * Subtracts elementwise.
   *
   * @param one an array, or null for zeros
   * @param other an array of the same length, or null for zeros
   * @return the differences
   */
  public static float @Nullable [] minus(float @Nullable [] one, float @Nullable [] other) {
    return plus(one, negated(other));
  }

  /**
   * Changes the sign of each element.
   *
   * @param array an array, or null for zeros
   * @return the opposites
   */
  public static float @Nullable [] negated(float @Nullable [] array) {
    return scaled(array, -1.0);
  }

  /**
   * Multiplies each element by the same number.
   *
   * @param array an array, or null for zeros
   * @param factor what to multiply by
   * @return the multiples
   */
  public static float @Nullable [] scaled(float @Nullable [] array, double factor) {
    if (array == null) {
      return null;
    }
    float[] multiples = new float[array.length];
    for (int i = 0; i < array.length; i++) {
      multiples[i] = (float) (array[i] * factor);
    }
    return multiples;
  }

  /**
   * Adds a tangent to a value.
   *
   * @param value an array, or null
   * @param along its tangent, or null for zeros
   * @return the sums
   */
  public static float @Nullable [] moved(float @Nullable [] value, float @Nullable [] along) {
    return value == null ? null : plus(value, along);
  }

  /**
   * Adds elementwise, into the depth.
   *
   * @param one an array, or null for zeros
   * @param other an array of the same lengths, or null for zeros
   * @param <T> the type of the elements
   * @return the sums
   */
  public static <T> T @Nullable [] plus(T @Nullable [] one, T @Nullable [] other) {
    if (one == null || other == null) {
      return Shadows.copy(one == null ? other : one);
    }
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "tangents of lengths " + one.length + " and " + other.length);
    }
    T[] sums = one.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] = plusElement(one[i], other[i]);
    }
    return sums;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Both are of the arrays' element type.
  private static <T> T plusElement(T one, T other) {
    return switch (one) {
      case null -> other;
      case double[] numbers -> (T) plus(numbers, (double[]) other);
      case float[] numbers -> (T) plus(numbers, (float[]) other);
      case Object[] inner -> (T) plus(inner, (Object[]) other);
      case TangentVector vector when other != null -> (T) vector.plus((TangentVector) other);
      default -> one;
    };
  }

  /**
   * Subtracts elementwise, into the depth.
   *
   * @param one an array, or null for zeros
   * @param other an array of the same lengths, or null for zeros
   * @param <T> the type of the elements
   * @return the differences
   */
  public static <T> T @Nullable [] minus(T @Nullable [] one, T @Nullable [] other) {
    return plus(one, negated(other));
  }

  /**
   * Changes the sign of each element, into the depth.
   *
   * @param array an array, or null for zeros
   * @param <T> the type of the elements
   * @return the opposites
   */
  public static <T> T @Nullable [] negated(T @Nullable [] array) {
    return scaled(array, -1.0);
  }

  /**
   * Multiplies each element by the same number, into the depth.
   *
   * @param array an array, or null for zeros
   * @param factor what to multiply by
   * @param <T> the type of the elements
   * @return the multiples
   */
  public static <T> T @Nullable [] scaled(T @Nullable [] array, double factor) {
    return mappedElements(
        array,
        element ->
            switch (element) {
              case double[] numbers -> scaled(numbers, factor);
              case float[] numbers -> scaled(numbers, factor);
              case Object[] inner -> scaled(inner, factor);
              default -> ((TangentVector<?>) element).scaled(factor);
            });
  }

  @SuppressWarnings("unchecked") // The change keeps the type.
  private static <T> T @Nullable [] mappedElements(
      T @Nullable [] array, UnaryOperator<Object> change) {
    if (array == null) {
      return null;
    }
    T[] changed = array.clone();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] != null) {
        changed[i] = (T) change.apply(changed[i]);
      }
    }
    return changed;
  }

  /**
   * Adds a tangent to a value, into the depth.
   *
   * @param value an array, or null
   * @param along its tangent, or null for zeros
   * @param <T> the type of the elements
   * @return the sums
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // A tangent's type moves the values that it is of.
  public static <T> T @Nullable [] moved(T @Nullable [] value, Object @Nullable [] along) {
    if (value == null || along == null) {
      return value == null ? null : value.clone();
    }
    T[] moved = value.clone();
    for (int i = 0; i < moved.length; i++) {
      Object step = along[i];
      moved[i] =
          switch (moved[i]) {
            case null -> moved[i];
            case double[] numbers -> (T) moved(numbers, (double[]) step);
            case float[] numbers -> (T) moved(numbers, (float[]) step);
            case Object[] inner -> (T) moved(inner, (Object[]) step);
            default ->
                step == null
                    ? moved[i]
                    : (T) ((TangentVector) step).differentiableType().moved(moved[i], step);
          };
    }
    return moved;
  }

  /**
   * Writes an array out.
   *
   * @param array an array of numbers or of anything else, or null
   * @return its elements, as {@link Arrays#deepToString} has them
   */
  public static String text(@Nullable Object array) {
    return switch (array) {
      case List<?> list ->
          list.stream().map(TangentArrays::text).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Optional<?> optional ->
          optional.map(value -> "Optional[" + text(value) + "]").orElse("Optional.empty");
      case null, default -> {
        String text = Arrays.deepToString(new @Nullable Object[] {array});
        yield text.substring(1, text.length() - 1);
      }
    };
  }
}
