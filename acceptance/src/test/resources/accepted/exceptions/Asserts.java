package exceptions;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// throws f(-1.5)
// throws g(-1.5)
final class Asserts {
  @Differentiable
  static double f(double x) {
    assert x > 0 : "x is " + x;
    return x * x;
  }

  @Differentiable
  static double g(double x) {
    double y = x * x;
    assert y < 1;
    return y;
  }
}
