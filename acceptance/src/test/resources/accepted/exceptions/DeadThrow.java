package exceptions;

import dev.martlet.annotation.Differentiable;

// An exception of code whose result nobody needs is an effect all the same.
// throws f(1.5, 0)
// check f(1.5, 3)
// throws g(1.5, null)
final class DeadThrow {
  @Differentiable
  static double f(double x, int n) {
    int dead = 6 / n;
    double alsoDead = dead * x;
    return x * x;
  }

  @Differentiable
  static double g(double x, String s) {
    s.length();
    return x * x;
  }
}
