package collections;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

// What is done with a list as a whole.

// check sorted(List.of(2.5, -2.0, 0.5), 1.5)
// check sorted(List.of(), 1.5)
// check byKey(List.of(2.5, -2.0, 0.5), 1.5)
// check byActive(List.of(2.5, -2.0, 0.5), 1.5)
// check byActive(List.of(2.5, -2.0, 0.5), -1.5)
// check records(1.5, 0.5)
// check stable(1.5, 0.5)
// check twice(List.of(2.5, -2.0, 0.5), 1.5)
// check removed(List.of(2.5, -2.0, 0.5, -1.0), 1.5)
// check removed(List.of(-2.0), 1.5)
// check all(List.of(2.5, -2.0), 1.5)
// check inserted(List.of(2.5, -2.0), 1.5)
// check itself(List.of(2.5, -2.0), 1.5)
// check forEach(List.of(2.5, -2.0), 1.5)
// check ints(List.of(1, 2, 5), Map.of("a", 3, "b", 7), 1.5)
// check collected(List.of(2.5, -2.0), 1.5)
// check reversed(List.of(2.5, -2.0, 0.5), 1.5)
// check backwards(List.of(2.5, -2.0, 0.5), 1.5)
// check views(List.of(2.5, -2.0, 0.5), 1.5)
// check swapped(List.of(2.5, -2.0, 0.5), 1.5)
// check aliases(List.of(2.5, -2.0, 0.5), 1.5)
// check looked(List.of(2.5, -2.0, 0.5), -2.0, 1.5)
// check descending(1.5, 0.5)
// check arrays(1.5, 0.5)
// check bodies(List.of(new ListUpdates.Body(2), new ListUpdates.Body(-1)), 0.5)
// check median(List.of(2.5, -2.0, 0.5, 4.0), 0.5)
// throws immutable(List.of(2.0, 1.0), 1.5)
// throws beyond(1.5)
final class ListUpdates {
  @Differentiable
  record Item(double key, double value, int id) {}

  @Differentiable
  static final class Body {
    double x;

    Body(double x) {
      this.x = x;
    }
  }

  @Differentiable
  static double sorted(List<Double> list, double x) {
    List<Double> a = new ArrayList<>(list);
    a.add(x);
    a.add(x * x);
    a.sort(null);
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum = sum * x + a.get(i) * (i + 1);
    }
    Collections.sort(a, Comparator.reverseOrder());
    return sum * a.getFirst() + a.getLast();
  }

  @Differentiable
  static double byKey(List<Double> list, double x) {
    List<Double> a = new LinkedList<>();
    a.add(x);
    a.addAll(list);
    a.sort(Comparator.comparingDouble(v -> Math.abs(v)));
    return a.get(0) * a.get(0) * a.get(1) + a.get(3);
  }

  @Differentiable
  static double byActive(List<Double> list, double x) {
    List<Double> a = new ArrayList<>(list);
    a.sort((p, q) -> Double.compare(p * x, q * x));
    return a.get(0) * a.get(0) * x + a.get(1);
  }

  @Differentiable
  static double records(double x, double y) {
    List<Item> items = new ArrayList<>();
    items.add(new Item(x, y, 1));
    items.add(new Item(y, x, 2));
    items.add(new Item(x * y, x + y, 3));
    items.sort(Comparator.comparingDouble(Item::key).thenComparingInt(Item::id));
    double sum = 0;
    for (Item item : items) {
      sum = sum * x + item.key() * item.value();
    }
    return sum;
  }

  @Differentiable
  static double stable(double x, double y) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      items.add(new Item(x * i, y + i, i * 7 % 5));
    }
    items.sort(Comparator.comparingInt(Item::id));
    double sum = 0;
    for (Item item : items) {
      sum = sum * 0.5 + item.key() * item.value();
    }
    return sum;
  }

  @Differentiable
  static double twice(List<Double> list, double x) {
    List<Double> a = new ArrayList<>(list);
    a.sort(null);
    a.set(0, a.get(0) * x);
    a.replaceAll(v -> v * v);
    Collections.sort(a);
    a.set(2, a.get(1) * a.get(2));
    return a.get(0) * x + a.get(2);
  }

  @Differentiable
  static double removed(List<Double> list, double x) {
    List<Double> a = new ArrayList<>(list);
    boolean any = a.removeIf(v -> v * x < 0);
    a.add(x);
    boolean none = a.removeIf(v -> v > 100);
    return a.get(0) * a.getLast() * (any ? 2 : 3) * (none ? 5 : 7) + a.size();
  }

  @Differentiable
  static double all(List<Double> list, double x) {
    List<Double> a = new ArrayList<>(list);
    a.replaceAll(v -> v * x + v * v);
    Collections.addAll(a, x, 2.0, x * x);
    List<Double> b = new ArrayList<>(a);
    Collections.fill(b, x);
    return a.get(0) * a.get(1) * a.get(4) * b.get(0) * b.getLast();
  }

  @Differentiable
  static double inserted(List<Double> list, double x) {
    List<Double> a = new ArrayList<>();
    a.add(x);
    a.add(1, x * x);
    boolean any = a.addAll(1, list);
    boolean none = a.addAll(0, List.of());
    double gone = a.remove(2);
    return a.get(0) * a.get(1) * a.get(2) * gone * (any && !none ? 1 : 10);
  }

  @Differentiable
  static double itself(List<Double> list, double x) {
    List<Double> a = new ArrayList<>(list);
    a.addAll(1, a);
    a.set(1, a.get(1) * x);
    return a.get(0) * a.get(1) * a.get(2) * a.get(3);
  }

  @Differentiable
  static double forEach(List<Double> list, double x) {
    double[] sum = {x};
    list.forEach(v -> sum[0] = sum[0] * v + x);
    List<Double> a = new ArrayList<>();
    list.forEach(v -> sum[0] += v * v);
    a.add(sum[0]);
    a.forEach(v -> sum[0] *= v);
    return sum[0];
  }

  @Differentiable
  static double ints(List<Integer> list, Map<String, Integer> map, double x) {
    double[] sum = {x};
    list.forEach(n -> sum[0] += n * x * x);
    map.forEach((key, n) -> sum[0] *= n * x);
    Set.of(1).forEach(n -> sum[0] += n * x);
    return sum[0];
  }

  @Differentiable
  static double collected(List<Double> list, double x) {
    List<Double> a = new ArrayList<>();
    list.forEach(a::add);
    list.forEach(v -> a.add(v * x));
    return a.get(0) * a.get(3) + a.get(1) * a.get(2);
  }

  @Differentiable
  static double reversed(List<Double> list, double x) {
    List<Double> a = new ArrayList<>(list);
    a.add(x);
    Collections.reverse(a);
    double sum = 0;
    for (double v : a) {
      sum = sum * x + v;
    }
    a.removeLast();
    Collections.reverse(a);
    return sum * a.get(0) * a.get(2);
  }

  @Differentiable
  static double backwards(List<Double> list, double x) {
    double sum = 0;
    for (double v : list.reversed()) {
      sum = sum * x + v;
    }
    return sum * list.reversed().get(0) * list.reversed().reversed().getFirst();
  }

  @Differentiable
  static double views(List<Double> list, double x) {
    List<Double> view = Collections.unmodifiableList(list);
    double sum = 0;
    for (double v : view.subList(1, 3)) {
      sum = sum * x + v;
    }
    return sum * view.get(0) * List.copyOf(view).getLast();
  }

  @Differentiable
  static double swapped(List<Double> list, double x) {
    List<Double> a = new ArrayList<>(list);
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j + 1 < a.size(); j++) {
        if (a.get(j) > a.get(j + 1)) {
          Collections.swap(a, j, j + 1);
        }
      }
    }
    Collections.swap(a, 1, 1);
    return a.get(0) * x + a.get(1) * a.get(2);
  }

  @Differentiable
  static double aliases(List<Double> list, double x) {
    List<Double> a = new ArrayList<>(list);
    List<Double> b = x > 0 ? a : new ArrayList<>();
    b.sort(null);
    b.removeIf(v -> v == x);
    Collections.reverse(a);
    b.set(0, b.get(0) * x);
    return a.get(0) * a.get(1);
  }

  @Differentiable
  static double looked(@NoDerivative List<Double> list, @NoDerivative double y, double x) {
    double place = list.indexOf(y);
    return (list.contains(y) ? 2 : 3) * x * x * (place + 1) * list.lastIndexOf(y);
  }

  @Differentiable
  static double descending(double x, double y) {
    List<Item> items = new ArrayList<>();
    items.add(new Item(x, y, 1));
    items.add(new Item(y, x, 2));
    items.sort(Comparator.comparingDouble(Item::key).reversed());
    double a = items.get(0).key();
    items.sort(Comparator.comparing((Item item) -> item.key() * x, Comparator.reverseOrder()));
    double b = items.get(0).value();
    items.sort(Comparator.comparing(Item::id).reversed());
    List<double[]> rows = new ArrayList<>();
    rows.add(new double[] {x});
    rows.add(new double[] {y});
    rows.sort(Comparator.comparingDouble((double[] row) -> row[0]).reversed());
    return a * b * items.get(0).key() * rows.get(0)[0];
  }

  @Differentiable
  static double arrays(double x, double y) {
    List<double[]> rows = new ArrayList<>();
    rows.add(new double[] {x, 1});
    rows.add(new double[] {y, 2});
    rows.add(new double[] {x * y, 3});
    rows.sort(Comparator.comparingDouble(row -> row[0]));
    Collections.reverse(rows);
    rows.removeIf(row -> row[1] > 2);
    rows.get(0)[0] *= x;
    rows.forEach(row -> row[0] += y);
    return rows.get(0)[0] * rows.get(1)[0];
  }

  @Differentiable
  static double bodies(List<Body> list, double x) {
    List<Body> own = new ArrayList<>(list);
    own.sort((p, q) -> Double.compare(p.x, q.x));
    own.get(0).x *= x;
    own.forEach(body -> body.x *= body.x);
    return list.get(0).x * list.get(1).x + own.get(0).x;
  }

  @Differentiable
  static double median(List<Double> list, double x) {
    List<Double> a = new ArrayList<>();
    for (double v : list) {
      a.add((v - x) * (v - x));
    }
    Collections.sort(a);
    return (a.get(a.size() / 2 - 1) + a.get(a.size() / 2)) / 2;
  }

  @Differentiable
  static double immutable(List<Double> list, double x) {
    List<Double> a = List.copyOf(list);
    double y = a.get(0) * x;
    List.of(x, y).sort(null);
    return y;
  }

  @Differentiable
  static double beyond(double x) {
    List<Double> a = new ArrayList<>();
    a.add(x);
    Collections.swap(a, 0, 1);
    return a.get(0);
  }
}
