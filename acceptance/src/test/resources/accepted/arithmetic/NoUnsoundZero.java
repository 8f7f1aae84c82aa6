package arithmetic;

import dev.martlet.annotation.Differentiable;

// x * 0.0 is not 0.0: it is -0.0 or NaN.
// check f(-3.0)
// kink f(Double.POSITIVE_INFINITY)
// expect NoUnsoundZeroDerivatives.f.value(-3.0) == -0.0
final class NoUnsoundZero {
  @Differentiable
  static double f(double x) {
    return x * 0.0;
  }
}
