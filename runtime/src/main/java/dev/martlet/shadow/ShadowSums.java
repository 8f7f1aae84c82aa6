package dev.martlet.shadow;

import dev.martlet.TangentVector;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the shadows of arrays: what single elements, copies and whole arrays have received. A
 * null stands for zeros, and for a zero vector.
 */
@NullUnmarked // A null may stand wherever a zero is meant.
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class ShadowSums {
  private ShadowSums() {}

  /**
   * Adds elementwise.
   *
   * @param to where to add
   * @param from what to add, or null for zeros
   * @throws IllegalArgumentException if the lengths differ
   */
  public static void add(double @Nullable [] to, double @Nullable [] from) {
    if (to != null && from != null) {
      checkLength(to.length, from.length);
      for (int i = 0; i < to.length; i++) {
        to[i] += from[i];
      }
    }
  }

  /**
   * Adds elementwise.
   *
   * @param to where to add
   * @param from what to add, or null for zeros
   * @throws IllegalArgumentException if the lengths differ
   */
  public static void add(float @Nullable [] to, float @Nullable [] from) {
    if (to != null && from != null) {
      checkLength(to.length, from.length);
      for (int i = 0; i < to.length; i++) {
        to[i] += from[i];
      }
    }
  }

  /**
   * Adds elementwise, into the depth.
   *
   * @param to where to add: arrays, or tangent vectors, each of which may be null for zero
   * @param from what to add, or null for zeros
   * @throws IllegalArgumentException if lengths differ
   */
  public static void add(@Nullable Object @Nullable [] to, @Nullable Object @Nullable [] from) {
    if (to == null || from == null) {
      return;
    }
    checkLength(to.length, from.length);
    for (int i = 0; i < to.length; i++) {
      switch (to[i]) {
        case double[] numbers -> add(numbers, (double[]) from[i]);
        case float[] numbers -> add(numbers, (float[]) from[i]);
        case Object[] inner -> add(inner, (Object[]) from[i]);
        case null, default -> to[i] = added(to[i], from[i]);
      }
    }
  }

  private static @Nullable Object added(@Nullable Object one, @Nullable Object other) {
    return sum(one, other);
  }

  /**
   * Adds two tangent vectors.
   *
   * @param one a vector, or null for zero
   * @param other a vector of the same shape, or null for zero
   * @param <V> their type
   * @return the sum; null where both are null
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Both are tangent vectors of one value.
  public static <V> @Nullable V sum(@Nullable V one, @Nullable V other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one instanceof TangentVector vector && !(one instanceof CompositeTangent)
        ? (V) vector.plus((TangentVector) other)
        : (V) Merging.sum(one, other);
  }

  private static void checkLength(int expected, int given) {
    if (expected != given) {
      throw new IllegalArgumentException(
          "a tangent of length " + given + " for an array of length " + expected);
    }
  }

  /**
   * Adds what a copy received to what it was made of.
   *
   * @param to the shadow of the original
   * @param start where in the original the copy starts
   * @param copy the shadow of the copy, which may be longer than what is left of the original
   */
  public static void addCopy(double[] to, int start, double[] copy) {
    int length = Math.min(copy.length, to.length - start);
    for (int i = 0; i < length; i++) {
      to[start + i] += copy[i];
    }
  }

  /**
   * Turns {@link System#arraycopy} round: what the target received goes to the source, which may be
   * the same array.
   *
   * @param source the shadow of the source
   * @param sourceStart where the copied elements start
   * @param target the shadow of the target, zero there afterwards
   * @param targetStart where the copies start
   * @param length how many elements were copied
   */
  public static void addMoved(
      double[] source, int sourceStart, double[] target, int targetStart, int length) {
    double[] moved = Arrays.copyOfRange(target, targetStart, targetStart + length);
    Arrays.fill(target, targetStart, targetStart + length, 0.0);
    for (int i = 0; i < length; i++) {
      source[sourceStart + i] += moved[i];
    }
  }

  /**
   * Sums up and clears.
   *
   * @param shadow a shadow, zero afterwards
   * @return the sum of what it held
   */
  public static double takeAll(double[] shadow) {
    return takeAll(shadow, 0, shadow.length);
  }

  /**
   * Sums up and clears a range.
   *
   * @param shadow a shadow, zero in the range afterwards
   * @param from the first index
   * @param to the index behind the last
   * @return the sum of what it held
   */
  public static double takeAll(double[] shadow, int from, int to) {
    double sum = 0.0;
    for (int i = from; i < to; i++) {
      sum += shadow[i];
      shadow[i] = 0.0;
    }
    return sum;
  }

  /**
   * Adds what a copy received to what it was made of.
   *
   * @param to the shadow of the original
   * @param start where in the original the copy starts
   * @param copy the shadow of the copy, which may be longer than what is left of the original
   */
  public static void addCopy(float[] to, int start, float[] copy) {
    int length = Math.min(copy.length, to.length - start);
    for (int i = 0; i < length; i++) {
      to[start + i] += copy[i];
    }
  }

  /**
   * Turns {@link System#arraycopy} round: what the target received goes to the source, which may be
   * the same array.
   *
   * @param source the shadow of the source
   * @param sourceStart where the copied elements start
   * @param target the shadow of the target, zero there afterwards
   * @param targetStart where the copies start
   * @param length how many elements were copied
   */
  public static void addMoved(
      float[] source, int sourceStart, float[] target, int targetStart, int length) {
    float[] moved = Arrays.copyOfRange(target, targetStart, targetStart + length);
    Arrays.fill(target, targetStart, targetStart + length, 0f);
    for (int i = 0; i < length; i++) {
      source[sourceStart + i] += moved[i];
    }
  }

  /**
   * Sums up and clears.
   *
   * @param shadow a shadow, zero afterwards
   * @return the sum of what it held
   */
  public static float takeAll(float[] shadow) {
    return takeAll(shadow, 0, shadow.length);
  }

  /**
   * Sums up and clears a range.
   *
   * @param shadow a shadow, zero in the range afterwards
   * @param from the first index
   * @param to the index behind the last
   * @return the sum of what it held
   */
  public static float takeAll(float[] shadow, int from, int to) {
    float sum = 0f;
    for (int i = from; i < to; i++) {
      sum += shadow[i];
      shadow[i] = 0f;
    }
    return sum;
  }

  /**
   * Adds what a copy received to what it was made of.
   *
   * @param to the shadow of the original: tangent vectors, null for zero
   * @param start where in the original the copy starts
   * @param copy the shadow of the copy, which may be longer than what is left of the original
   */
  public static void addCopy(@Nullable Object[] to, int start, @Nullable Object[] copy) {
    int length = Math.min(copy.length, to.length - start);
    for (int i = 0; i < length; i++) {
      to[start + i] = added(to[start + i], copy[i]);
    }
  }

  /**
   * Turns {@link System#arraycopy} round: what the target received goes to the source, which may be
   * the same array.
   *
   * @param source the shadow of the source: tangent vectors, null for zero
   * @param sourceStart where the copied elements start
   * @param target the shadow of the target, null there afterwards
   * @param targetStart where the copies start
   * @param length how many elements were copied
   */
  public static void addMoved(
      @Nullable Object[] source,
      int sourceStart,
      @Nullable Object[] target,
      int targetStart,
      int length) {
    @Nullable Object[] moved = Arrays.copyOfRange(target, targetStart, targetStart + length);
    Arrays.fill(target, targetStart, targetStart + length, null);
    for (int i = 0; i < length; i++) {
      source[sourceStart + i] = added(source[sourceStart + i], moved[i]);
    }
  }

  /**
   * Sums up and clears.
   *
   * @param shadow a shadow: tangent vectors, null for zero; null afterwards
   * @param <V> their type
   * @return the sum of what it held, null where nothing was
   */
  public static <V> @Nullable V takeAll(@Nullable V[] shadow) {
    return takeAll(shadow, 0, shadow.length);
  }

  /**
   * Sums up and clears a range.
   *
   * @param shadow a shadow: tangent vectors, null for zero; null in the range afterwards
   * @param from the first index
   * @param to the index behind the last
   * @param <V> their type
   * @return the sum of what it held, null where nothing was
   */
  public static <V> @Nullable V takeAll(@Nullable V[] shadow, int from, int to) {
    V sum = null;
    for (int i = from; i < to; i++) {
      sum = sum(sum, shadow[i]);
      shadow[i] = null;
    }
    return sum;
  }
}
