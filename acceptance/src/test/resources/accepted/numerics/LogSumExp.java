package numerics;

import dev.martlet.annotation.Differentiable;

// check f(1.0, 2.0, 3.0)
// check f(1000.0, 1001.0, 999.0)
// check softmax(1.0, 2.0)
final class LogSumExp {
  @Differentiable
  record Pair(double a, double b) {}

  @Differentiable
  static double f(double a, double b, double c) {
    double m = Math.max(a, Math.max(b, c));
    return m + Math.log(Math.exp(a - m) + Math.exp(b - m) + Math.exp(c - m));
  }

  @Differentiable
  static Pair softmax(double a, double b) {
    double ea = Math.exp(a);
    double eb = Math.exp(b);
    return new Pair(ea / (ea + eb), eb / (ea + eb));
  }
}
