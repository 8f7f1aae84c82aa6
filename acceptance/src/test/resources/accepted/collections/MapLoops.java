package collections;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

// Loops over the values, keys and entries of maps go by the keys.

// check values(Map.of("a", 1.5, "b", 2.0, "c", -1.0), 0.5)
// check values(Map.of(), 0.5)
// check keys(Map.of("a", 1.5, "bb", 2.0), 0.5)
// check entries(new TreeMap<>(Map.of("a", 1.5, "bb", 2.0)), 0.5)
// check entries(new HashMap<>(), 0.5)
// check early(new LinkedHashMap<>(Map.of("a", 1.5, "bb", 2.0)), 0.5)
// check replaced(1.5, 2.0)
// check setValues(1.5, 2.0)
// check counted(Map.of(1, 1.5, 2, 2.0), 0.5)
// check nested(Map.of("a", 1.5, "b", 2.0), 0.5)
// check boxes(new HashMap<>(Map.of("a", 1.5, "b", 2.0)), 0.5)
// check models(Map.of("a", new MapLoops.Model(1.5, 2), "b", new MapLoops.Model(-1, 0.5)), 0.5)
// check shapes(Map.of("a", new MapLoops.Disc(1.5), "b", new MapLoops.Square(2)), 0.5)
// check cells(Map.of(new MapLoops.Cell(0, 1), 1.5, new MapLoops.Cell(1, 0), 2.0), 0.5)
// check streams(Map.of("a", 1.5, "bb", 2.0), 0.5)
// check lambdas(Map.of("a", 1.5, "bb", 2.0), 0.5)
// check lists(Map.of("a", 1.5), 0.5)
// check many(1.5, 0.5)
// check written(1.5, 0.5)
// check copies(Map.of("a", 1.5, "bb", 2.0), 0.5)
// check labelled(Map.of("a", 1.5, "bb", 2.0), Map.of("c", 0.5), 3.0)
// check helper(Map.of("a", 1.5, "bb", 2.0), 0.5)
// check passive(Map.of("a", 1.5, "bb", 2.0), 0.5)
// check arrays(Map.of("a", new double[] {1.5, 2}, "b", new double[] {0.5, 3}), 0.5)
// check rows(1.5, 0.5)
// check bodies(Map.of("a", new MapLoops.Body(1.5), "b", new MapLoops.Body(-2)), 0.5)
// throws missing(Map.of("a", 1.5), 0.5)
// throws changing(1.5)
// throws immutable(1.5)
final class MapLoops {
  @Differentiable
  record Model(double w, double b) {}

  @Differentiable
  sealed interface Shape {}

  @Differentiable
  record Disc(double r) implements Shape {}

  @Differentiable
  record Square(double a) implements Shape {}

  record Cell(int row, int column) {}

  enum Side {
    LEFT,
    RIGHT
  }

  @Differentiable
  static final class Body {
    double x;

    Body(double x) {
      this.x = x;
    }
  }

  @Differentiable
  static double values(Map<String, Double> map, double x) {
    double sum = x;
    for (double value : map.values()) {
      sum += value * value * x;
    }
    return sum;
  }

  @Differentiable
  static double keys(Map<String, Double> map, double x) {
    double sum = x;
    for (String key : map.keySet()) {
      sum += map.get(key) * map.get(key) * key.length() * x;
    }
    return sum;
  }

  @Differentiable
  static double entries(Map<String, Double> map, double x) {
    double sum = x;
    for (Map.Entry<String, Double> entry : map.entrySet()) {
      sum = sum * entry.getValue() + entry.getKey().length() * (entry).getValue();
    }
    return sum;
  }

  @Differentiable
  static double early(Map<String, Double> map, double x) {
    for (var entry : map.entrySet()) {
      if (entry.getKey().length() == 1) {
        continue;
      }
      double value = entry.getValue();
      return value * value * x;
    }
    return x;
  }

  @Differentiable
  static double replaced(double x, double y) {
    Map<String, Double> map = new HashMap<>();
    map.put("a", x);
    map.put("b", y);
    double sum = 0;
    for (var entry : map.entrySet()) {
      double before = entry.getValue();
      map.put(entry.getKey(), before * before);
      sum += before * entry.getValue();
    }
    return sum * map.get("a") * map.get("b");
  }

  @Differentiable
  static double setValues(double x, double y) {
    Map<Side, Double> map = new LinkedHashMap<>();
    map.put(Side.LEFT, x);
    map.put(Side.RIGHT, y);
    double sum = 0;
    for (Map.Entry<Side, Double> entry : map.entrySet()) {
      double old = entry.setValue(entry.getValue() * x);
      sum += old * entry.getValue() * (entry.getKey() == Side.LEFT ? 2 : 3);
    }
    for (double value : map.values()) {
      sum *= value;
    }
    return sum;
  }

  @Differentiable
  static double counted(Map<Integer, Double> map, double x) {
    double sum = 0;
    for (int key : map.keySet()) {
      sum += Math.pow(x, key) * map.get(key);
    }
    return sum;
  }

  @Differentiable
  static double nested(Map<String, Double> map, double x) {
    double sum = 0;
    for (var one : map.entrySet()) {
      for (var other : map.entrySet()) {
        if (!one.getKey().equals(other.getKey())) {
          sum += one.getValue() * other.getValue() * x;
        }
      }
    }
    return sum;
  }

  @Differentiable
  static double boxes(HashMap<String, Double> map, double x) {
    Double last = null;
    for (Double value : map.values()) {
      last = last == null ? value : Double.valueOf(last * value);
    }
    return last == null ? x : last * x;
  }

  @Differentiable
  static double models(Map<String, Model> map, double x) {
    double sum = 0;
    for (Model model : map.values()) {
      sum += model.w() * x + model.b();
    }
    for (var entry : map.entrySet()) {
      sum *= entry.getValue().w();
    }
    return sum;
  }

  @Differentiable
  static double shapes(Map<String, ? extends Shape> map, double x) {
    double sum = 0;
    for (Shape shape : map.values()) {
      sum +=
          switch (shape) {
            case Disc(double r) -> r * r * x;
            case Square(double a) -> a * a * a;
          };
    }
    return sum;
  }

  @Differentiable
  static double cells(Map<Cell, Double> map, double x) {
    double sum = 0;
    for (var entry : map.entrySet()) {
      Cell cell = entry.getKey();
      sum += (cell.row() + 2 * cell.column()) * entry.getValue() * entry.getValue() * x;
    }
    return sum;
  }

  @Differentiable
  static double streams(Map<String, Double> map, double x) {
    return map.values().stream().mapToDouble(value -> value * value * x).sum()
        + map.keySet().stream().mapToDouble(key -> map.get(key) * key.length()).sum();
  }

  @Differentiable
  static double lambdas(Map<String, Double> map, double x) {
    double[] sum = {x};
    map.forEach((key, value) -> sum[0] += value * value * key.length());
    map.values().forEach(value -> sum[0] *= value);
    map.keySet().forEach(key -> sum[0] += key.length() * x);
    return sum[0];
  }

  @Differentiable
  static double lists(Map<String, Double> map, double x) {
    List<Double> values = new ArrayList<>(map.values());
    values.add(x);
    return values.get(0) * values.get(1) * List.copyOf(map.values()).get(0);
  }

  @Differentiable
  static double many(double x, double y) {
    Map<String, Double> map =
        Map.of("a", x, "b", y, "c", x * y, "d", 2.0, "e", x, "f", y * y, "g", x - y);
    return map.get("a") * map.get("c") * map.get("f") + map.get("g") * map.get("d") + map.size();
  }

  @Differentiable
  static double written(double x, double y) {
    Map<Integer, Double> map =
        Map.ofEntries(Map.entry(1, x * y), Map.entry(2, y), Map.entry(3, 4.0));
    return map.get(1) * map.get(2) * map.get(3) + map.getOrDefault(4, x);
  }

  @Differentiable
  static double copies(Map<String, Double> map, double x) {
    Map<String, Double> copy = Map.copyOf(map);
    Map<String, Double> linked = new LinkedHashMap<>(map);
    linked.put("a", x * copy.get("a"));
    Map<String, Double> view = Collections.unmodifiableMap(map);
    double sum = copy.get("bb") * linked.get("a") * view.get("bb");
    for (double value : new TreeMap<>(map).values()) {
      sum = sum * x + value;
    }
    for (var entry : Map.copyOf(linked).entrySet()) {
      sum += entry.getValue() * entry.getValue();
    }
    return sum;
  }

  @Differentiable
  static double labelled(Map<String, Double> one, Map<String, Double> other, double x) {
    double sum = x;
    outer:
    for (double a : one.values()) {
      for (double b : other.values()) {
        if (a > 1.7) {
          continue outer;
        }
        sum *= a * b;
        if (sum > 100) {
          break outer;
        }
      }
    }
    return sum;
  }

  private static double total(Map<String, Double> map) {
    double sum = 0;
    for (double value : map.values()) {
      sum += value * value;
    }
    return sum;
  }

  @Differentiable
  static double helper(Map<String, Double> map, double x) {
    Map<String, Double> own = new HashMap<>(map);
    own.put("c", x);
    return total(own) * total(map);
  }

  @Differentiable
  static double passive(@NoDerivative Map<String, Double> map, double x) {
    double sum = x;
    for (var entry : map.entrySet()) {
      sum += entry.getValue() * x * x;
    }
    return sum;
  }

  @Differentiable
  static double arrays(Map<String, double[]> map, double x) {
    double sum = 0;
    for (double[] row : map.values()) {
      sum += row[0] * row[0] * x;
    }
    for (var entry : map.entrySet()) {
      sum += entry.getValue()[1] * entry.getKey().length() * x;
    }
    return sum;
  }

  @Differentiable
  static double rows(double x, double y) {
    Map<String, double[]> map =
        Map.of(
            "a", new double[] {x}, "b", new double[] {y}, "c", new double[] {x * y}, "d",
            new double[1], "e", new double[1], "f", new double[] {x});
    for (double[] row : map.values()) {
      row[0] *= row[0];
    }
    return map.get("a")[0] * map.get("b")[0] + map.get("c")[0] * map.get("f")[0];
  }

  @Differentiable
  static double bodies(Map<String, Body> map, double x) {
    for (var entry : map.entrySet()) {
      entry.getValue().x *= x;
    }
    double sum = 0;
    for (Body body : map.values()) {
      sum += body.x * body.x;
    }
    map.forEach((_, body) -> body.x += x);
    for (Body body : map.values()) {
      sum *= body.x;
    }
    return sum;
  }

  @Differentiable
  static double missing(Map<String, Double> map, double x) {
    double sum = 0;
    for (String key : map.keySet()) {
      sum += map.get(key + "?") * x;
    }
    return sum;
  }

  @Differentiable
  static double changing(double x) {
    Map<String, Double> map = new HashMap<>();
    map.put("a", x);
    map.put("b", x * x);
    double sum = 0;
    for (double value : map.values()) {
      map.put("c" + map.size(), value);
      sum += value;
    }
    return sum;
  }

  @Differentiable
  static double immutable(double x) {
    Map<String, Double> map = Map.of("a", x);
    double sum = 0;
    for (double value : map.values()) {
      if (value > 0) {
        throw new IllegalStateException("positive " + map.size());
      }
      sum += value;
    }
    return sum;
  }
}
