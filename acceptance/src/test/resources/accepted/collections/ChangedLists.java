package collections;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

// check built(1.5, 4)
// check built(1.5, 1)
// check set(List.of(1.5, 2.0, 3.0), 0.5)
// check inserted(1.5, 2.5)
// check removed(List.of(1.5, 2.0, 3.0), 2)
// check removed(List.of(1.5, 2.0, 3.0), 0)
// check aliases(1.5, 2.5, true)
// check aliases(1.5, 2.5, false)
// check chosen(1.5, 2.5, 0)
// check chosen(1.5, 2.5, 1)
// check twice(1.5)
// check doubled(1.5, 3)
// check cleared(1.5, 2.5)
// check buffers(List.of(1.0, 2.0, 4.0), 3)
// check models(1.5, 3)
// check shapes(1.5, 4)
// check returned(1.5, 3)
// check returned(1.5, 0)
// check changedInHelper(1.5, 2.5)
// check toRecursion(1.5, 4)
// check fromRecursion(1.5, 3)
// check linked(1.5, 2.5)
// check ends(1.5, 2.5)
// check nested(1.5, 3)
// check rows(1.5, 3)
// check sharedRow(1.5, 2.5)
// check early(List.of(1.0, 2.0, -1.0, 3.0))
// check early(List.of())
// check constants(1.5)
// check floats(1.5f) to 1e-3
// check copied(List.of(1.5, 2.0, 3.0))
// check unread(1.5)
// check sized(List.of(1.5, 2.0, 3.0))
// check inLambda(1.5, 2.5)
// check whileNotEmpty(1.5, 5)
// check passiveFirst(1.5, new ArrayList<>(List.of(1.0, 2.0)))
// check horner(1.5, 4)
// check maybeNull(1.5, true)
// check maybeNull(1.5, false)
// check overwritten(1.5, 2.5)
// check caught(2.5, 3)
// check caught(2.5, 1)
// check sorted(List.of(3.0, 1.0, 2.0))
// check queue(1.5, 3)
// throws built(1.5, 0)
// throws removed(List.of(1.5), 2)
// throws early(List.of(1.0, 0.0))
// throws immutable(1.5)
final class ChangedLists {
  @Differentiable
  record Model(double w, double b) {}

  @Differentiable
  sealed interface Shape {}

  @Differentiable
  record Circle(double r) implements Shape {}

  @Differentiable
  record Square(double a) implements Shape {}

  @Differentiable
  static double built(double x, int n) {
    List<Double> list = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      list.add(x * i + 1);
    }
    double product = 1;
    for (double v : list) {
      product *= v * x;
    }
    return product + list.getFirst() * list.get(n - 1);
  }

  @Differentiable
  static double set(List<Double> given, double x) {
    List<Double> list = new ArrayList<>(given);
    double old = list.set(1, x * list.get(0));
    list.set(0, old * list.get(1));
    list.set(0, list.get(0) * 2);
    double unused = list.set(2, x);
    return list.get(0) * list.get(1) + given.get(1) * list.get(2);
  }

  @Differentiable
  static double inserted(double x, double y) {
    ArrayList<Double> list = new ArrayList<>(4);
    list.add(0, x);
    list.add(0, y);
    list.add(1, x * y);
    list.add(3, x + y);
    double sum = 0;
    for (int i = 0; i < list.size(); i++) {
      sum += list.get(i) * (i + 1) * (i + 1);
    }
    return sum * list.get(1);
  }

  @Differentiable
  static double removed(List<Double> given, int at) {
    List<Double> list = new ArrayList<>(given);
    double gone = list.remove(at);
    list.add(gone * gone);
    list.remove(0);
    double sum = 0;
    for (double v : list) {
      sum = sum * 3 + v;
    }
    return sum * gone;
  }

  /** Two names of one list, or of two. */
  @Differentiable
  static double aliases(double x, double y, boolean same) {
    List<Double> a = new ArrayList<>();
    a.add(x);
    a.add(y);
    List<Double> b = same ? a : new ArrayList<>(List.of(y, x));
    b.set(0, x * y);
    a.set(1, b.get(0) * x);
    b.add(a.get(0));
    return a.get(0) * 2 + a.get(1) * 3 + b.get(0) * 5 + b.get(1) * 7 + b.getLast() * a.size();
  }

  /** Which list is changed is decided twice. */
  @Differentiable
  static double chosen(double x, double y, int which) {
    List<List<Double>> none = List.of();
    List<Double> a = new ArrayList<>(List.of(x, y));
    List<Double> b = new ArrayList<>(List.of(y, x * x));
    List<Double> c = which == 0 ? a : b;
    c.set(0, c.get(0) * c.get(1));
    List<Double> d;
    if (c.get(0) > 100) {
      d = a;
    } else {
      d = which == 1 ? a : b;
    }
    d.add(c.get(0) * x);
    return a.getFirst() + 2 * a.getLast() + 3 * b.getFirst() + 4 * b.getLast() + none.size();
  }

  /** The same number at two places, and the list into itself. */
  @Differentiable
  static double twice(double x) {
    Double boxed = x * x;
    List<Double> list = new ArrayList<>();
    list.add(boxed);
    list.add(boxed);
    list.addAll(list);
    list.set(3, list.get(0) * list.get(3));
    list.addAll(List.of(x, x));
    return list.get(3) * list.get(1) + list.get(2) * list.get(4) * list.size();
  }

  @Differentiable
  static double doubled(double x, int rounds) {
    List<Double> list = new ArrayList<>(List.of(x));
    for (int i = 0; i < rounds; i++) {
      list.addAll(list);
      list.set(i, list.get(i) * x);
    }
    double sum = 0;
    for (double v : list) {
      sum += v * v;
    }
    return sum;
  }

  @Differentiable
  static double cleared(double x, double y) {
    List<Double> list = new ArrayList<>();
    list.add(x);
    double first = list.get(0);
    list.clear();
    list.add(y * first);
    list.add(x);
    double second = list.get(0) * list.get(1);
    list.clear();
    return second * second + list.size();
  }

  /** Two lists that take turns. */
  @Differentiable
  static double buffers(List<Double> given, int steps) {
    List<Double> current = new ArrayList<>(given);
    List<Double> next = new ArrayList<>(given);
    for (int step = 0; step < steps; step++) {
      for (int i = 0; i < current.size(); i++) {
        double left = current.get(Math.max(i - 1, 0));
        next.set(i, (left + 2 * current.get(i) * current.get(i)) / 4);
      }
      List<Double> swapped = current;
      current = next;
      next = swapped;
    }
    double sum = 0;
    for (double v : current) {
      sum += v;
    }
    return sum * next.get(0);
  }

  @Differentiable
  static double models(double x, int n) {
    List<Model> models = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      models.add(new Model(x * (i + 1), x));
    }
    Model last = models.removeLast();
    models.addFirst(new Model(last.b(), last.w()));
    double y = 0.3;
    for (Model model : models) {
      y = Math.tanh(model.w() * y + model.b());
    }
    return y * models.get(1).w();
  }

  @Differentiable
  static double shapes(double x, int n) {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      shapes.add(i % 2 == 0 ? new Circle(x + i) : new Square(x * i));
    }
    shapes.set(0, shapes.get(1));
    double sum = 0;
    for (Shape shape : shapes) {
      sum +=
          switch (shape) {
            case Circle(var r) -> Math.PI * r * r;
            case Square(var a) -> a * a;
          };
    }
    return sum;
  }

  @Differentiable
  static List<Double> returned(double x, int n) {
    List<Double> list = new ArrayList<>();
    double power = x;
    for (int i = 0; i < n; i++) {
      list.add(power);
      power *= x;
    }
    list.add(0, power);
    return list;
  }

  static void scale(List<Double> list, double by) {
    for (int i = 0; i < list.size(); i++) {
      list.set(i, list.get(i) * by);
    }
  }

  static List<Double> pair(double x, double y) {
    List<Double> pair = new ArrayList<>();
    pair.add(x);
    pair.add(y);
    return pair;
  }

  @Differentiable
  static double changedInHelper(double x, double y) {
    List<Double> list = pair(x, y);
    scale(list, y);
    scale(list, list.get(0));
    list.add(list.get(1));
    scale(list, x);
    return list.get(0) * list.get(1) + list.get(2);
  }

  static double total(List<Double> list, int from) {
    return from >= list.size() ? 1 : list.get(from) + list.get(from) * total(list, from + 1);
  }

  /** A method that calls itself reads what is changed before and behind. */
  @Differentiable
  static double toRecursion(double x, int n) {
    List<Double> list = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      list.add(x / i);
    }
    double before = total(list, 0);
    list.set(0, before);
    list.add(2, x);
    double between = total(list, 1);
    list.remove(1);
    return before * between + total(list, 0);
  }

  static List<Double> powers(double x, int n) {
    if (n == 0) {
      List<Double> one = new ArrayList<>();
      one.add(1.0);
      return one;
    }
    List<Double> less = powers(x, n - 1);
    List<Double> more = new ArrayList<>(less);
    more.add(less.getLast() * x);
    return more;
  }

  @Differentiable
  static double fromRecursion(double x, int n) {
    List<Double> list = powers(x, n);
    list.set(1, list.get(1) * list.get(2));
    list.addAll(powers(list.get(1), 2));
    double sum = 0;
    for (int i = 0; i < list.size(); i++) {
      sum += (i + 1) * list.get(i);
    }
    return sum;
  }

  @Differentiable
  static double linked(double x, double y) {
    LinkedList<Double> list = new LinkedList<>();
    list.add(x);
    list.addFirst(y);
    list.addLast(x * y);
    list.addLast(y);
    double first = list.removeFirst();
    double last = list.removeLast();
    return first * last + list.getFirst() * list.getLast();
  }

  @Differentiable
  static double ends(double x, double y) {
    List<Double> list = new ArrayList<>(List.of(1.0, x, 2.0, y));
    double last = list.removeLast();
    double first = list.removeFirst();
    list.addFirst(last * x);
    list.addLast(first);
    list.removeLast();
    return list.getFirst() * list.getLast() * list.get(1) + first;
  }

  /** Lists in lists, of which the inner ones are changed through the outer one. */
  @Differentiable
  static double nested(double x, int n) {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add(new ArrayList<>());
      for (int j = 0; j <= i; j++) {
        rows.get(i).add(x * (i + j + 1));
      }
    }
    rows.get(n - 1).set(0, rows.get(1).get(0) * x);
    List<Double> first = rows.remove(0);
    first.add(rows.get(0).get(1));
    rows.add(first);
    double product = 1;
    for (List<Double> row : rows) {
      double sum = 0;
      for (double v : row) {
        sum += v;
      }
      product *= sum;
    }
    return product;
  }

  @Differentiable
  static List<List<Double>> rows(double x, int n) {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Double> row = new ArrayList<>();
      row.add(x * i);
      rows.add(row);
      row.add(x * x);
    }
    rows.get(0).set(0, rows.get(1).get(1) * x);
    return rows;
  }

  /** One row at two places. */
  @Differentiable
  static double sharedRow(double x, double y) {
    List<Double> row = new ArrayList<>(List.of(x, y));
    List<List<Double>> rows = new ArrayList<>(List.of(row, row));
    List<List<Double>> copy = new ArrayList<>(rows);
    rows.get(0).set(0, x * y);
    rows.get(1).set(1, rows.get(0).get(0) * x);
    copy.get(1).add(row.get(1));
    return row.get(0) + 2 * rows.get(0).get(1) + 3 * copy.get(0).get(2);
  }

  @Differentiable
  static double early(List<Double> given) {
    List<Double> seen = new ArrayList<>();
    double sum = 0;
    for (double v : given) {
      if (v == 0) {
        throw new IllegalStateException("zero behind " + seen.size());
      }
      if (v < 0) {
        break;
      }
      seen.add(v * v);
      if (seen.size() > 1) {
        continue;
      }
      sum += v;
    }
    if (seen.isEmpty()) {
      return sum;
    }
    return sum * seen.getLast();
  }

  /** Some elements are constants, others are not. */
  @Differentiable
  static double constants(double x) {
    List<Double> list = new ArrayList<>(List.of(1.0, 2.0, 3.0));
    list.set(1, x);
    list.add(0, 4.0);
    list.add(x * x);
    list.set(2, 5.0);
    list.remove(0);
    return list.get(0) * list.get(1) + list.get(2) * list.get(3);
  }

  @Differentiable
  static float floats(float x) {
    List<Float> list = new ArrayList<>();
    list.add(x);
    list.add(x * x);
    list.set(0, list.get(0) * list.get(1));
    return list.get(0) + list.get(1);
  }

  /** A copy goes its own way. */
  @Differentiable
  static double copied(List<Double> given) {
    List<Double> list = new ArrayList<>(given);
    List<Double> copy = new ArrayList<>(list);
    List<Double> fixed = List.copyOf(list);
    list.set(0, copy.get(1) * list.get(2));
    copy.set(1, list.get(0));
    copy.add(fixed.get(0));
    return list.get(0) * copy.get(0) + copy.get(1) * list.get(1) + copy.getLast() + fixed.get(2);
  }

  @Differentiable
  static double unread(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x);
    list.add(x * x);
    return x * list.size();
  }

  @Differentiable
  static double sized(List<Double> given) {
    List<Double> list = new ArrayList<>();
    for (double v : given) {
      for (int i = 0; i < list.size() && i < 2; i++) {
        list.set(i, list.get(i) * v);
      }
      list.add(v + list.size());
    }
    double sum = 0;
    for (int i = list.size() - 1; i >= 0; i--) {
      sum = sum * 0.5 + list.get(i);
    }
    return sum;
  }

  /** A function reads the list as it is when it is called. */
  @Differentiable
  static double inLambda(double x, double y) {
    List<Double> list = new ArrayList<>();
    list.add(x);
    java.util.function.DoubleUnaryOperator f = v -> v * list.get(0);
    double before = f.applyAsDouble(y);
    list.set(0, y * y);
    return before * f.applyAsDouble(x);
  }

  @Differentiable
  static double whileNotEmpty(double x, int n) {
    List<Double> stack = new ArrayList<>();
    stack.add(x);
    double sum = 0;
    int steps = 0;
    while (!stack.isEmpty()) {
      double top = stack.removeLast();
      sum += top * top;
      if (steps < n) {
        stack.add(top * 0.5);
        stack.add(top * x);
      }
      steps++;
    }
    return sum;
  }

  /** A list that holds nothing active at first. */
  @Differentiable
  static double passiveFirst(double x, @NoDerivative List<Double> data) {
    List<Double> list = new ArrayList<>(data);
    double before = list.get(0);
    list.set(0, x * before);
    return list.get(0) * list.get(1) + before;
  }

  @Differentiable
  static double horner(double x, int n) {
    List<Double> coefficients = new LinkedList<>();
    for (int i = 0; i < n; i++) {
      coefficients.add(0, x + i);
    }
    double y = 0;
    for (double c : coefficients) {
      y = y * x + c;
    }
    return y;
  }

  @Differentiable
  static double maybeNull(double x, boolean present) {
    List<Double> list = null;
    if (present) {
      list = new ArrayList<>();
      list.add(x * x);
    }
    return list == null ? x : list.get(0);
  }

  @Differentiable
  static double overwritten(double x, double y) {
    List<Double> list = new ArrayList<>();
    list.add(x);
    double a = list.get(0);
    list.set(0, y);
    double b = list.get(0);
    list.set(0, list.get(0) * list.get(0));
    list.set(0, 7.0);
    list.set(0, list.get(0) * a);
    return a * b * list.get(0);
  }

  /** The list is filled outside of the attempt. */
  @Differentiable
  static double caught(double x, int at) {
    List<Double> list = new ArrayList<>();
    list.add(x);
    list.add(x * x);
    double y;
    try {
      y = list.get(at);
    } catch (IndexOutOfBoundsException e) {
      y = list.get(0) * 3;
    }
    list.set(0, y);
    return list.get(0) * list.get(1);
  }

  /** An insertion sort. */
  @Differentiable
  static double sorted(List<Double> given) {
    List<Double> list = new ArrayList<>();
    for (double v : given) {
      int i = 0;
      while (i < list.size() && list.get(i) < v) {
        i++;
      }
      list.add(i, v);
    }
    double sum = 0;
    for (int i = 0; i < list.size(); i++) {
      sum += list.get(i) * list.get(i) * (i + 1);
    }
    return sum;
  }

  @Differentiable
  static double queue(double x, int n) {
    List<Model> queue = new ArrayList<>();
    queue.add(new Model(x, 1));
    double sum = 0;
    for (int i = 0; i < n; i++) {
      Model first = queue.remove(0);
      sum += first.w() * first.b();
      queue.add(new Model(first.w() * first.w(), first.b() + x));
      queue.add(first);
    }
    return sum;
  }

  @Differentiable
  static double immutable(double x) {
    List<Double> list = List.of(x, 1.0);
    list.add(x);
    return list.get(0);
  }
}
