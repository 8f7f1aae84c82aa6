package dev.martlet.shadow;

import dev.martlet.TangentVector;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes and adds the shadows of arrays. A shadow has the lengths of its array; where the array
 * holds numbers it starts with zeros, where it holds records with nulls, which mean zero. An array
 * that a nested array holds twice has one shadow, which the shadow holds twice.
 */
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class Shadows {
  private Shadows() {}

  /**
   * Makes a shadow of zeros.
   *
   * @param array the array, or null
   * @return a new array of the same length; null for null
   */
  public static double @Nullable [] zerosLike(double @Nullable [] array) {
    return array == null ? null : new double[array.length];
  }

  /**
   * Makes a shadow of zeros.
   *
   * @param array the array, or null
   * @return a new array of the same length; null for null
   */
  public static float @Nullable [] zerosLike(float @Nullable [] array) {
    return array == null ? null : new float[array.length];
  }

  /**
   * Makes a shadow of zeros for an array of arrays, however deep.
   *
   * @param array the array, or null
   * @param <T> the type of the inner arrays
   * @return new arrays of the same lengths; null for null
   */
  @SuppressWarnings("unchecked") // The shadow of numbers has the array's own type.
  public static <T> T @Nullable [] zerosLike(T @Nullable [] array) {
    return (T[]) shadow(array, null, new IdentityHashMap<>());
  }

  /**
   * Makes a shadow for an array of records, or of arrays of them, however deep.
   *
   * @param array the array, or null
   * @param none nothing; its type is the shadow's
   * @param <T> the type of the shadow's elements
   * @return new arrays of the same lengths whose innermost elements are null; null for null
   */
  @SafeVarargs
  @SuppressWarnings("unchecked") // Made of that type.
  public static <T> T @Nullable [] nullsLike(Object @Nullable [] array, T... none) {
    return (T[]) shadow(array, leaf(none.getClass()), new IdentityHashMap<>());
  }

  private static @Nullable Object shadow(
      @Nullable Object array, @Nullable Class<?> tangent, Map<Object, Object> known) {
    if (array == null) {
      return null;
    }
    Object shadow = known.get(array);
    if (shadow != null) {
      return shadow;
    }
    int length = Array.getLength(array);
    shadow = Array.newInstance(shadowType(array.getClass().getComponentType(), tangent), length);
    if (array instanceof Object[] elements && elements.getClass().getComponentType().isArray()) {
      known.put(array, shadow);
      var shadows = (@Nullable Object[]) shadow;
      for (int i = 0; i < length; i++) {
        shadows[i] = shadow(elements[i], tangent, known);
      }
    }
    return shadow;
  }

  private static Class<?> shadowType(Class<?> element, @Nullable Class<?> tangent) {
    return tangent == null
        ? element
        : element.isArray() ? shadowType(element.getComponentType(), tangent).arrayType() : tangent;
  }

  /**
   * Makes arrays of the same innermost arrays.
   *
   * @param shadow an array of arrays, or null
   * @param <T> the type of its elements
   * @return an array that stays as it is when rows of the other one are moved
   */
  public static <T> T @Nullable [] arranged(T @Nullable [] shadow) {
    if (shadow == null) {
      return null;
    }
    T[] arranged = shadow.clone();
    for (int i = 0; i < arranged.length; i++) {
      arranged[i] = arrangedElement(arranged[i]);
    }
    return arranged;
  }

  @SuppressWarnings("unchecked") // It has the type of what it is made of.
  private static <T> T arrangedElement(T element) {
    return element instanceof Object[] inner && inner.getClass().getComponentType().isArray()
        ? (T) Objects.requireNonNull(arranged(inner))
        : element;
  }

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

  @SuppressWarnings({"unchecked", "rawtypes"}) // Both are of the array's element type.
  private static @Nullable Object added(@Nullable Object one, @Nullable Object other) {
    return one == null
        ? other
        : other == null ? one : ((TangentVector) one).plus((TangentVector) other);
  }

  /**
   * Adds two tangent vectors.
   *
   * @param one a vector, or null for zero
   * @param other a vector of the same shape, or null for zero
   * @param <V> their type
   * @return the sum; null where both are null
   */
  public static <V extends TangentVector<V>> @Nullable V sum(@Nullable V one, @Nullable V other) {
    return one == null ? other : other == null ? one : one.plus(other);
  }

  private static void checkLength(int expected, int given) {
    if (expected != given) {
      throw new IllegalArgumentException(
          "a tangent of length " + given + " for an array of length " + expected);
    }
  }

  /**
   * Copies a tangent that was given, for the sweep will write to it.
   *
   * @param tangent the tangent, or null for zeros
   * @param array the array whose tangent it is
   * @return a new array
   * @throws IllegalArgumentException if the lengths differ
   */
  public static double @Nullable [] received(
      double @Nullable [] tangent, double @Nullable [] array) {
    double[] copy = zerosLike(array);
    add(copy, tangent);
    return copy;
  }

  /**
   * Copies a tangent that was given, for the sweep will write to it.
   *
   * @param tangent the tangent, or null for zeros
   * @param array the array whose tangent it is
   * @return a new array
   * @throws IllegalArgumentException if the lengths differ
   */
  public static float @Nullable [] received(float @Nullable [] tangent, float @Nullable [] array) {
    float[] copy = zerosLike(array);
    add(copy, tangent);
    return copy;
  }

  /**
   * Copies a tangent that was given, for the sweep will write to it.
   *
   * @param tangent the tangent, or null for zeros
   * @param array the array whose tangent it is
   * @param none nothing; its type is the result's
   * @param <T> the type of the elements
   * @return a new array
   * @throws IllegalArgumentException if lengths differ
   */
  @SafeVarargs
  @SuppressWarnings("unchecked") // Made of that type.
  public static <T> T @Nullable [] received(
      Object @Nullable [] tangent, Object @Nullable [] array, T... none) {
    Class<?> leaf = leaf(none.getClass());
    Object copy = shadow(array, leaf.isPrimitive() ? null : leaf, new IdentityHashMap<>());
    add((Object[]) copy, tangent);
    return (T[]) copy;
  }

  private static Class<?> leaf(Class<?> type) {
    return type.isArray() ? leaf(type.getComponentType()) : type;
  }

  /**
   * Copies a shadow that will be used again.
   *
   * @param shadow the shadow, or null
   * @return an equal array
   */
  public static double @Nullable [] copy(double @Nullable [] shadow) {
    return shadow == null ? null : shadow.clone();
  }

  /**
   * Copies a shadow that will be used again.
   *
   * @param shadow the shadow, or null
   * @return an equal array
   */
  public static float @Nullable [] copy(float @Nullable [] shadow) {
    return shadow == null ? null : shadow.clone();
  }

  /**
   * Copies a shadow that will be used again, into the depth.
   *
   * @param shadow the shadow, or null
   * @param <T> the type of its elements
   * @return equal arrays, of which none is there twice
   */
  public static <T> T @Nullable [] copy(T @Nullable [] shadow) {
    if (shadow == null) {
      return null;
    }
    T[] copy = shadow.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copyOfElement(copy[i]);
    }
    return copy;
  }

  @SuppressWarnings("unchecked") // A copy has the type of what is copied.
  private static <T> T copyOfElement(T element) {
    return switch (element) {
      case double[] numbers -> (T) numbers.clone();
      case float[] numbers -> (T) numbers.clone();
      case Object[] inner -> (T) Objects.requireNonNull(copy(inner));
      case null, default -> element;
    };
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
  public static <V extends TangentVector<V>> @Nullable V takeAll(@Nullable V[] shadow) {
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
  public static <V extends TangentVector<V>> @Nullable V takeAll(
      @Nullable V[] shadow, int from, int to) {
    V sum = null;
    for (int i = from; i < to; i++) {
      sum = sum(sum, shadow[i]);
      shadow[i] = null;
    }
    return sum;
  }
}
