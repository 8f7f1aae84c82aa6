package exceptions;

import dev.martlet.annotation.Differentiable;

// check f(1.5, new Object())
final class Synchronized {
  @Differentiable
  static double f(double x, Object lock) {
    int n;
    synchronized (lock) {
      n = lock.toString().isEmpty() ? 1 : 2;
    }
    return x * x * n;
  }
}
