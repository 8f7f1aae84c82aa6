package dev.martlet.dynamic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** How a loop over the elements of a list is written, so that it can be differentiated. */
public final class ListElements {
  private ListElements() {}

  /**
   * Makes an immutable list of a list's elements.
   *
   * @param <E> the type of the elements
   * @param list of the elements
   * @return the list
   */
  public static <E> List<E> copyOf(List<? extends E> list) {
    return List.copyOf(list);
  }

  /**
   * Makes a map of a map's entries.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map with the entries
   * @return a new map
   */
  @SuppressWarnings("NonApiType") // As the source says.
  public static <K, V> HashMap<K, V> copyMap(Map<? extends K, ? extends V> map) {
    return new HashMap<>(map);
  }

  /**
   * Makes an unmodifiable list of a list's elements, as {@code Stream.toList} does.
   *
   * @param <E> the type of the elements
   * @param list of the elements, which may be null
   * @return the list
   */
  public static <E> List<E> copyToList(List<? extends E> list) {
    return Collections.unmodifiableList(new ArrayList<>(list));
  }

  /**
   * Makes a list of a list's elements that can be replaced, as {@code Arrays.asList} does.
   *
   * @param <E> the type of the elements
   * @param list of the elements, which may be null
   * @return the list
   */
  @SuppressWarnings("unchecked") // They are of that type.
  public static <E> List<E> copyFixed(List<? extends E> list) {
    return (List<E>) Arrays.asList(list.toArray());
  }

  /**
   * Makes a list of a list's elements.
   *
   * @param <E> the type of the elements
   * @param list of the elements
   * @return a new list
   */
  @SuppressWarnings("NonApiType") // As the source says.
  public static <E> ArrayList<E> copy(List<? extends E> list) {
    return new ArrayList<>(list);
  }

  /**
   * Takes a list's next element.
   *
   * @param <E> the type of the elements
   * @param iterator over the list
   * @param list what the iterator is over, which rules need
   * @param index of the element, which rules need
   * @return the iterator's next element
   */
  public static <E> E next(Iterator<? extends E> iterator, List<? extends E> list, int index) {
    return iterator.next();
  }
}
