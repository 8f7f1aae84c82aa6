package dev.martlet.dynamic;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map's tangent as the sum of two, which is carried out at the first look: a loop that reads
 * values of a map costs what the loop costs, and not a copy of the map for each of them.
 */
// Null is zero, in whatever of the JDK carries it.
@SuppressWarnings("NullAway")
final class TangentMap extends AbstractMap<Object, Object> {

  /** Two tangents of the same map. */
  private record Sum(Map<?, ?> first, Map<?, ?> second) {}

  /** What is still to be summed; null once that is done. */
  private volatile @Nullable Sum sum;

  private @Nullable Map<Object, Object> entries;

  TangentMap(Map<?, ?> first, Map<?, ?> second) {
    this.sum = new Sum(first, second);
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return entries().entrySet();
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return entries().get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries().containsKey(key);
  }

  /** Whoever sees no sum any more sees the entries, which were written before. */
  private Map<Object, Object> entries() {
    if (sum != null) {
      carryOut();
    }
    return entries;
  }

  private synchronized void carryOut() {
    if (sum == null) {
      return;
    }
    Map<Object, Object> sums = new LinkedHashMap<>();
    // Not by recursion: a loop makes a sum as deep as it is long.
    Deque<Map<?, ?>> pending = new ArrayDeque<>();
    pending.push(this);
    while (!pending.isEmpty()) {
      Map<?, ?> map = pending.pop();
      Sum own = map instanceof TangentMap other ? other.sum : null;
      if (own == null) {
        map.forEach((key, tangent) -> sums.put(key, DynamicTangents.plus(sums.get(key), tangent)));
      } else {
        pending.push(own.second());
        pending.push(own.first());
      }
    }
    entries = Collections.unmodifiableMap(sums);
    sum = null;
  }
}
