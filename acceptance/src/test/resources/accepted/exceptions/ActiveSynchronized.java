package exceptions;

import dev.martlet.annotation.Differentiable;

// golden
// check f(1.5, new Object(), 3)
// check f(1.5, new Object(), 0)
// check f(1.5, new Object(), -1)
// throws f(1.5, null, 1)
// throws f(1.5, new Object(), -2)
// check caught(1.5, new Object(), 2)
// check caught(1.5, new Object(), 0)
// check caught(1.5, null, 1)
final class ActiveSynchronized {
  @Differentiable
  static double f(double x, Object lock, int n) {
    double y = x;
    synchronized (lock) {
      if (!Thread.holdsLock(lock)) {
        return 0;
      }
      for (int i = 0; i < n; i++) {
        y *= x;
      }
      if (n == -1) {
        return y * y;
      }
      if (n < -1) {
        throw new IllegalStateException("n is " + n);
      }
    }
    return Thread.holdsLock(lock) ? 0 : y;
  }

  @Differentiable
  static double caught(double x, Object lock, int n) {
    double y = x;
    try {
      y = y * x;
      synchronized (lock) {
        y = y * x;
        y = y * (4 / n);
      }
      y = y * x;
    } catch (ArithmeticException | NullPointerException e) {
      y = y + x;
    }
    return y;
  }
}
