package dev.martlet.collection;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.dynamic.MapTangents;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The derivatives of {@code Map.of} with one to five entries. */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings({"exports", "NullAway"})
public final class MapOfDerivatives {
  private MapOfDerivatives() {}

  /**
   * Original: {@code map = Map.of(k1, v1, ...)}. Adjoint: {@code dv1 += dmap[k1], ...}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param k1 the first key
   * @param v1 the first value
   * @return the value with its pullback
   */
  @Derivative(of = "of", in = Map.class)
  public static <K, V> ValueWithPullback<Map<K, V>, Function<Map<K, Object>, Object>> ofPullback(
      @NoDerivative K k1, V v1) {
    return new ValueWithPullback<>(Map.of(k1, v1), v -> MapTangents.get(v, k1));
  }

  /**
   * Original: {@code map = Map.of(k1, v1, ...)}. Adjoint: {@code dv1 += dmap[k1], ...}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param k1 the first key
   * @param v1 the first value
   * @return the value with its differential
   */
  @Derivative(of = "of", in = Map.class)
  public static <K, V>
      ValueWithDifferential<Map<K, V>, Function<Object, Map<K, Object>>> ofDifferential(
          @NoDerivative K k1, V v1) {
    return new ValueWithDifferential<>(Map.of(k1, v1), (dv1) -> MapTangents.of(k1, dv1));
  }

  /**
   * The tangents of 2 values.
   *
   * @param v1 of the first value
   * @param v2 of the second value
   */
  public record Of2(@Nullable Object v1, @Nullable Object v2) {}

  /**
   * Original: {@code map = Map.of(k1, v1, ...)}. Adjoint: {@code dv1 += dmap[k1], ...}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param k1 the first key
   * @param v1 the first value
   * @param k2 the second key
   * @param v2 the second value
   * @return the value with its pullback
   */
  @Derivative(of = "of", in = Map.class)
  public static <K, V> ValueWithPullback<Map<K, V>, Function<Map<K, Object>, Of2>> ofPullback(
      @NoDerivative K k1, V v1, @NoDerivative K k2, V v2) {
    return new ValueWithPullback<>(
        Map.of(k1, v1, k2, v2), v -> new Of2(MapTangents.get(v, k1), MapTangents.get(v, k2)));
  }

  /**
   * Original: {@code map = Map.of(k1, v1, ...)}. Adjoint: {@code dv1 += dmap[k1], ...}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param k1 the first key
   * @param v1 the first value
   * @param k2 the second key
   * @param v2 the second value
   * @return the value with its differential
   */
  @Derivative(of = "of", in = Map.class)
  public static <K, V>
      ValueWithDifferential<Map<K, V>, BiFunction<Object, Object, Map<K, Object>>> ofDifferential(
          @NoDerivative K k1, V v1, @NoDerivative K k2, V v2) {
    return new ValueWithDifferential<>(
        Map.of(k1, v1, k2, v2), (dv1, dv2) -> MapTangents.of(k1, dv1, k2, dv2));
  }

  /**
   * The tangents of 3 values.
   *
   * @param v1 of the first value
   * @param v2 of the second value
   * @param v3 of the third value
   */
  public record Of3(@Nullable Object v1, @Nullable Object v2, @Nullable Object v3) {}

  /**
   * From the tangents of 3 values to the map's.
   *
   * @param <K> the type of the keys
   */
  @FunctionalInterface
  public interface Differential3<K> {
    /**
     * Pushes tangents forward.
     *
     * @param v1 of the first value
     * @param v2 of the second value
     * @param v3 of the third value
     * @return the map's tangent
     */
    Map<K, Object> apply(@Nullable Object v1, @Nullable Object v2, @Nullable Object v3);
  }

  /**
   * Original: {@code map = Map.of(k1, v1, ...)}. Adjoint: {@code dv1 += dmap[k1], ...}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param k1 the first key
   * @param v1 the first value
   * @param k2 the second key
   * @param v2 the second value
   * @param k3 the third key
   * @param v3 the third value
   * @return the value with its pullback
   */
  @Derivative(of = "of", in = Map.class)
  public static <K, V> ValueWithPullback<Map<K, V>, Function<Map<K, Object>, Of3>> ofPullback(
      @NoDerivative K k1, V v1, @NoDerivative K k2, V v2, @NoDerivative K k3, V v3) {
    return new ValueWithPullback<>(
        Map.of(k1, v1, k2, v2, k3, v3),
        v -> new Of3(MapTangents.get(v, k1), MapTangents.get(v, k2), MapTangents.get(v, k3)));
  }

  /**
   * Original: {@code map = Map.of(k1, v1, ...)}. Adjoint: {@code dv1 += dmap[k1], ...}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param k1 the first key
   * @param v1 the first value
   * @param k2 the second key
   * @param v2 the second value
   * @param k3 the third key
   * @param v3 the third value
   * @return the value with its differential
   */
  @Derivative(of = "of", in = Map.class)
  public static <K, V> ValueWithDifferential<Map<K, V>, Differential3<K>> ofDifferential(
      @NoDerivative K k1, V v1, @NoDerivative K k2, V v2, @NoDerivative K k3, V v3) {
    return new ValueWithDifferential<>(
        Map.of(k1, v1, k2, v2, k3, v3),
        (dv1, dv2, dv3) -> MapTangents.of(k1, dv1, k2, dv2, k3, dv3));
  }

  /**
   * The tangents of 4 values.
   *
   * @param v1 of the first value
   * @param v2 of the second value
   * @param v3 of the third value
   * @param v4 of the fourth value
   */
  public record Of4(
      @Nullable Object v1, @Nullable Object v2, @Nullable Object v3, @Nullable Object v4) {}

  /**
   * From the tangents of 4 values to the map's.
   *
   * @param <K> the type of the keys
   */
  @FunctionalInterface
  public interface Differential4<K> {
    /**
     * Pushes tangents forward.
     *
     * @param v1 of the first value
     * @param v2 of the second value
     * @param v3 of the third value
     * @param v4 of the fourth value
     * @return the map's tangent
     */
    Map<K, Object> apply(
        @Nullable Object v1, @Nullable Object v2, @Nullable Object v3, @Nullable Object v4);
  }

  /**
   * Original: {@code map = Map.of(k1, v1, ...)}. Adjoint: {@code dv1 += dmap[k1], ...}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param k1 the first key
   * @param v1 the first value
   * @param k2 the second key
   * @param v2 the second value
   * @param k3 the third key
   * @param v3 the third value
   * @param k4 the fourth key
   * @param v4 the fourth value
   * @return the value with its pullback
   */
  @Derivative(of = "of", in = Map.class)
  public static <K, V> ValueWithPullback<Map<K, V>, Function<Map<K, Object>, Of4>> ofPullback(
      @NoDerivative K k1,
      V v1,
      @NoDerivative K k2,
      V v2,
      @NoDerivative K k3,
      V v3,
      @NoDerivative K k4,
      V v4) {
    return new ValueWithPullback<>(
        Map.of(k1, v1, k2, v2, k3, v3, k4, v4),
        v ->
            new Of4(
                MapTangents.get(v, k1),
                MapTangents.get(v, k2),
                MapTangents.get(v, k3),
                MapTangents.get(v, k4)));
  }

  /**
   * Original: {@code map = Map.of(k1, v1, ...)}. Adjoint: {@code dv1 += dmap[k1], ...}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param k1 the first key
   * @param v1 the first value
   * @param k2 the second key
   * @param v2 the second value
   * @param k3 the third key
   * @param v3 the third value
   * @param k4 the fourth key
   * @param v4 the fourth value
   * @return the value with its differential
   */
  @Derivative(of = "of", in = Map.class)
  public static <K, V> ValueWithDifferential<Map<K, V>, Differential4<K>> ofDifferential(
      @NoDerivative K k1,
      V v1,
      @NoDerivative K k2,
      V v2,
      @NoDerivative K k3,
      V v3,
      @NoDerivative K k4,
      V v4) {
    return new ValueWithDifferential<>(
        Map.of(k1, v1, k2, v2, k3, v3, k4, v4),
        (dv1, dv2, dv3, dv4) -> MapTangents.of(k1, dv1, k2, dv2, k3, dv3, k4, dv4));
  }

  /**
   * The tangents of 5 values.
   *
   * @param v1 of the first value
   * @param v2 of the second value
   * @param v3 of the third value
   * @param v4 of the fourth value
   * @param v5 of the fifth value
   */
  public record Of5(
      @Nullable Object v1,
      @Nullable Object v2,
      @Nullable Object v3,
      @Nullable Object v4,
      @Nullable Object v5) {}

  /**
   * From the tangents of 5 values to the map's.
   *
   * @param <K> the type of the keys
   */
  @FunctionalInterface
  public interface Differential5<K> {
    /**
     * Pushes tangents forward.
     *
     * @param v1 of the first value
     * @param v2 of the second value
     * @param v3 of the third value
     * @param v4 of the fourth value
     * @param v5 of the fifth value
     * @return the map's tangent
     */
    Map<K, Object> apply(
        @Nullable Object v1,
        @Nullable Object v2,
        @Nullable Object v3,
        @Nullable Object v4,
        @Nullable Object v5);
  }

  /**
   * Original: {@code map = Map.of(k1, v1, ...)}. Adjoint: {@code dv1 += dmap[k1], ...}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param k1 the first key
   * @param v1 the first value
   * @param k2 the second key
   * @param v2 the second value
   * @param k3 the third key
   * @param v3 the third value
   * @param k4 the fourth key
   * @param v4 the fourth value
   * @param k5 the fifth key
   * @param v5 the fifth value
   * @return the value with its pullback
   */
  @Derivative(of = "of", in = Map.class)
  public static <K, V> ValueWithPullback<Map<K, V>, Function<Map<K, Object>, Of5>> ofPullback(
      @NoDerivative K k1,
      V v1,
      @NoDerivative K k2,
      V v2,
      @NoDerivative K k3,
      V v3,
      @NoDerivative K k4,
      V v4,
      @NoDerivative K k5,
      V v5) {
    return new ValueWithPullback<>(
        Map.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5),
        v ->
            new Of5(
                MapTangents.get(v, k1),
                MapTangents.get(v, k2),
                MapTangents.get(v, k3),
                MapTangents.get(v, k4),
                MapTangents.get(v, k5)));
  }

  /**
   * Original: {@code map = Map.of(k1, v1, ...)}. Adjoint: {@code dv1 += dmap[k1], ...}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param k1 the first key
   * @param v1 the first value
   * @param k2 the second key
   * @param v2 the second value
   * @param k3 the third key
   * @param v3 the third value
   * @param k4 the fourth key
   * @param v4 the fourth value
   * @param k5 the fifth key
   * @param v5 the fifth value
   * @return the value with its differential
   */
  @Derivative(of = "of", in = Map.class)
  public static <K, V> ValueWithDifferential<Map<K, V>, Differential5<K>> ofDifferential(
      @NoDerivative K k1,
      V v1,
      @NoDerivative K k2,
      V v2,
      @NoDerivative K k3,
      V v3,
      @NoDerivative K k4,
      V v4,
      @NoDerivative K k5,
      V v5) {
    return new ValueWithDifferential<>(
        Map.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5),
        (dv1, dv2, dv3, dv4, dv5) -> MapTangents.of(k1, dv1, k2, dv2, k3, dv3, k4, dv4, k5, dv5));
  }
}
