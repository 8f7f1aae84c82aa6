package arrays;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;

// Arrays that are locks, and arrays of counts beside what is differentiated.

// check locked(new double[] {1.5, 2}, 0.5)
// check counted(new double[] {1.5, 2}, 0.5)
// check counts(new double[] {1.5, 2}, new int[] {3})
// check nested(new double[] {1.5, 2}, 0.5)
// check loops(new double[] {1.5, 2}, 0.5, 3)
// check noted(new double[] {1.5, 2}, 0.5, 3)
// check captured(0.5, 3)
// check quotients(0.5, 3)
// throws quotients(0.5, 0)
// throws nulls(0.5)
final class LocksAndCounts {
  @Differentiable
  static double locked(double[] a, double x) {
    synchronized (a) {
      a[0] *= x;
    }
    return a[0] * a[1];
  }

  @Differentiable
  static double counted(double[] a, double x) {
    int[] counts = {1};
    synchronized (a) {
      counts[0]++;
    }
    synchronized (counts) {
      a[1] *= x * counts[0];
      synchronized (a.clone()) {
        counts[0]++;
      }
    }
    return a[0] * a[1] * counts[0];
  }

  @Differentiable
  static double counts(double[] a, int[] counts) {
    a[0] *= a[1];
    synchronized (counts) {
      counts[0]++;
    }
    a[0] *= counts[0];
    return a[0] * a[1];
  }

  @Differentiable
  static double nested(double[] a, double x) {
    double[][] rows = {a, {x}};
    Object lock = rows;
    synchronized (lock) {
      synchronized (rows[1]) {
        rows[1][0] *= a[0];
      }
    }
    try {
      synchronized (a) {
        if (a[1] > 1) {
          throw new IllegalStateException();
        }
        rows[1][0] = 0;
      }
    } catch (IllegalStateException e) {
      rows[1][0] *= a[1];
    }
    return rows[1][0] * a[0];
  }

  @Differentiable
  static double loops(double[] a, double x, int n) {
    int[] counts = new int[1];
    for (int i = 0; i < n; i++) {
      synchronized (a) {
        if (i == 1) {
          continue;
        }
        counts[0] += 4 / n;
        a[i % 2] *= x + counts[0];
      }
    }
    return a[0] * a[1];
  }

  @Differentiable
  static double noted(double[] a, double x, int n) {
    int[] counts = {1, 2};
    List<Object> notes = new ArrayList<>();
    notes.add(counts);
    notes.add(x);
    for (int i = 0; i < n; i++) {
      counts[0] += (4 / n);
    }
    return x * counts[0] * a[0] + notes.size();
  }

  @Differentiable
  static double captured(double x, int n) {
    int[] counts = {1, 2};
    Runnable run = () -> counts[1] += (int) (x + counts[0]);
    for (int i = 0; i < n; i++) {
      counts[0] += (4 / n);
      run.run();
    }
    return x * counts[0] * counts[1];
  }

  @Differentiable
  static double quotients(double x, int n) {
    int[] counts = {1, 2};
    double y = x;
    for (int i = 0; i <= n; i++) {
      counts[0] += (4 / n);
      y *= x + counts[0];
    }
    return y;
  }

  @Differentiable
  static double nulls(double x) {
    double[] none = x > 0 ? null : new double[1];
    synchronized (none) {
      return x * x;
    }
  }
}
