package calls;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;

// Methods that call themselves, change what they are given, and return what has no derivative.

// check filled(new double[] {1.5, 2, -0.5}, 0.5)
// check filled(new double[0], 0.5)
// check named(new double[] {1.5, 2, -0.5}, 0.5)
// check settled(new double[] {1.5, 2}, 0.5)
// check settled(new double[] {0.001, 2}, 0.5)
// check ignored(new double[] {1.5, 2}, 0.5)
// check partitioned(new double[] {1.5, -2, 4, 0.5, 3}, 0.5)
// check aliased(new double[] {1.5, 2}, 0.5)
// check mutual(new double[] {1.5, 2}, 0.5, 5)
// check looped(new double[] {1.5, 2}, 0.5, 3)
// check bodies(1.5, 0.43, 3)
// check lists(1.5, 0.5, 3)
// check rows(new double[][] {{1.5, 2}, {0.5, 3}}, 0.5)
// check kinds(new double[] {1.5, 2}, 0.5)
// check local(1.5, 0.5)
// check only(new double[] {1.53, 2}, 0.5)
// throws thrown(new double[] {1.5, 2}, 0.5)
final class CountingHelpers {
  private static int fill(double[] a, double x, int n) {
    if (n == 0) {
      return 0;
    }
    a[n - 1] = x * n + a[n - 1] * a[n - 1];
    return 1 + fill(a, x, n - 1);
  }

  @Differentiable
  static double filled(double[] a, double x) {
    int count = fill(a, x, a.length);
    double sum = x;
    for (int i = 0; i < count; i++) {
      sum = sum * a[i] + a[i] * a[i];
    }
    return sum * (count + 1);
  }

  private static String name(double[] a, double x, int n) {
    if (n == 0) {
      return "";
    }
    a[n - 1] *= x;
    return name(a, a[n - 1], n - 1) + (a[n - 1] > 0 ? "+" : "-");
  }

  @Differentiable
  static double named(double[] a, double x) {
    return name(a, x, a.length).equals("++-") ? a[0] * a[1] * a[2] : a[1] * x;
  }

  private static boolean settles(double[] a, double x, int n) {
    if (Math.abs(a[0]) < 0.01) {
      return true;
    }
    a[0] *= x * a[1];
    a[1] += x;
    return n > 0 && settles(a, x, n - 1);
  }

  @Differentiable
  static double settled(double[] a, double x) {
    if (settles(a, x, 2) || settles(a, x * x, 1)) {
      return a[0] * x;
    }
    return a[0] * a[1];
  }

  @Differentiable
  static double ignored(double[] a, double x) {
    fill(a, x, 2);
    fill(a, a[0], 1);
    return a[0] * a[1];
  }

  private static int partition(double[] a, int from, int to) {
    if (from >= to) {
      return a[from] > 0 ? from : from + 1;
    }
    if (a[from] > 0) {
      double old = a[from];
      a[from] = a[to];
      a[to] = old * 2;
      return partition(a, from, to - 1);
    }
    return partition(a, from + 1, to);
  }

  @Differentiable
  static double partitioned(double[] a, double x) {
    int middle = partition(a, 0, a.length - 1);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * a[i] * (i < middle ? x : i);
    }
    return sum;
  }

  private static int add(double[] to, double[] from, int n) {
    if (n == 0) {
      return to == from ? 1 : 2;
    }
    to[n - 1] += from[to.length - n] * from[n - 1];
    return add(to, from, n - 1);
  }

  @Differentiable
  static double aliased(double[] a, double x) {
    double[] b = {x, x * x};
    int same = add(a, a, 2);
    int other = add(a, b, 2) + add(b, a, 1);
    return a[0] * a[1] * same + b[0] * other;
  }

  private static int even(double[] a, double x, int n) {
    a[0] *= x;
    return n == 0 ? 0 : odd(a, x * a[1], n - 1);
  }

  private static int odd(double[] a, double x, int n) {
    a[1] += x * a[0];
    return n == 0 ? 1 : even(a, x, n - 1);
  }

  @Differentiable
  static double mutual(double[] a, double x, int n) {
    return a[even(a, x, n)] * a[0];
  }

  @Differentiable
  static double looped(double[] a, double x, int n) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += fill(a, x * count, i % 3 == 0 ? 2 : 1);
      if (count > 3) {
        break;
      }
    }
    return a[0] * a[1] + count * x;
  }

  @Differentiable
  static final class Body {
    double x;
    double v;

    Body(double x, double v) {
      this.x = x;
      this.v = v;
    }

    boolean bounce(double dt, int n) {
      x += v * dt;
      if (x < 0) {
        v = -v * 0.5;
        return true;
      }
      return n > 0 && bounce(dt, n - 1);
    }
  }

  @Differentiable
  static double bodies(double x, double dt, int n) {
    Body body = new Body(x, -x * 2);
    int bounces = 0;
    for (int i = 0; i < n; i++) {
      if (body.bounce(dt, 2)) {
        bounces++;
      }
    }
    return body.x * body.v + bounces * dt;
  }

  private static int grow(List<double[]> rows, double x, int n) {
    if (n == 0) {
      return rows.size();
    }
    rows.add(new double[] {x, n});
    rows.get(0)[0] *= x;
    return grow(rows, x * rows.getLast()[1], n - 1);
  }

  @Differentiable
  static double lists(double x, double y, int n) {
    List<double[]> rows = new ArrayList<>();
    int size = grow(rows, x, n) + grow(rows, y, 1);
    double sum = 0;
    for (double[] row : rows) {
      sum += row[0] * row[0] * row[1];
    }
    return sum * size;
  }

  private static long eliminate(double[][] a, int k) {
    if (k == a.length) {
      return 1L << k;
    }
    for (int i = k + 1; i < a.length; i++) {
      double factor = a[i][k] / a[k][k];
      for (int j = k; j < a.length; j++) {
        a[i][j] -= factor * a[k][j];
      }
    }
    return eliminate(a, k + 1);
  }

  @Differentiable
  static double rows(double[][] a, double x) {
    double[] first = a[0];
    a[0][0] *= x;
    long size = eliminate(a, 0);
    return first[0] * a[1][1] * size;
  }

  private static char letter(double[] a, int n) {
    a[0] *= a[1];
    return n == 0 ? 'a' : letter(a, n - 1);
  }

  @Differentiable
  static double kinds(double[] a, double x) {
    return (letter(a, 2) - 'a' + 1) * a[0] * x;
  }

  @Differentiable
  static double local(double x, double y) {
    double[] a = {x, y};
    int before = fill(a, x * y, 2);
    double[] b = a;
    a = new double[] {x, x};
    int after = fill(a, b[0], 1);
    return a[0] * b[0] * b[1] * (before + after);
  }

  private static int peek(double[] a, int n) {
    return n == 0 ? (int) (a[0] * 10) : peek(a, n - 1);
  }

  @Differentiable
  static double only(double[] a, double x) {
    return peek(a, 2) * x * a[1];
  }

  private static int fail(double[] a, int n) {
    a[0] *= 2;
    if (n == 0) {
      throw new IllegalStateException("at " + a[0]);
    }
    return fail(a, n - 1);
  }

  @Differentiable
  static double thrown(double[] a, double x) {
    return fail(a, 2) * a[0] * x;
  }
}
