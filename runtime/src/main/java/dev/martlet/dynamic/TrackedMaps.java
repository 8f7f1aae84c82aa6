package dev.martlet.dynamic;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tangents or cotangents of maps that a program changes, by the identity of the maps; what is
 * absent is zero.
 */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway"})
public abstract sealed class TrackedMaps permits TrackedLists {
  private final Map<Object, Map<@Nullable Object, @Nullable Object>> maps = new IdentityHashMap<>();

  TrackedMaps() {}

  /**
   * Adds to the tangent of a value.
   *
   * @param map the map
   * @param key the value's key
   * @param tangent what to add, or null
   */
  public void sumAt(Object map, @Nullable Object key, @Nullable Object tangent) {
    if (tangent != null) {
      Map<@Nullable Object, @Nullable Object> kept = kept(map);
      kept.put(key, DynamicTangents.plus(kept.get(key), tangent));
    }
  }

  /**
   * Adds to the tangent of a value, if it is there.
   *
   * @param isThere whether the map has the key
   * @param map the map
   * @param key the value's key
   * @param tangent what to add, or null
   */
  public void sumIf(boolean isThere, Object map, @Nullable Object key, @Nullable Object tangent) {
    if (isThere) {
      sumAt(map, key, tangent);
    }
  }

  /**
   * Tells what goes to a default.
   *
   * @param isThere whether the map has the key
   * @param tangent of what was read, or null
   * @return the tangent where the default was read, else null
   */
  public @Nullable Object unless(boolean isThere, @Nullable Object tangent) {
    return isThere ? null : tangent;
  }

  /**
   * Reads the tangent of a value.
   *
   * @param map the map
   * @param key the value's key
   * @return the tangent or null
   */
  public @Nullable Object gotAt(Object map, @Nullable Object key) {
    return kept(map).get(key);
  }

  /**
   * Reads the tangent of a value or of a default.
   *
   * @param isThere whether the map has the key
   * @param map the map
   * @param key the value's key
   * @param other the tangent of the default, or null
   * @return the tangent of what is read, or null
   */
  public @Nullable Object gotOr(
      boolean isThere, Object map, @Nullable Object key, @Nullable Object other) {
    return isThere ? gotAt(map, key) : other;
  }

  /**
   * Replaces the tangent of a value.
   *
   * @param map the map
   * @param key the value's key
   * @param tangent the new one, or null
   * @return the former one, or null
   */
  public @Nullable Object replacedAt(Object map, @Nullable Object key, @Nullable Object tangent) {
    return kept(map).put(key, tangent);
  }

  /**
   * Removes the tangent of a value.
   *
   * @param map the map
   * @param key the value's key
   * @return the tangent or null
   */
  public @Nullable Object withdrawnAt(Object map, @Nullable Object key) {
    return kept(map).remove(key);
  }

  final void forgetMap(Object map) {
    maps.remove(map);
  }

  final void addMap(Map<?, ?> map, @Nullable Object tangent) {
    if (tangent != null) {
      ((Map<?, ?>) tangent).forEach((key, each) -> sumAt(map, key, each));
    }
  }

  final @Nullable Object mapTangent(Map<?, ?> map) {
    Map<@Nullable Object, @Nullable Object> kept = maps.get(map);
    return kept == null ? null : new LinkedHashMap<>(kept);
  }

  private Map<@Nullable Object, @Nullable Object> kept(Object map) {
    return maps.computeIfAbsent(map, _ -> new HashMap<>());
  }
}
