package dev.martlet.dynamic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that is changed later, as it was at one place of the program: which list, of how many
 * elements, and where its elements are such lists themselves, those.
 *
 * <p>For generated code.
 */
// Lists may be null, as long as nobody reads them.
@SuppressWarnings({"exports", "NullAway"})
public final class ListHandle {
  private final @Nullable Object list; // or a map
  private final int size;
  private final List<ListHandle> elements;

  private ListHandle(@Nullable Object list, int size, List<ListHandle> elements) {
    this.list = list;
    this.size = size;
    this.elements = elements;
  }

  /**
   * Takes down what a list is now.
   *
   * @param list a list or null
   * @param depth how deep there are lists in it, one where its elements are none
   * @return what is known of it
   */
  public static ListHandle of(@Nullable Object list, int depth) {
    if (!(list instanceof List<?>) || depth == 0) {
      return new ListHandle(list, 0, List.of());
    }
    List<ListHandle> elements = new ArrayList<>();
    if (depth > 1) {
      ((List<?>) list).forEach(element -> elements.add(of(element, depth - 1)));
    }
    return new ListHandle(list, size(list), elements);
  }

  /**
   * Takes down what a list is now that somebody else has made.
   *
   * @param list a list or null
   * @param depth how deep there are lists in it, one where its elements are none
   * @return what is known of it
   * @throws IllegalArgumentException if there is one list in two places
   */
  public static ListHandle given(@Nullable Object list, int depth) {
    ListHandle handle = of(list, depth);
    Map<Object, Object> lists = new IdentityHashMap<>();
    if (!handle.addsTo(lists)) {
      throw new IllegalArgumentException(
          "a list is in two places of an argument, and the method changes it");
    }
    return handle;
  }

  private boolean addsTo(Map<Object, Object> lists) {
    return (list == null || lists.put(list, list) == null)
        && elements.stream().allMatch(element -> element.addsTo(lists));
  }

  /**
   * Checks that two arguments of a method that changes one of them have no list in common.
   *
   * @param one the first one
   * @param other the second one
   * @param names of both
   * @throws IllegalArgumentException if they have
   */
  public static void checkDistinct(ListHandle one, ListHandle other, String names) {
    Map<Object, Object> lists = new IdentityHashMap<>();
    boolean _ = one.addsTo(lists);
    if (!other.isApartFrom(lists)) {
      throw new IllegalArgumentException(
          names + " are the same list, and the method changes one of them");
    }
  }

  private boolean isApartFrom(Map<Object, Object> lists) {
    return (list == null || !lists.containsKey(list))
        && elements.stream().allMatch(element -> element.isApartFrom(lists));
  }

  /**
   * Counts a list's elements.
   *
   * @param list a list or null
   * @return its size, 0 for null
   */
  public static int size(@Nullable Object list) {
    return list == null ? 0 : ((List<?>) list).size();
  }

  /**
   * Looks for a key.
   *
   * @param map a map or null
   * @param key what to look for
   * @return whether it is there
   */
  public static boolean contains(@Nullable Object map, @Nullable Object key) {
    return map != null && ((Map<?, ?>) map).containsKey(key);
  }

  @Nullable Object list() {
    return list;
  }

  int size() {
    return size;
  }

  /** The lists in it; empty where the elements are none. */
  List<ListHandle> elements() {
    return elements;
  }
}
