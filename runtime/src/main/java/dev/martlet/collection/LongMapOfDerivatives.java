package dev.martlet.collection;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.dynamic.ListElements;
import dev.martlet.dynamic.ListTangents;
import dev.martlet.dynamic.MapTangents;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The derivatives of {@code Map.of} with more than five entries, and of {@code Map.ofEntries}. */
@SuppressWarnings("exports")
public final class LongMapOfDerivatives {
  private LongMapOfDerivatives() {}

  /**
   * Original: {@code map = a map of keys and values}. Adjoint: {@code dvalues[i] += dmap[keys[i]]}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param keys its keys
   * @param values the value of each key
   * @return the map with its pullback
   */
  @Derivative(of = "mapOf", in = ListElements.class)
  public static <K, V>
      ValueWithPullback<Map<K, V>, Function<Map<K, Object>, List<Object>>> mapOfPullback(
          @NoDerivative List<? extends K> keys, List<? extends V> values) {
    return new ValueWithPullback<>(
        ListElements.mapOf(keys, values),
        v -> ListTangents.of(keys.stream().map(key -> MapTangents.get(v, key)).toArray()));
  }

  /**
   * Original: {@code map = a map of keys and values}. Adjoint: {@code dvalues[i] += dmap[keys[i]]}.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param keys its keys
   * @param values the value of each key
   * @return the map with its differential
   */
  @Derivative(of = "mapOf", in = ListElements.class)
  public static <K, V>
      ValueWithDifferential<Map<K, V>, Function<List<Object>, Map<K, Object>>> mapOfDifferential(
          @NoDerivative List<? extends K> keys, List<? extends V> values) {
    return new ValueWithDifferential<>(
        ListElements.mapOf(keys, values), dvalues -> MapTangents.ofLists(keys, dvalues));
  }
}
