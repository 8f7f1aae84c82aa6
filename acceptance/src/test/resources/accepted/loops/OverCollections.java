package loops;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

// check list(1.1, List.of(1.0, 2.0, 3.0))
// check list(1.1, List.of())
// throws list(1.1, java.util.Arrays.asList(1.0, null))
// check map(1.1, new TreeMap<>(Map.of("a", 1, "bb", 2)))
// check set(1.1, Set.of(5))
// check deque(1.1, new ArrayDeque<>(List.of("x", "yy")))
final class OverCollections {
  @Differentiable
  static double list(double x, List<Double> weights) {
    double y = 0;
    for (double w : weights) {
      y = y * x + w;
    }
    return y;
  }

  @Differentiable
  static double map(double x, Map<String, Integer> map) {
    double y = x;
    for (Map.Entry<String, Integer> entry : map.entrySet()) {
      y *= entry.getValue() * x + entry.getKey().length();
    }
    for (var key : map.keySet()) {
      y += map.get(key) * x;
    }
    return y;
  }

  @Differentiable
  static double set(double x, Set<Integer> set) {
    double y = x;
    for (Integer n : set) {
      y *= n;
    }
    return y;
  }

  @Differentiable
  static double deque(double x, Collection<String> strings) {
    double y = x;
    for (final String s : strings) {
      if (s.isEmpty()) {
        continue;
      }
      y *= x + s.length();
    }
    return y;
  }
}
