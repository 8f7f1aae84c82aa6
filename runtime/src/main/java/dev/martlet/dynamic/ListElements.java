package dev.martlet.dynamic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How generated code goes over lists and maps, and copies them: as a program does it, but in ways
 * that rules know of.
 */
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
   * Makes a map of a map's entries, in their order.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map with the entries
   * @return a new map
   */
  @SuppressWarnings("NonApiType") // As the source says.
  public static <K, V> LinkedHashMap<K, V> copyLinkedMap(Map<? extends K, ? extends V> map) {
    return new LinkedHashMap<>(map);
  }

  /**
   * Makes a map of a map's entries, in the order of the keys.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map with the entries
   * @return a new map
   */
  @SuppressWarnings("NonApiType") // As the source says.
  public static <K, V> TreeMap<K, V> copySortedMap(Map<? extends K, ? extends V> map) {
    return new TreeMap<>(map);
  }

  /**
   * Makes an immutable map of a map's entries.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map with the entries
   * @return the map
   */
  public static <K, V> Map<K, V> copyMapOf(Map<? extends K, ? extends V> map) {
    return Map.copyOf(map);
  }

  /**
   * Makes an immutable map, as {@code Map.of} does.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param keys its keys
   * @param values the value of each key
   * @return the map
   */
  @SuppressWarnings({"rawtypes", "unchecked"}) // They are entries of that type.
  public static <K, V> Map<K, V> mapOf(List<? extends K> keys, List<? extends V> values) {
    Map.Entry<K, V>[] entries = new Map.Entry[keys.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Map.entry(keys.get(i), values.get(i));
    }
    return Map.ofEntries(entries);
  }

  /**
   * Goes over the keys of a map.
   *
   * @param <K> the type of the keys
   * @param map with the keys
   * @return an iterator over them
   */
  @SuppressWarnings("unchecked") // It gives what is a key.
  public static <K> Iterator<K> keys(Map<? extends K, ?> map) {
    return (Iterator<K>) map.keySet().iterator();
  }

  /**
   * Tells how a list would be sorted: the first one's place in the list as it is now, the second
   * one's, and so on.
   *
   * @param <E> the type of the elements
   * @param list of the elements
   * @param comparator what to sort by, or null where elements are comparable
   * @return the places
   */
  @SuppressWarnings({"exports", "unchecked"}) // As for the list's own method.
  public static <E> int[] order(List<E> list, @Nullable Comparator<? super E> comparator) {
    E[] elements = (E[]) list.toArray();
    Comparator<? super E> by =
        comparator == null ? (Comparator<E>) Comparator.naturalOrder() : comparator;
    Integer[] places = new Integer[elements.length];
    Arrays.setAll(places, i -> i);
    Arrays.sort(places, (one, other) -> by.compare(elements[one], elements[other]));
    return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
  }

  /**
   * Tells whether a flag is set.
   *
   * @param flags the flags
   * @return whether any of them is
   */
  public static boolean isAny(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
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
