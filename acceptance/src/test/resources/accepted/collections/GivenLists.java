package collections;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

// Lists and maps of numbers that the caller gives and the method changes: the derivative is by
// what was in them before.

// check set(new ArrayList<>(List.of(1.5, -2.0, 0.5)), 2.0)
// check replaced(new ArrayList<>(List.of(1.5, -2.0, 0.5)), 2.0)
// check constant(new ArrayList<>(List.of(1.5, -2.0)), 2.0)
// check added(new ArrayList<>(List.of(1.5, -2.0)), 2.0)
// check added(new ArrayList<>(), 2.0)
// check removed(new LinkedList<>(List.of(1.5, -2.0, 0.5)), 2.0)
// check cleared(new ArrayList<>(List.of(1.5, -2.0)), 2.0)
// check sorted(new ArrayList<>(List.of(1.5, -2.0, 0.5)), 2.0)
// check prefix(new ArrayList<>(List.of(1.5, -2.0, 0.5)))
// check aliases(new ArrayList<>(List.of(1.5, -2.0)), 2.0, true)
// check aliases(new ArrayList<>(List.of(1.5, -2.0)), 2.0, false)
// check two(new ArrayList<>(List.of(1.5, -2.0)), new ArrayList<>(List.of(0.5)), true)
// check two(new ArrayList<>(List.of(1.5, -2.0)), new ArrayList<>(List.of(0.5)), false)
// check swapped(new ArrayList<>(List.of(1.5, -2.0)), List.of(0.5, 3.0))
// check returned(new ArrayList<>(List.of(1.5, -2.0)), 2.0)
// check data(new ArrayList<>(List.of(1.5, -2.0)), 2.0)
// check helpers(new ArrayList<>(List.of(1.5, -2.0)), 2.0)
// check models(new ArrayList<>(List.of(new GivenLists.Model(1.5, 2), new GivenLists.Model(-1, 3))))
// check shapes(new HashMap<>(Map.of("a", new GivenLists.Disc(1.5))), 2.0)
// check put(new HashMap<>(Map.of("a", 1.5, "b", -2.0)), 2.0)
// check merged(new LinkedHashMap<>(Map.of("a", 1.5, "b", -2.0)), 2.0)
// check dropped(new HashMap<>(Map.of("a", 1.5, "b", -2.0)), 2.0)
// check nested(new ArrayList<>(List.of(new ArrayList<>(List.of(1.5)), new ArrayList<>())), 2.0)
// check caught(new ArrayList<>(List.of(1.5, -2.0)), 2.0)
// check early(new ArrayList<>(List.of(1.5, -2.0)), 2.0)
// check early(new ArrayList<>(List.of(-1.5, -2.0)), 2.0)
// check untouched(new ArrayList<>(List.of(1.5, -2.0)), 2.0)
// check instance(new GivenLists(3), new ArrayList<>(List.of(1.5, -2.0)), 2.0)
// check within(new ArrayList<>(List.of(1.5, -2.0)), 2.0)
// throws immutable(List.of(1.5), 2.0)
// throws nothing(null, 2.0)
final class GivenLists {
  @Differentiable
  record Model(double w, double b) {}

  @Differentiable
  sealed interface Shape {}

  @Differentiable
  record Disc(double r) implements Shape {}

  @Differentiable
  record Square(double a) implements Shape {}

  final int times;

  GivenLists(int times) {
    this.times = times;
  }

  @Differentiable
  static double set(List<Double> list, double x) {
    double before = list.get(0);
    list.set(0, list.get(1) * x);
    double old = list.set(1, x);
    return list.get(0) * before + old * list.get(1) + list.get(2);
  }

  @Differentiable
  static double replaced(List<Double> list, double x) {
    for (int i = 0; i < list.size(); i++) {
      list.set(i, list.get(i) * list.get(i) * x);
    }
    list.replaceAll(v -> v * x);
    double sum = 0;
    for (double v : list) {
      sum = sum * x + v;
    }
    return sum;
  }

  @Differentiable
  static double constant(List<Double> list, double x) {
    double before = list.get(0);
    list.set(0, 2.0);
    return list.get(0) * x * before + list.get(1);
  }

  @Differentiable
  static double added(ArrayList<Double> list, double x) {
    list.add(x);
    list.add(0, x * x);
    list.addAll(List.of(x, 3.0));
    list.addFirst(list.getLast() * x);
    double sum = 0;
    for (double v : list) {
      sum = sum * x + v;
    }
    return sum;
  }

  @Differentiable
  static double removed(LinkedList<Double> list, double x) {
    double a = list.removeFirst();
    double b = list.remove(1);
    list.addLast(a * b);
    list.removeIf(v -> v < -10);
    return list.get(0) * list.getLast() * x + a;
  }

  @Differentiable
  static double cleared(List<Double> list, double x) {
    double a = list.get(0) * list.get(1);
    list.clear();
    list.add(x);
    return a * list.get(0);
  }

  @Differentiable
  static double sorted(List<Double> list, double x) {
    list.add(x);
    Collections.sort(list);
    list.set(0, list.get(0) * list.get(1));
    Collections.reverse(list);
    return list.get(0) * list.get(3) + list.get(1);
  }

  @Differentiable
  static double prefix(List<Double> list) {
    for (int i = 1; i < list.size(); i++) {
      list.set(i, list.get(i) * list.get(i - 1) + list.get(i));
    }
    return list.getLast() * list.getLast();
  }

  @Differentiable
  static double aliases(List<Double> list, double x, boolean same) {
    List<Double> other = same ? list : new ArrayList<>(list);
    other.set(0, x * other.get(0));
    list.set(1, list.get(0) * list.get(1));
    return other.get(0) * other.get(1) + list.get(0);
  }

  @Differentiable
  static double two(List<Double> one, List<Double> other, boolean first) {
    List<Double> changed = first ? one : other;
    changed.set(0, changed.get(0) * one.get(1));
    return one.get(0) * other.get(0);
  }

  @Differentiable
  static double swapped(List<Double> changed, List<Double> read) {
    for (int i = 0; i < read.size(); i++) {
      double old = changed.set(i, read.get(i) * changed.get(i));
      changed.add(old);
    }
    return changed.get(0) * changed.get(3) + changed.get(1) * changed.get(2) * read.get(0);
  }

  @Differentiable
  static List<Double> returned(List<Double> list, double x) {
    list.add(list.get(0) * x);
    list.set(0, list.get(1) * x);
    return list;
  }

  @Differentiable
  static double data(@NoDerivative List<Double> list, double x) {
    list.set(0, x * x);
    return list.get(0) * list.get(1);
  }

  private static void scale(List<Double> list, double x) {
    for (int i = 0; i < list.size(); i++) {
      list.set(i, list.get(i) * x);
    }
  }

  private static double sum(List<Double> list, int i) {
    return i == list.size() ? 0 : list.get(i) * list.get(i) + sum(list, i + 1);
  }

  @Differentiable
  static double helpers(List<Double> list, double x) {
    double before = sum(list, 0);
    scale(list, x);
    scale(list, list.get(0));
    return sum(list, 0) * before;
  }

  @Differentiable
  static double models(List<Model> list) {
    Model first = list.get(0);
    list.set(0, new Model(first.b() * list.get(1).w(), first.w()));
    list.add(first);
    double sum = 0;
    for (Model model : list) {
      sum = sum * model.w() + model.b();
    }
    return sum;
  }

  @Differentiable
  static double shapes(Map<String, Shape> map, double x) {
    map.put("b", new Square(x));
    Shape old = map.put("a", new Square(x * x));
    double sum = 0;
    for (String key : List.of("a", "b")) {
      sum +=
          switch (map.get(key)) {
            case Disc(double r) -> r;
            case Square(double a) -> a * a;
          };
    }
    return sum * (old instanceof Disc(double r) ? r : x);
  }

  @Differentiable
  static double put(Map<String, Double> map, double x) {
    double old = map.put("a", map.get("b") * x);
    map.put("c", old);
    double sum = x;
    for (double v : map.values()) {
      sum *= v;
    }
    return sum * map.get("a");
  }

  @Differentiable
  static double merged(Map<String, Double> map, double x) {
    map.merge("a", x, (p, q) -> p * q);
    map.merge("c", x, Double::sum);
    map.computeIfPresent("b", (key, v) -> v * v);
    for (var entry : map.entrySet()) {
      entry.setValue(entry.getValue() * x);
    }
    return map.get("a") * map.get("b") * map.get("c");
  }

  @Differentiable
  static double dropped(HashMap<String, Double> map, double x) {
    double gone = map.remove("a");
    double other = map.getOrDefault("a", x) * map.get("b");
    map.clear();
    map.put("b", gone);
    return gone * other * map.get("b");
  }

  @Differentiable
  static double nested(List<List<Double>> lists, double x) {
    lists.get(1).add(lists.get(0).get(0) * x);
    lists.get(0).set(0, lists.get(1).get(0) * x);
    return lists.get(0).get(0) * lists.get(1).get(0);
  }

  @Differentiable
  static double caught(List<Double> list, double x) {
    try {
      list.set(2, x * list.get(0));
    } catch (IndexOutOfBoundsException e) {
      list.add(list.get(0) * list.get(1));
    }
    return list.get(0) * list.get(2);
  }

  @Differentiable
  static double early(List<Double> list, double x) {
    if (list.get(0) > 0) {
      list.set(0, x * list.get(1));
      return list.get(0) * list.get(0);
    }
    list.set(1, x);
    return list.get(0) * list.get(1);
  }

  @Differentiable
  static double untouched(List<Double> list, double x) {
    if (x > 100) {
      list.set(0, x);
    }
    return list.get(0) * list.get(1) * x;
  }

  @Differentiable
  double instance(List<Double> list, double x) {
    for (int i = 0; i < times; i++) {
      list.add(list.get(i) * x);
    }
    return list.getLast() * list.get(1);
  }

  @Differentiable
  record Bag(List<Double> items, double x) {}

  @Differentiable
  static double within(List<Double> list, double x) {
    Bag bag = new Bag(list, x);
    list.add(0, x * bag.items().get(1));
    return bag.items().get(0) * bag.items().get(2) * bag.x();
  }

  @Differentiable
  static double immutable(List<Double> list, double x) {
    list.set(0, x);
    return list.get(0) * x;
  }

  @Differentiable
  static double nothing(List<Double> list, double x) {
    list.set(0, x);
    return list.get(0) * x;
  }
}
