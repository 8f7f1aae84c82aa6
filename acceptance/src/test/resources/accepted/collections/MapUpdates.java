package collections;

import dev.martlet.annotation.Differentiable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

// What puts another value for a key by what is there.

// check merged(1.5, 2.0)
// check words(1.5, List.of("a", "b", "a", "c", "a", "b"))
// check words(1.5, List.of())
// check removed(1.5, 2.0)
// check absent(1.5, 2.0)
// check memo(1.5, 6)
// check present(1.5, 2.0)
// check computed(1.5, 2.0)
// check replaced(1.5, 2.0)
// check all(Map.of("a", 1.5, "b", 2.0), 0.5)
// check models(1.5, 2.0)
// check arrays(1.5, 2.0)
// check order(1.5, 2.0)
// check ints(1.5, List.of("a", "b", "a"))
// throws nulls(1.5)
final class MapUpdates {
  @Differentiable
  record Model(double w, double b) {
    @Differentiable
    Model plus(Model other) {
      return new Model(w + other.w * b, b * other.b);
    }
  }

  @Differentiable
  static double merged(double x, double y) {
    Map<String, Double> map = new HashMap<>();
    double first = map.merge("a", x, Double::sum);
    double second = map.merge("a", y, (p, q) -> p * q + x);
    map.merge("b", y, Math::max);
    map.merge("b", x * 3, Math::max);
    return first * second * map.get("a") + map.get("b");
  }

  @Differentiable
  static double words(double x, List<String> words) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (String word : words) {
      sums.merge(word, x * word.length(), (old, more) -> old * more + 1);
    }
    double total = x;
    for (var entry : sums.entrySet()) {
      total += entry.getValue() * entry.getValue();
    }
    return total;
  }

  @Differentiable
  static double removed(double x, double y) {
    Map<String, Double> map = new HashMap<>();
    map.put("a", x);
    Double gone = map.merge("a", y, (p, q) -> null);
    Double other = map.compute("b", (key, old) -> null);
    map.merge("a", y, (p, q) -> p * q);
    return map.get("a") * x + (gone == null && other == null ? x : y) + map.size();
  }

  @Differentiable
  static double absent(double x, double y) {
    Map<String, Double> map = new HashMap<>();
    Double none = map.putIfAbsent("a", x);
    Double some = map.putIfAbsent("a", y);
    double made = map.computeIfAbsent("b", key -> y * key.length() * x);
    double kept = map.computeIfAbsent("b", key -> 7.0);
    Double nothing = map.computeIfAbsent("c", key -> null);
    return (none == null ? x : y) * some * made + kept * map.get("a") + (nothing == null ? x : 0);
  }

  @Differentiable
  static double memo(double x, int n) {
    Map<Integer, Double> memo = new HashMap<>();
    double last = x;
    for (int i = 0; i < n; i++) {
      double before = last;
      last = memo.computeIfAbsent(i % 3, key -> before * x + key);
    }
    return last * memo.get(0) * memo.get(1);
  }

  @Differentiable
  static double present(double x, double y) {
    Map<String, Double> map = new HashMap<>();
    map.put("a", x);
    Double made = map.computeIfPresent("a", (key, old) -> old * old * y);
    Double none = map.computeIfPresent("b", (key, old) -> old * y);
    return made * map.get("a") + (none == null ? x : none);
  }

  @Differentiable
  static double computed(double x, double y) {
    Map<String, Double> map = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      map.compute("a", (key, old) -> old == null ? x : old * y + x);
    }
    return map.get("a") * map.compute("a", (key, old) -> old * x);
  }

  @Differentiable
  static double replaced(double x, double y) {
    Map<String, Double> map = new HashMap<>();
    map.put("a", x);
    double old = map.replace("a", y);
    Double none = map.replace("b", x);
    map.replaceAll((key, value) -> value * value * x);
    return old * map.get("a") + (none == null ? y : none) + map.size();
  }

  @Differentiable
  static double all(Map<String, Double> map, double x) {
    Map<String, Double> own = new HashMap<>();
    own.put("a", x);
    double before = own.get("a");
    own.putAll(map);
    own.replaceAll((key, value) -> value * before);
    return own.get("a") * own.get("b") * before;
  }

  @Differentiable
  static double models(double x, double y) {
    Map<String, Model> map = new HashMap<>();
    map.merge("a", new Model(x, y), Model::plus);
    map.merge("a", new Model(y, x), Model::plus);
    Model made = map.computeIfAbsent("b", key -> new Model(x * y, key.length()));
    return map.get("a").w() * made.w() + map.get("a").b() * made.b();
  }

  @Differentiable
  static double arrays(double x, double y) {
    Map<String, double[]> map = new HashMap<>();
    map.computeIfAbsent("a", key -> new double[2])[0] += x;
    map.computeIfAbsent("a", key -> new double[2])[0] *= y;
    map.putIfAbsent("a", new double[] {7});
    map.putIfAbsent("b", new double[] {x * y});
    map.computeIfPresent("b", (key, row) -> new double[] {row[0] * row[0]});
    double sum = 0;
    for (double[] row : map.values()) {
      sum += row[0] * row[0];
    }
    return sum * map.get("a")[0];
  }

  private static double noted(StringBuilder log, String what, double x) {
    log.append(what);
    return x;
  }

  @Differentiable
  static double order(double x, double y) {
    var log = new StringBuilder();
    Map<String, Double> map = new HashMap<>();
    map.merge("k" + log.append("1").length(), noted(log, "2", x), (p, q) -> noted(log, "3", p * q));
    map.merge("k1", noted(log, "4", y), (p, q) -> noted(log, "5", p * q));
    map.computeIfAbsent("k1", key -> noted(log, "6", x));
    return map.get("k1") * (log.toString().equals("1245") ? 2 : 100);
  }

  @Differentiable
  static double ints(double x, List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : words) {
      counts.merge(word, 1, Integer::sum);
    }
    double sum = 0;
    for (int count : counts.values()) {
      sum += count * x * x;
    }
    return sum;
  }

  @Differentiable
  static double nulls(double x) {
    Map<String, Double> map = new HashMap<>();
    Double none = x > 0 ? null : Double.valueOf(x);
    map.merge("a", none, Double::sum);
    return map.size() * x;
  }
}
