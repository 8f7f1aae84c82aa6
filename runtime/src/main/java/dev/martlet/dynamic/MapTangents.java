package dev.martlet.dynamic;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Maps of tangents. A value that is null or missing is zero. */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway"})
public final class MapTangents {
  private MapTangents() {}

  /**
   * Makes the tangent of a map of which one value changes.
   *
   * @param <K> the type of the keys
   * @param key the value's key
   * @param tangent the value's tangent
   * @return the map's tangent
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <K> Map<K, Object> at(@Nullable Object key, @Nullable Object tangent) {
    return of(key, tangent);
  }

  /**
   * Makes the tangent of a map.
   *
   * @param <K> the type of the keys
   * @param keysAndTangents each key followed by its value's tangent
   * @return the map's tangent
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <K> Map<K, Object> of(@Nullable Object... keysAndTangents) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndTangents.length; i += 2) {
      map.put(keysAndTangents[i], keysAndTangents[i + 1]);
    }
    return DynamicTangents.as(unmodifiable(map));
  }

  /**
   * Makes the tangent of a map.
   *
   * @param <K> the type of the keys
   * @param keys the keys
   * @param tangents the tangent of each key's value, or null
   * @return the map's tangent
   */
  public static <K> Map<K, Object> ofLists(List<? extends K> keys, @Nullable List<?> tangents) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      map.put(keys.get(i), ListTangents.get(tangents, i));
    }
    return DynamicTangents.as(unmodifiable(map));
  }

  /**
   * Reads a value of a map's tangent.
   *
   * @param map a tangent or null
   * @param key the value's key
   * @return the value's tangent or null
   */
  public static @Nullable Object get(@Nullable Map<?, ?> map, @Nullable Object key) {
    return map == null ? null : map.get(key);
  }

  /** The entries in a map of the class that fields of that value may be declared with. */
  static Map<?, ?> like(Map<?, ?> value, Map<?, ?> entries) {
    return value instanceof LinkedHashMap<?, ?>
        ? new LinkedHashMap<>(entries)
        : value instanceof HashMap<?, ?> ? new HashMap<>(entries) : entries;
  }

  static Map<?, ?> sum(Map<?, ?> first, Map<?, ?> second) {
    return new TangentMap(first, second);
  }

  static Map<?, ?> mapped(Map<?, ?> map, UnaryOperator<@Nullable Object> function) {
    Map<@Nullable Object, @Nullable Object> result = new LinkedHashMap<>();
    map.forEach((key, value) -> result.put(key, function.apply(value)));
    return unmodifiable(result);
  }

  /** The first map, each value with the second's of the same key. */
  static Map<?, ?> combined(
      Map<?, ?> first,
      Map<?, ?> second,
      BiFunction<@Nullable Object, @Nullable Object, @Nullable Object> function) {
    Map<@Nullable Object, @Nullable Object> result = new LinkedHashMap<>();
    first.forEach((key, value) -> result.put(key, function.apply(value, second.get(key))));
    return unmodifiable(result);
  }

  static Map<?, ?> completed(Map<?, ?> tangent, Map<?, ?> values) {
    return combined(values, tangent, (value, each) -> DynamicTangents.orZero(each, value));
  }

  static Map<?, ?> named(
      Map<?, ?> map, BiFunction<String, @Nullable Object, @Nullable Object> function) {
    Map<@Nullable Object, @Nullable Object> result = new LinkedHashMap<>();
    map.forEach((key, value) -> result.put(key, function.apply(String.valueOf(key), value)));
    return unmodifiable(result);
  }

  static Map<?, ?> namedPairs(
      Map<?, ?> first, Map<?, ?> second, BiFunction<String, Pair, @Nullable Object> function) {
    Map<@Nullable Object, @Nullable Object> result = new LinkedHashMap<>(first);
    result.putAll(second);
    result.replaceAll(
        (key, _) -> function.apply(String.valueOf(key), new Pair(first.get(key), second.get(key))));
    return unmodifiable(result);
  }

  private static Map<Object, Object> unmodifiable(
      Map<? extends @Nullable Object, ? extends @Nullable Object> map) {
    return DynamicTangents.as(Collections.unmodifiableMap(map));
  }
}
