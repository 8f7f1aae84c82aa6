package dev.martlet.dynamic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lists of tangents. An element that is null, and a list without elements, is zero.
 *
 * <p>A sum is only noted down, and carried out when somebody looks at it: so a loop that reads each
 * element of a list once has an adjoint that costs no more than the loop.
 */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway"})
public final class ListTangents {
  private ListTangents() {}

  /**
   * Makes the tangent of a list of which one element changes.
   *
   * @param size of the list
   * @param index the element's place
   * @param tangent the element's tangent
   * @return the list's tangent
   */
  public static List<Object> at(int size, int index, @Nullable Object tangent) {
    return new TangentList(size, new TangentList.Element(index, tangent));
  }

  /**
   * Makes the tangent of a list of several elements.
   *
   * @param tangents the elements' tangents
   * @return the list's tangent
   */
  public static List<Object> of(@Nullable Object... tangents) {
    return unmodifiable(new ArrayList<>(java.util.Arrays.asList(tangents)));
  }

  /**
   * Makes the tangent of a list of which a part changes.
   *
   * @param size of the list
   * @param from the place where the part starts
   * @param part the tangent of the part, or null
   * @return the list's tangent, or null
   */
  public static @Nullable List<Object> around(int size, int from, @Nullable List<?> part) {
    if (part == null || part.isEmpty()) {
      return null;
    }
    @Nullable Object[] tangents = new @Nullable Object[size];
    for (int i = 0; i < part.size(); i++) {
      tangents[from + i] = part.get(i);
    }
    return of(tangents);
  }

  /**
   * Reads an element of a list's tangent.
   *
   * @param list a tangent or null
   * @param index the element's place
   * @return the element's tangent or null
   */
  public static @Nullable Object get(@Nullable List<?> list, int index) {
    return list == null || list.isEmpty() ? null : list.get(index);
  }

  /** The elements in a list of the class that fields of that value may be declared with. */
  @SuppressWarnings("JdkObsolete") // The user's own choice.
  static List<?> like(List<?> value, List<?> elements) {
    return value instanceof ArrayList<?>
        ? new ArrayList<>(elements)
        : value instanceof LinkedList<?> ? new LinkedList<>(elements) : elements;
  }

  static List<?> sum(List<?> first, List<?> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    if (first.size() != second.size()) {
      throw new IllegalArgumentException(
          "tangents of lists of %d and %d elements".formatted(first.size(), second.size()));
    }
    return new TangentList(first.size(), new TangentList.Sum(first, second));
  }

  static List<?> mapped(List<?> list, UnaryOperator<@Nullable Object> function) {
    List<@Nullable Object> result = new ArrayList<>(list.size());
    for (Object element : list) {
      result.add(function.apply(element));
    }
    return unmodifiable(result);
  }

  /** The first list, each element with the second's at its place. */
  static List<?> combined(
      List<?> first,
      List<?> second,
      BiFunction<@Nullable Object, @Nullable Object, @Nullable Object> function) {
    check(first, second);
    List<@Nullable Object> result = new ArrayList<>(first.size());
    for (int i = 0; i < first.size(); i++) {
      result.add(function.apply(first.get(i), second.isEmpty() ? null : second.get(i)));
    }
    return unmodifiable(result);
  }

  private static void check(List<?> first, List<?> second) {
    if (!second.isEmpty() && first.size() != second.size()) {
      throw new IllegalArgumentException(
          "a list of %d elements with a tangent of %d".formatted(first.size(), second.size()));
    }
  }

  static List<?> completed(List<?> tangent, List<?> values) {
    return combined(values, tangent, (value, each) -> DynamicTangents.orZero(each, value));
  }

  static List<?> named(
      List<?> list, BiFunction<String, @Nullable Object, @Nullable Object> function) {
    List<@Nullable Object> result = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      result.add(function.apply(Integer.toString(i), list.get(i)));
    }
    return unmodifiable(result);
  }

  static List<?> namedPairs(
      List<?> first, List<?> second, BiFunction<String, Pair, @Nullable Object> function) {
    List<?> longer = first.isEmpty() ? second : first;
    List<?> shorter = first.isEmpty() ? first : second;
    check(longer, shorter);
    List<@Nullable Object> result = new ArrayList<>(longer.size());
    for (int i = 0; i < longer.size(); i++) {
      var pair =
          new Pair(first.isEmpty() ? null : first.get(i), second.isEmpty() ? null : second.get(i));
      result.add(function.apply(Integer.toString(i), pair));
    }
    return unmodifiable(result);
  }

  private static List<Object> unmodifiable(List<? extends @Nullable Object> list) {
    return DynamicTangents.as(Collections.unmodifiableList(list));
  }
}
