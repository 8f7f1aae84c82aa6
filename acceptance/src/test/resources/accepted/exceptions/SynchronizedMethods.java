package exceptions;

import dev.martlet.annotation.Differentiable;

/** Methods that hold a lock still hold it where they are put in their call's place. */
// check held(1.3)
// check held(0.7)
// check early(1.3)
// check early(0.7)
// check entry(1.3)
// check entry(0.7)
// check onObject(1.3)
// check onObject(0.7)
// check onArray(1.3)
// check onArray(0.7)
// check attempted(1.3)
// check attempted(0.7)
// check ofLocalClass(1.3)
// check ofLocalClass(0.7)
final class SynchronizedMethods {
  static int held;

  static boolean heldClass() {
    return Thread.holdsLock(SynchronizedMethods.class);
  }

  static synchronized double helper(double x) {
    if (!heldClass()) throw new IllegalStateException("lock lost");
    return x * x;
  }

  @Differentiable
  static double held(double x) {
    return helper(x) * 3 + (heldClass() ? 1 : 0);
  }

  static synchronized double early(double x, int n) {
    if (n > 2) {
      return x * x;
    }
    for (int i = 0; i < n; i++) {
      if (x > 10) return x;
      x = x * 2;
    }
    return x * Math.sin(x);
  }

  @Differentiable
  static double early(double x) {
    return early(x, 3) + early(x, 1);
  }

  @Differentiable
  static synchronized double h(double x) {
    return x * (heldClass() ? 5 : 1);
  }

  @Differentiable
  static final class Acc {
    double total;

    Acc(double t) {
      total = t;
    }

    synchronized void add(double x) {
      total += x * x;
    }

    synchronized double get() {
      return total;
    }
  }

  @Differentiable
  static double entry(double x) {
    Acc a = new Acc(x);
    a.add(x);
    a.add(2 * x);
    return a.get() * x;
  }

  static synchronized void fill(double[] a, double x) {
    for (int i = 0; i < a.length; i++) a[i] = x * i;
  }

  @Differentiable
  static double onObject(double x) {
    double[] a = new double[3];
    fill(a, x);
    return a[1] * a[2];
  }

  @Differentiable
  static double onArray(double x) {
    try {
      return helper(x) + bad(x);
    } catch (IllegalArgumentException e) {
      return x * 7 + (heldClass() ? 100 : 0);
    }
  }

  static synchronized double bad(double x) {
    if (x > 0) throw new IllegalArgumentException("no");
    return x;
  }

  record P(double v) {
    synchronized double twice() {
      return v * 2;
    }
  }

  @Differentiable
  static double attempted(double x) {
    class C {
      double v = x;

      synchronized double sq() {
        return v * v;
      }
    }
    C c = new C();
    return c.sq();
  }

  @Differentiable
  static double ofLocalClass(double x) {
    return down(x, 3);
  }

  static synchronized double down(double x, int n) {
    return n == 0 ? x : x * down(x, n - 1);
  }
}
