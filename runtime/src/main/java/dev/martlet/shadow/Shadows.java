package dev.martlet.shadow;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Makes the shadows of arrays. A shadow has the lengths of its array; where the array holds numbers
 * it starts with zeros, where it holds records with nulls, which mean zero. An array that a nested
 * array holds twice has one shadow, which the shadow holds twice.
 */
@NullUnmarked // A null may stand wherever a zero is meant.
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
    // Rows as well: one that is there twice is one variable.
    known.put(array, shadow);
    if (array instanceof Object[] elements && elements.getClass().getComponentType().isArray()) {
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
   * Checks that two arguments are separate variables.
   *
   * @param one an array, or null
   * @param other an array, or null
   * @param names what the arguments are called
   * @throws IllegalArgumentException if they are the same array, or lead to one
   */
  public static void checkDistinct(@Nullable Object one, @Nullable Object other, String names) {
    Map<Object, Object> known = new IdentityHashMap<>();
    collect(one, known);
    if (leadsTo(other, known)) {
      throw new IllegalArgumentException(
          "The parameters " + names + " lead to the same array, which the method changes");
    }
  }

  private static void collect(@Nullable Object array, Map<Object, Object> known) {
    if (array != null && known.put(array, array) == null && array instanceof Object[] elements) {
      for (Object element : elements) {
        if (element != null && element.getClass().isArray()) {
          collect(element, known);
        }
      }
    }
  }

  private static boolean leadsTo(@Nullable Object array, Map<Object, Object> known) {
    if (array == null || known.containsKey(array)) {
      return array != null;
    }
    if (array instanceof Object[] elements && elements.getClass().getComponentType().isArray()) {
      for (Object element : elements) {
        if (leadsTo(element, known)) {
          return true;
        }
      }
    }
    return false;
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
    ShadowSums.add(copy, tangent);
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
    ShadowSums.add(copy, tangent);
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
    ShadowSums.add((Object[]) copy, tangent);
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
}
