package dev.martlet.checkpoint;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies arrays with the arrays in them; what else is in them is the same. */
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class ArrayCopies {
  private ArrayCopies() {}

  /**
   * Copies an array. Arrays that it leads to in two ways are one in the copy as well.
   *
   * @param <T> the type of the array
   * @param array the array, or null
   * @return the copy; null of null
   */
  // A copy has the class of its original, and null stays null.
  @SuppressWarnings({"unchecked", "NullAway"})
  public static <T extends @Nullable Object> T copy(T array) {
    return array instanceof Object[] rows
        ? (T) copy(rows, new IdentityHashMap<>())
        : (T) flat(array);
  }

  /**
   * Copies several arrays: where two are one, so are their copies.
   *
   * @param arrays the arrays, or nulls
   * @return the copies, in the same order
   */
  public static @Nullable Object[] together(@Nullable Object... arrays) {
    Map<Object, Object> copies = new IdentityHashMap<>();
    @Nullable Object[] copied = new Object[arrays.length];
    for (int i = 0; i < arrays.length; i++) {
      copied[i] = copy(arrays[i], copies);
    }
    return copied;
  }

  private static @Nullable Object copy(@Nullable Object array, Map<Object, Object> copies) {
    if (array == null || !array.getClass().isArray()) {
      return array;
    }
    Object known = copies.get(array);
    if (known != null) {
      return known;
    }
    Object copy = flat(array);
    if (copy == null) {
      return null;
    }
    copies.put(array, copy);
    if (copy instanceof Object[] elements) {
      copyElements(elements, copies);
    }
    return copy;
  }

  private static void copyElements(@Nullable Object[] elements, Map<Object, Object> copies) {
    for (int i = 0; i < elements.length; i++) {
      elements[i] = copy(elements[i], copies);
    }
  }

  /** The same elements in an array of its own. */
  private static @Nullable Object flat(@Nullable Object array) {
    return switch (array) {
      case double[] numbers -> numbers.clone();
      case float[] numbers -> numbers.clone();
      case int[] numbers -> numbers.clone();
      case long[] numbers -> numbers.clone();
      case boolean[] flags -> flags.clone();
      case byte[] numbers -> numbers.clone();
      case short[] numbers -> numbers.clone();
      case char[] characters -> characters.clone();
      case Object[] elements -> elements.clone();
      case null, default -> array;
    };
  }
}
