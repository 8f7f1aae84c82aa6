package generics;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arrays and numbers in variables of any type. */
// check eitherArray(1.3)
// check eitherArray(0.7)
// check eitherThenWritten(1.3)
// check eitherThenWritten(0.7)
// check inRecord(1.3)
// check inRecord(0.7)
// check writtenInRecord(1.3)
// check writtenInRecord(0.7)
// check returned(1.3)
// check returned(0.7)
// check ofList(1.3)
// check ofList(0.7)
// check larger(1.3)
// check larger(0.7)
// check rowsSwapped(1.3)
// check rowsSwapped(0.7)
// check kept(1.3)
// check kept(0.7)
// check ofNumber(1.3)
// check ofNumber(0.7)
// check ofMapOrNew(1.3)
// check ofMapOrNew(0.7)
// check ofMapOrNumber(1.3)
// check ofMapOrNumber(0.7)
// check swappedBesideAlias(1.3)
// check swappedBesideAlias(0.7)
final class BareVariables {
  static <T> T pick(boolean b, T x, T y) {
    return b ? x : y;
  }


  @Differentiable
  record DBox<T>(T value) {}

  @Differentiable
  static double eitherArray(double x) {
    double[] p = {x, 2 * x};
    double[] q = {x * x};
    return pick(x > 0, p, q)[0] * 3;
  }

  @Differentiable
  static double eitherThenWritten(double x) {
    double[] p = {x, 2 * x};
    double[] q = pick(x > 0, p, p.clone());
    q[0] = x * x;
    return p[0];
  }

  @Differentiable
  static double inRecord(double x) {
    DBox<double[]> box = new DBox<>(new double[] {x, x * x});
    return box.value()[1];
  }

  @Differentiable
  static double writtenInRecord(double x) {
    DBox<double[]> box = new DBox<>(new double[] {x, x * x});
    box.value()[0] = x * x * x;
    return box.value()[0];
  }

  @Differentiable
  static <T> T id(T t) {
    return t;
  }

  @Differentiable
  static double returned(double x) {
    return id(new double[] {x * x})[0];
  }

  static <T> T first(List<T> l) {
    return l.get(0);
  }

  @Differentiable
  static double ofList(double x) {
    return first(List.of(new double[] {x * x}))[0];
  }

  static <T extends Comparable<T>> T max(T a, T b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  @Differentiable
  static double larger(double x) {
    return max(x * x, x + 1);
  }

  static <T extends Comparable<T>> T rec(T a, T b, int n) {
    return n == 0 ? a : rec(b, a, n - 1);
  }

  @Differentiable
  static double rowsSwapped(double x) {
    double[][] a = {{x}, {x * x}};
    swap(a, 0, 1);
    a[0][0] *= 2;
    return a[0][0] * 3 + a[1][0];
  }

  static <T> T keep(T a, List<T> out) {
    out.add(a);
    return a;
  }

  @Differentiable
  static double kept(double x) {
    List<double[]> o = new ArrayList<>();
    double[] a = keep(new double[] {x}, o);
    a[0] = x * x;
    return o.get(0)[0];
  }

  static <T extends Number> double num(T t) {
    return t.doubleValue() * 2;
  }

  @Differentiable
  static double ofNumber(double x) {
    return num(x * x);
  }

  static <K, V> V get(Map<K, V> m, K k, V other) {
    V v = m.get(k);
    return v == null ? other : v;
  }

  @Differentiable
  static double ofMapOrNew(double x) {
    Map<String, double[]> m = new HashMap<>();
    m.put("a", new double[] {x * x});
    return get(m, "a", new double[] {1})[0] + get(m, "b", new double[] {x})[0];
  }

  @Differentiable
  static double ofMapOrNumber(double x) {
    Map<String, Double> m = new HashMap<>();
    m.put("a", x * x);
    return get(m, "a", 1.0) + get(m, "b", x);
  }

  static <T> void swap(T[] a, int i, int j) {
    T t = a[i];
    a[i] = a[j];
    a[j] = t;
  }

  @Differentiable
  static double swappedBesideAlias(double x) {
    double[][] a = {{x}, {x * x}};
    double[] b = a[1];
    swap(a, 0, 1);
    a[0][0] *= 2;
    return a[0][0] * 3 + a[1][0] * b[0];
  }
}
