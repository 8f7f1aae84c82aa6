package dev.martlet.collection;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.dynamic.ListElements;
import dev.martlet.dynamic.MapTangents;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The derivatives of reading a {@link Map} by keys. */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway"})
public final class MapDerivatives {
  private MapDerivatives() {}

  /**
   * Original: {@code y = map.get(key)}. Adjoint: {@code dmap[key] += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param self the map
   * @param key the key
   * @return the value with its pullback
   */
  @Derivative(of = "get", in = Map.class)
  public static <K, V> ValueWithPullback<V, Function<Object, Map<K, Object>>> getPullback(
      Map<K, ? extends V> self, Object key) {
    return new ValueWithPullback<>(self.get(key), v -> MapTangents.at(key, v));
  }

  /**
   * Original: {@code y = map.get(key)}. Adjoint: {@code dmap[key] += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param self the map
   * @param key the key
   * @return the value with its differential
   */
  @Derivative(of = "get", in = Map.class)
  public static <K, V> ValueWithDifferential<V, Function<Map<K, Object>, Object>> getDifferential(
      Map<K, ? extends V> self, Object key) {
    return new ValueWithDifferential<>(self.get(key), dself -> MapTangents.get(dself, key));
  }

  /**
   * The tangents of a map and of what stands in for a value.
   *
   * @param <K> the type of the keys
   * @param self of the map
   * @param other of the other value
   */
  public record OrDefault<K>(@Nullable Map<K, Object> self, @Nullable Object other) {}

  /**
   * Original: {@code y = map.getOrDefault(key, z)}. Adjoint: {@code dmap[key] += dy} or {@code dz
   * += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param self the map
   * @param key the key
   * @param other the value to take where there is none
   * @return the value with its pullback
   */
  @Derivative(of = "getOrDefault", in = Map.class)
  public static <K, V> ValueWithPullback<V, Function<Object, OrDefault<K>>> getOrDefaultPullback(
      Map<K, ? extends V> self, @NoDerivative Object key, V other) {
    boolean isPresent = self.containsKey(key);
    return new ValueWithPullback<>(
        isPresent ? self.get(key) : other,
        v -> isPresent ? new OrDefault<>(MapTangents.at(key, v), null) : new OrDefault<>(null, v));
  }

  /**
   * Original: {@code y = map.getOrDefault(key, z)}. Adjoint: {@code dmap[key] += dy} or {@code dz
   * += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param self the map
   * @param key the key
   * @param other the value to take where there is none
   * @return the value with its differential
   */
  @Derivative(of = "getOrDefault", in = Map.class)
  public static <K, V>
      ValueWithDifferential<V, BiFunction<Map<K, Object>, Object, Object>> getOrDefaultDifferential(
          Map<K, ? extends V> self, @NoDerivative Object key, V other) {
    boolean isPresent = self.containsKey(key);
    return new ValueWithDifferential<>(
        isPresent ? self.get(key) : other,
        (dself, dother) -> isPresent ? MapTangents.get(dself, key) : dother);
  }

  /**
   * Original: {@code y = copy of map}. Adjoint: {@code dmap += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map what is copied
   * @return the copy with its pullback
   */
  @Derivative(of = "copyMap", in = ListElements.class)
  @SuppressWarnings("NonApiType")
  public static <K, V>
      ValueWithPullback<HashMap<K, V>, UnaryOperator<Map<K, Object>>> copyMapPullback(
          Map<? extends K, ? extends V> map) {
    return new ValueWithPullback<>(ListElements.copyMap(map), v -> v);
  }

  /**
   * Original: {@code y = copy of map}. Adjoint: {@code dmap += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map what is copied
   * @return the copy with its differential
   */
  @Derivative(of = "copyMap", in = ListElements.class)
  @SuppressWarnings("NonApiType")
  public static <K, V>
      ValueWithDifferential<HashMap<K, V>, UnaryOperator<Map<K, Object>>> copyMapDifferential(
          Map<? extends K, ? extends V> map) {
    return new ValueWithDifferential<>(ListElements.copyMap(map), dmap -> dmap);
  }

  /**
   * Original: {@code y = map}. Adjoint: {@code dmap += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map what is copied or shown
   * @return the copy or view with its pullback
   */
  @Derivative(of = "copySortedMap", in = ListElements.class)
  @SuppressWarnings("NonApiType")
  public static <K, V>
      ValueWithPullback<TreeMap<K, V>, UnaryOperator<Map<K, Object>>> copySortedMapPullback(
          Map<? extends K, ? extends V> map) {
    return new ValueWithPullback<>(ListElements.copySortedMap(map), v -> v);
  }

  /**
   * Original: {@code y = map}. Adjoint: {@code dmap += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map what is copied or shown
   * @return the copy or view with its differential
   */
  @Derivative(of = "copySortedMap", in = ListElements.class)
  @SuppressWarnings("NonApiType")
  public static <K, V>
      ValueWithDifferential<TreeMap<K, V>, UnaryOperator<Map<K, Object>>> copySortedMapDifferential(
          Map<? extends K, ? extends V> map) {
    return new ValueWithDifferential<>(ListElements.copySortedMap(map), dmap -> dmap);
  }

  /**
   * Original: {@code y = map}. Adjoint: {@code dmap += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map what is copied or shown
   * @return the copy or view with its pullback
   */
  @Derivative(of = "copyLinkedMap", in = ListElements.class)
  @SuppressWarnings("NonApiType")
  public static <K, V>
      ValueWithPullback<LinkedHashMap<K, V>, UnaryOperator<Map<K, Object>>> copyLinkedMapPullback(
          Map<? extends K, ? extends V> map) {
    return new ValueWithPullback<>(ListElements.copyLinkedMap(map), v -> v);
  }

  /**
   * Original: {@code y = map}. Adjoint: {@code dmap += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map what is copied or shown
   * @return the copy or view with its differential
   */
  @Derivative(of = "copyLinkedMap", in = ListElements.class)
  @SuppressWarnings("NonApiType")
  public static <K, V>
      ValueWithDifferential<LinkedHashMap<K, V>, UnaryOperator<Map<K, Object>>>
          copyLinkedMapDifferential(Map<? extends K, ? extends V> map) {
    return new ValueWithDifferential<>(ListElements.copyLinkedMap(map), dmap -> dmap);
  }

  /**
   * Original: {@code y = map}. Adjoint: {@code dmap += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map what is copied or shown
   * @return the copy or view with its pullback
   */
  @Derivative(of = "copyMapOf", in = ListElements.class)
  public static <K, V>
      ValueWithPullback<Map<K, V>, UnaryOperator<Map<K, Object>>> copyMapOfPullback(
          Map<? extends K, ? extends V> map) {
    return new ValueWithPullback<>(ListElements.copyMapOf(map), v -> v);
  }

  /**
   * Original: {@code y = map}. Adjoint: {@code dmap += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map what is copied or shown
   * @return the copy or view with its differential
   */
  @Derivative(of = "copyMapOf", in = ListElements.class)
  public static <K, V>
      ValueWithDifferential<Map<K, V>, UnaryOperator<Map<K, Object>>> copyMapOfDifferential(
          Map<? extends K, ? extends V> map) {
    return new ValueWithDifferential<>(ListElements.copyMapOf(map), dmap -> dmap);
  }

  /**
   * Original: {@code y = map}. Adjoint: {@code dmap += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map what is copied or shown
   * @return the copy or view with its pullback
   */
  @Derivative(of = "unmodifiableMap", in = Collections.class)
  public static <K, V>
      ValueWithPullback<Map<K, V>, UnaryOperator<Map<K, Object>>> unmodifiableMapPullback(
          Map<? extends K, ? extends V> map) {
    return new ValueWithPullback<>(Collections.unmodifiableMap(map), v -> v);
  }

  /**
   * Original: {@code y = map}. Adjoint: {@code dmap += dy}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param map what is copied or shown
   * @return the copy or view with its differential
   */
  @Derivative(of = "unmodifiableMap", in = Collections.class)
  public static <K, V>
      ValueWithDifferential<Map<K, V>, UnaryOperator<Map<K, Object>>> unmodifiableMapDifferential(
          Map<? extends K, ? extends V> map) {
    return new ValueWithDifferential<>(Collections.unmodifiableMap(map), dmap -> dmap);
  }
}
