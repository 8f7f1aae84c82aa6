package passive;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

// check f(1.5, new ArrayList<>(List.of(1, 2)))
// check g(1.5)
final class CollectionsWritten {
  @Differentiable
  static double f(double x, List<Integer> list) {
    double y = x;
    list.add(3);
    for (int n : list) {
      y *= n * x;
    }
    list.remove(0);
    list.set(0, list.size());
    return y * list.get(0);
  }

  @Differentiable
  static double g(double x) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : "a b a c a".split(" ")) {
      counts.merge(word, 1, Integer::sum);
    }
    StringBuilder text = new StringBuilder();
    text.append(counts.get("a")).append("!");
    return x * x * counts.get("a") * text.length();
  }
}
