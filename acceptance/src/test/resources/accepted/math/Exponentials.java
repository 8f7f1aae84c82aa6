package math;

import dev.martlet.annotation.Differentiable;

// check f(0.7)
// check f(-1.3)
// check positive(0.7)
// check positive(17.5)
final class Exponentials {
  @Differentiable
  static double f(double x) {
    return Math.exp(x) + Math.expm1(x) * Math.sinh(x) + Math.cosh(x) * Math.tanh(x);
  }

  @Differentiable
  static double positive(double x) {
    return Math.log(x) + Math.log10(x) * Math.log1p(x) + Math.pow(x, 2.5) + Math.pow(2, x) + Math.pow(x, x);
  }
}
