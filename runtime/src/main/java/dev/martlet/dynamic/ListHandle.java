package dev.martlet.dynamic;

import java.util.ArrayList;
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
