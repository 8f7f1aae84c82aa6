package dev.martlet.dynamic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tangents or cotangents of lists that a program changes, by the identity of the lists. In a
 * sweep from the end to the start, each change of a list is undone here; in a sweep from the start
 * to the end, it is done.
 *
 * <p>A tangent that is null, or behind the end of what is kept, is zero. For generated code.
 */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway"})
public final class TrackedLists extends TrackedMaps {
  private final Map<Object, List<@Nullable Object>> tangents = new IdentityHashMap<>();

  /** Makes an object that knows nothing but zeros. */
  public TrackedLists() {}

  /**
   * Adds to the tangent of an element.
   *
   * @param list the list
   * @param index the element's place
   * @param tangent what to add, or null
   */
  public void sum(Object list, int index, @Nullable Object tangent) {
    if (tangent != null) {
      List<@Nullable Object> kept = upTo(list, index + 1);
      kept.set(index, DynamicTangents.plus(kept.get(index), tangent));
    }
  }

  /**
   * Reads the tangent of an element.
   *
   * @param list the list
   * @param index the element's place
   * @return the tangent or null
   */
  public @Nullable Object got(Object list, int index) {
    List<@Nullable Object> kept = tangents.get(list);
    return kept == null || index >= kept.size() ? null : kept.get(index);
  }

  /**
   * Reads the tangent of an element, and makes it zero.
   *
   * @param list the list
   * @param index the element's place
   * @return the tangent or null
   */
  public @Nullable Object taken(Object list, int index) {
    return replaced(list, index, null);
  }

  /**
   * Replaces the tangent of an element.
   *
   * @param list the list
   * @param index the element's place
   * @param tangent the new one, or null
   * @return the former one, or null
   */
  public @Nullable Object replaced(Object list, int index, @Nullable Object tangent) {
    List<@Nullable Object> kept = upTo(list, index + 1);
    return kept.set(index, tangent);
  }

  /**
   * Removes the tangent of an element, and moves up those behind it.
   *
   * @param list the list
   * @param index the element's place
   * @return the tangent or null
   */
  public @Nullable Object withdrawn(Object list, int index) {
    List<@Nullable Object> kept = tangents.get(list);
    return kept == null || index >= kept.size() ? null : kept.remove(index);
  }

  /**
   * Inserts the tangent of an element, and moves back those behind it.
   *
   * @param list the list
   * @param index the element's place
   * @param tangent the tangent or null
   */
  public void insert(Object list, int index, @Nullable Object tangent) {
    List<@Nullable Object> kept = upTo(list, index);
    kept.add(index, tangent);
  }

  /**
   * Removes the tangents of several elements.
   *
   * @param list the list
   * @param from the first one's place
   * @param to the place behind the last one
   * @return the tangents
   */
  public List<Object> withdrawnRange(Object list, int from, int to) {
    @Nullable Object[] range = new @Nullable Object[to - from];
    for (int i = range.length - 1; i >= 0; i--) {
      range[i] = withdrawn(list, from + i);
    }
    return ListTangents.of(range);
  }

  /**
   * Removes the tangents of several elements and adds them to those of the list that they came
   * from.
   *
   * @param list the list
   * @param from the first one's place
   * @param to the place behind the last one
   * @param other the list that they came from
   */
  public void returnRange(Object list, int from, int to, Object other) {
    List<Object> range = withdrawnRange(list, from, to);
    for (int i = 0; i < range.size(); i++) {
      sum(other, i, range.get(i));
    }
  }

  /**
   * Inserts the tangents of several elements.
   *
   * @param list the list
   * @param from the first one's place
   * @param to the place behind the last one
   * @param range the tangents, or null
   */
  public void insertRange(Object list, int from, int to, @Nullable Object range) {
    for (int i = 0; i < to - from; i++) {
      insert(list, from + i, ListTangents.get((List<?>) range, i));
    }
  }

  /**
   * Inserts the tangents of another list's elements.
   *
   * @param list the list
   * @param from the first one's place
   * @param to the place behind the last one
   * @param other where the elements come from
   */
  public void copyRange(Object list, int from, int to, Object other) {
    insertRange(list, from, to, tangent(other, to - from));
  }

  /**
   * Makes all tangents of a list zero.
   *
   * @param list the list
   */
  public void forget(Object list) {
    tangents.remove(list);
    forgetMap(list);
  }

  /**
   * Adds the tangent of a list as a whole.
   *
   * @param handle the list
   * @param tangent what to add, or null
   */
  public void addAll(ListHandle handle, @Nullable Object tangent) {
    if (handle.list() instanceof Map<?, ?> map) {
      addMap(map, tangent);
      return;
    }
    List<?> range = (List<?>) tangent;
    if (handle.list() != null && range != null && !range.isEmpty()) {
      check(handle, range);
      for (int i = 0; i < range.size(); i++) {
        if (handle.elements().isEmpty()) {
          sum(handle.list(), i, range.get(i));
        } else {
          addAll(handle.elements().get(i), range.get(i));
        }
      }
    }
  }

  /**
   * Reads the tangent of a list as a whole.
   *
   * @param handle the list
   * @return its tangent, or null
   */
  public @Nullable Object tangent(ListHandle handle) {
    if (handle.list() == null) {
      return null;
    }
    if (handle.list() instanceof Map<?, ?> map) {
      return mapTangent(map);
    }
    if (handle.elements().isEmpty()) {
      return tangents.containsKey(handle.list()) ? tangent(handle.list(), handle.size()) : null;
    }
    return ListTangents.of(handle.elements().stream().map(this::tangent).toArray());
  }

  /**
   * Reads the tangent of a list as a whole, and makes it zero.
   *
   * @param handle the list
   * @return its tangent, or null
   */
  public @Nullable Object takenAll(ListHandle handle) {
    if (handle.elements().isEmpty()) {
      Object tangent = tangent(handle);
      forget(handle.list());
      return tangent;
    }
    // A list that is there twice gives what it has once.
    return ListTangents.of(handle.elements().stream().map(this::takenAll).toArray());
  }

  /**
   * Replaces the tangent of a list as a whole.
   *
   * @param handle the list
   * @param tangent the new one, or null
   */
  public void keep(ListHandle handle, @Nullable Object tangent) {
    if (handle.list() instanceof Map<?, ?> map) {
      forgetMap(map);
      addMap(map, tangent);
      return;
    }
    if (handle.list() != null) {
      List<?> range = (List<?>) tangent;
      tangents.remove(handle.list());
      if (handle.elements().isEmpty() && range != null && !range.isEmpty()) {
        check(handle, range);
        tangents.put(handle.list(), new ArrayList<>(range));
      }
      for (int i = 0; i < handle.elements().size(); i++) {
        keep(handle.elements().get(i), ListTangents.get(range, i));
      }
    }
  }

  private static void check(ListHandle handle, List<?> tangent) {
    if (tangent.size() != handle.size()) {
      throw new IllegalArgumentException(
          "a list of %d elements with a tangent of %d".formatted(handle.size(), tangent.size()));
    }
  }

  private List<Object> tangent(Object list, int size) {
    @Nullable Object[] range = new @Nullable Object[size];
    for (int i = 0; i < size; i++) {
      range[i] = got(list, i);
    }
    return ListTangents.of(range);
  }

  /** What is kept of a list, with as many elements as asked for. */
  private List<@Nullable Object> upTo(Object list, int size) {
    List<@Nullable Object> kept = tangents.computeIfAbsent(list, _ -> new ArrayList<>());
    while (kept.size() < size) {
      kept.add(null);
    }
    return kept;
  }
}
