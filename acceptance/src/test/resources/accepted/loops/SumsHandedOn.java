package loops;

import dev.martlet.DifferentialOperators;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import java.util.*;
import java.util.function.DoubleUnaryOperator;

/** What a loop sums up goes where nothing tells at once what comes back. */
// check toRecursive(1.3)
// check toRecursive(0.7)
// check toRule(1.3)
// check toRule(0.7)
// check toObject(1.3)
// check toObject(0.7)
// check toArray(1.3)
// check toArray(0.7)
// check toList(1.3)
// check toList(0.7)
// check toHelper(1.3)
// check toHelper(0.7)
// check toVariant(1.3)
// check toVariant(0.7)
// check toFunction(1.3)
// check toFunction(0.7)
// check toOptional(1.3)
// check toOptional(0.7)
// check toText(1.3)
// check toText(0.7)
// check toRecords(1.3)
// check toRecords(0.7)
// check toCatch(1.3)
// check toCatch(0.7)
// check toMap(1.3)
// check toMap(0.7)
// check toBox(1.3)
// check toBox(0.7)
// check toHook(1.3)
// check toHook(0.7)
// check toLock(1.3)
// check toLock(0.7)
// check toSwitch(1.3)
// check toSwitch(0.7)
// check toItself(1.3)
// check toItself(0.7)
// check toItselfOfArray(1.3)
// check toItselfOfArray(0.7)
final class SumsHandedOn {
  static int three = 3;

  @Differentiable
  static final class Cell {
    double value;
    double w;

    Cell(double v, double w) {
      value = v;
      this.w = w;
    }

    double twice() {
      return 2 * value;
    }
  }

  @Differentiable
  record Pair(double a, double b) {
    double product() {
      return a * b;
    }
  }

  @Differentiable
  sealed interface Sh permits Di, Sq {}

  @Differentiable
  record Di(double r) implements Sh {}

  @Differentiable
  record Sq(double s) implements Sh {}

  static double rec(double x, int n) {
    return n == 0 ? x * x : Math.sin(rec(x, n - 1));
  }

  static double custom(double x) {
    return x * x * x;
  }

  @Derivative(of = "custom")
  static ValueWithPullback<Double, DoubleUnaryOperator> customRule(double x) {
    return new ValueWithPullback<>(custom(x), v -> 3 * v * x * x);
  }

  @Derivative(of = "custom")
  static ValueWithDifferential<Double, DoubleUnaryOperator> customD(double x) {
    return new ValueWithDifferential<>(custom(x), v -> 3 * v * x * x);
  }

  static void put(double[] a, double v, int n) {
    if (n > 0) {
      put(a, v, n - 1);
    }
    a[0] = v * v;
  }

  @Differentiable
  static double toRecursive(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    return rec(t, 2);
  }

  @Differentiable
  static double toRule(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    return custom(t);
  }

  @Differentiable
  static double toObject(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    Cell c = new Cell(t, x);
    return c.value * 2;
  }

  @Differentiable
  static double toArray(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    double[] q = {t, x};
    return q[m - 3] * 2;
  }

  @Differentiable
  static double toList(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    List<Double> l = List.of(t, x);
    return l.get(m - 3) * 2;
  }

  @Differentiable
  static double toHelper(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    double[] q = new double[2];
    put(q, t, m);
    return q[0];
  }

  @Differentiable
  static double toVariant(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    Sh s = m > 2 ? new Di(t) : new Sq(t);
    return switch (s) {
      case Di(double r) -> r * 3;
      case Sq(double r) -> r * r;
    };
  }

  @Differentiable
  static double toFunction(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    final double u = t;
    DoubleUnaryOperator o = y -> y * u;
    double s = 0;
    for (int i = 0; i < m; i++) s += o.applyAsDouble(i);
    return s;
  }

  @Differentiable
  static double toOptional(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    Optional<Double> o = Optional.of(t);
    return o.get() * 2;
  }

  @Differentiable
  static double toText(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    System.identityHashCode(t + "");
    return t * 2;
  }

  @Differentiable
  static double toRecords(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    Pair p = new Pair(t, 3);
    Pair[] ps = {p};
    return ps[m - 3].product();
  }

  @Differentiable
  static double toCatch(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    try {
      if (t < 100) throw new IllegalStateException();
    } catch (IllegalStateException e) {
      return rec(t, 1);
    }
    return t;
  }

  @Differentiable
  static double toMap(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    Map<String, Double> mm = new HashMap<>();
    mm.put("a", t);
    return mm.get("a") * 2;
  }

  @Differentiable
  static double toBox(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    Double bx = t;
    Object ob = bx;
    return ob instanceof Double dd ? dd * 2 : 0;
  }

  @Differentiable
  static double toHook(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    return DifferentialOperators.withDerivative(t, v -> v * 1) * 2;
  }

  @Differentiable
  static double toLock(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    Cell c = new Cell(1, 2);
    synchronized (c) {
      c.value = t;
    }
    return c.twice();
  }

  @Differentiable
  static double toSwitch(double x) {
    int m = three;
    double t = 0;
    for (int i = 0; i < m; i++) t += Math.sin(x * i);
    double z = 0;
    switch (m) {
      case 3:
        z = rec(t, 1);
        break;
      default:
        z = t;
    }
    return z;
  }

  static double again(double x, int n, double y) {
    if (n == 0) return 0.5 * y;
    double t = 0;
    for (int i = 0; i < n + 3; i++) t += Math.tanh(x * i) * 0.5;
    return again(x, n - 1, t);
  }

  @Differentiable
  static double toItself(double x) {
    return again(x, 1, x);
  }

  static double ofArray(double[] w, int n, double y) {
    double[] v = w.clone();
    if (n == 0) return 0.5 * y;
    double t = 0;
    for (int i = 0; i < v.length; i++) t += Math.tanh(v[i]) * 0.5;
    return ofArray(w, n - 1, t);
  }

  @Differentiable
  static double toItselfOfArray(double x) {
    return ofArray(new double[] {x, x * x}, 1, x);
  }
}
