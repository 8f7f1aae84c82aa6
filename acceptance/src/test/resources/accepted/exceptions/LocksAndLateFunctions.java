package exceptions;

import dev.martlet.DifferentiableSequences;
import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Locks around what writes to objects, functions that an attempt makes, and checks for null of
 * lists that change.
 */
// check turned(1.3)
// check turned(0.7)
// check poured(1.3)
// check poured(0.7)
// check storedInNew(1.3)
// check storedInNew(0.7)
// check sumOfNumbers(1.3)
// check sumOfNumbers(0.7)
// check eitherList(1.3)
// check eitherList(0.7)
// check constantFunction(1.3)
// check constantFunction(0.7)
// check functionBehind(1.3)
// check functionBehind(0.7)
// check checkedLists(1.3)
// check checkedLists(0.7)
final class LocksAndLateFunctions {
  @Differentiable
  static final class Cell {
    double value;
    double weight;

    Cell(double v, double w) {
      value = v;
      weight = w;
    }

    double value() {
      return value;
    }
  }

  @Differentiable
  static final class Ring {
    Cell first;
    Cell second;

    Ring(Cell a, Cell b) {
      first = a;
      second = b;
    }

    void turn() {
      Cell o = first;
      first = second;
      second = o;
      first.value *= 2;
    }
  }

  @Differentiable
  record Pair(double a, double b) {}

  static void pour(Cell a, Cell b) {
    a.value += b.weight * a.value;
  }

  @Differentiable
  static double turned(double x) {
    int[] counts = {1, 2, 3};
    Ring q = new Ring(new Cell(x, 1), new Cell(x * x, 2));
    synchronized (counts) {
      q.turn();
    }
    return q.first.value + q.second.value;
  }

  @Differentiable
  static double poured(double x) {
    int[] counts = {1, 2, 3};
    Cell v1 = new Cell(x, x);
    synchronized (counts) {
      DoubleBinaryOperator u3 = Math::max;
      pour(v1, v1);
    }
    return v1.value;
  }

  @Differentiable
  static double storedInNew(double x) {
    List<Double> v1 = List.of(x, x * x);
    new Cell(x, 0.5).value = v1.stream().mapToDouble(t -> new Pair(t, -0.25).a()).sum();
    return x;
  }

  @Differentiable
  static double sumOfNumbers(double x) {
    List<Double> v1 = List.of(x, x * x);
    final Cell[] v3 = {new Cell(x, 0.5)};
    new Cell(x, 0.5).value = v1.stream().mapToDouble(t -> new Pair(t, -0.25).a()).sum();
    return v1.get(0) * v3[0].value;
  }

  @Differentiable
  static double eitherList(double x) {
    double y = 2 * x;
    List<Double> v1 = List.of(x);
    double s = v1.stream().mapToDouble(t -> new Pair(t, -0.25).a()).sum();
    List<Double> v5 = new ArrayList<>();
    v5.add(x);
    v5.set(0, x * y);
    if (y > 2) {
      return v5.get(0) * s;
    }
    return v1.get(0) * s * s;
  }

  @Differentiable
  static double constantFunction(double x) {
    Pair p = new Pair(x, x * x);
    double[] w = {x, x + 1};
    try {
      w[0] *= Math.cos(DifferentiableSequences.map(w, t -> p.b())[0]);
    } finally {
      x = x;
    }
    return w[0];
  }

  @Differentiable
  static double functionBehind(double x) {
    double[] w = {x, x + 1};
    double s = 0;
    try {
      s += 1;
      DoubleUnaryOperator f = t -> t * w[1];
      w[0] *= Math.cos(DifferentiableSequences.map(w, f)[1]);
      s += f.applyAsDouble(w[0]);
      w[(int) (x * 2)] += 1;
      s += x;
    } catch (ArrayIndexOutOfBoundsException e) {
      s += w[0] * w[1];
    }
    return s + w[0];
  }

  @Differentiable
  static double checkedLists(double x) {
    List<Double> v1 = List.of(x, x * x);
    List<Double> v5 = new ArrayList<>(v1);
    v5.set(0, x * 3);
    List<Double> v = x > 1 ? v5 : v1;
    double s = Objects.requireNonNull(v).get(0);
    v5.set(1, s);
    return v.stream().mapToDouble(t -> t * t).sum() * Objects.requireNonNull(v1).get(1);
  }
}
