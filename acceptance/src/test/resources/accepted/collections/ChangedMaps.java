package collections;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

// check built(1.5, 2.5)
// check counted(1.5, List.of("a", "b", "a", "c", "a", "b"))
// check counted(1.5, List.of())
// check defaults(1.5, 2.5, true)
// check defaults(1.5, 2.5, false)
// check removed(1.5, 2.5)
// check aliases(1.5, 2.5, true)
// check aliases(1.5, 2.5, false)
// check copied(Map.of("a", 1.5, "b", 2.0), 0.5)
// check models(1.5, 3)
// check returned(1.5, 3)
// check recursive(1.5, 3)
// check keys(1.5, 4)
// check given(new HashMap<>(Map.of(1, 1.5, 2, 2.5)), 2.0)
// check inLists(1.5, 3)
// check fibonacci(1.5, 8)
// check nothing(1.5)
// check overwritten(1.5, 2.5)
// throws missing(1.5)
final class ChangedMaps {
  @Differentiable
  record Model(double w, double b) {}

  @Differentiable
  static double built(double x, double y) {
    Map<String, Double> map = new HashMap<>();
    map.put("x", x);
    map.put("y", y);
    map.put("x", map.get("x") * map.get("y"));
    return map.get("x") * map.get("x") + map.get("y");
  }

  @Differentiable
  static double counted(double x, List<String> words) {
    Map<String, Double> weights = new HashMap<>();
    for (String word : words) {
      weights.put(word, weights.getOrDefault(word, 1.0) * x + word.length());
    }
    double sum = x;
    for (String word : words) {
      sum += weights.get(word) * weights.get(word);
    }
    return sum * weights.size() + weights.getOrDefault("none", x);
  }

  @Differentiable
  static double defaults(double x, double y, boolean there) {
    Map<Integer, Double> map = new LinkedHashMap<>();
    if (there) {
      map.put(7, x * y);
    }
    double a = map.getOrDefault(7, y) * x;
    map.put(7, a);
    return a * map.getOrDefault(7, x) + map.getOrDefault(8, y * y);
  }

  @Differentiable
  static double removed(double x, double y) {
    Map<String, Double> map = new HashMap<>();
    map.put("a", x);
    map.put("b", y);
    double gone = map.remove("a");
    Double none = map.remove("c");
    map.put("a", gone * map.get("b"));
    double old = map.put("a", y * y);
    double last = map.get("a") * old;
    map.clear();
    map.put("b", last);
    return map.get("b") * gone + (none == null ? x : 0) + map.size();
  }

  @Differentiable
  static double aliases(double x, double y, boolean same) {
    Map<String, Double> a = new HashMap<>();
    a.put("k", x);
    Map<String, Double> b = same ? a : new HashMap<>();
    b.put("k", y * a.get("k"));
    a.put("l", b.get("k") * x);
    return a.get("k") * 2 + a.get("l") * 3 + b.get("k") * 5 + b.getOrDefault("l", y) * 7;
  }

  /** A copy goes its own way. */
  @Differentiable
  static double copied(Map<String, Double> given, double x) {
    Map<String, Double> map = new HashMap<>(given);
    map.put("a", map.get("b") * x);
    Map<String, Double> other = new HashMap<>(map);
    other.put("b", x);
    return map.get("a") * other.get("a") + map.get("b") * other.get("b") + given.get("a");
  }

  @Differentiable
  static double models(double x, int n) {
    Map<Integer, Model> models = new HashMap<>();
    for (int i = 0; i < n; i++) {
      models.put(i, new Model(x * i, x));
    }
    models.put(0, new Model(models.get(1).b(), models.get(2).w()));
    return models.get(0).w() * models.get(0).b() + models.get(1).w();
  }

  @Differentiable
  static Map<String, Double> returned(double x, int n) {
    Map<String, Double> map = new HashMap<>();
    for (int i = 0; i < n; i++) {
      map.put("k" + i, Math.pow(x, i));
      map.put("last", x * i);
    }
    return map;
  }

  static double total(Map<Integer, Double> map, int from) {
    return map.containsKey(from) ? map.get(from) * (1 + total(map, from + 1)) : 1;
  }

  @Differentiable
  static double recursive(double x, int n) {
    Map<Integer, Double> map = new HashMap<>();
    for (int i = 0; i < n; i++) {
      map.put(i, x + i);
    }
    double before = total(map, 0);
    map.put(1, before * 0.1);
    map.remove(0);
    return before * total(map, 1) + total(map, 0);
  }

  @Differentiable
  static double keys(double x, int n) {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      map.put("k" + i, x * i);
    }
    double y = 1;
    for (String key : map.keySet()) {
      y = y * 0.5 + map.get(key);
    }
    return y;
  }

  @Differentiable
  static double given(HashMap<Integer, Double> map, double x) {
    return map.get(1) * x + map.getOrDefault(2, x) * map.getOrDefault(3, x);
  }

  @Differentiable
  static double inLists(double x, int n) {
    List<Map<String, Double>> maps = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      maps.add(new HashMap<>());
      maps.get(i).put("a", x * (i + 1));
    }
    maps.get(0).put("a", maps.get(1).get("a") * maps.get(2).get("a"));
    return maps.get(0).get("a") * x + maps.get(1).get("a");
  }

  static double fibonacci(int n, double x, Map<Integer, Double> memory) {
    return n < 2 ? x : memory.get(n - 1) + memory.get(n - 2) * x;
  }

  @Differentiable
  static double fibonacci(double x, int n) {
    Map<Integer, Double> memory = new HashMap<>();
    for (int i = 0; i <= n; i++) {
      memory.put(i, fibonacci(i, x, memory));
    }
    return memory.get(n);
  }

  @Differentiable
  static double nothing(double x) {
    Map<String, Double> map = new HashMap<>();
    map.put("x", x);
    return map.size() * x;
  }

  @Differentiable
  static double overwritten(double x, double y) {
    Map<String, Double> map = new HashMap<>();
    map.put("a", x);
    map.put("a", 7.0);
    double seven = map.get("a");
    map.put("a", y * seven);
    return map.get("a") * x;
  }

  @Differentiable
  static double missing(double x) {
    Map<String, Double> map = new HashMap<>();
    map.put("a", x);
    return map.get("b");
  }

  @Differentiable
  static double data(double x, @NoDerivative Map<String, Double> map) {
    map.put("a", 2.0);
    return x * map.get("a");
  }
}
