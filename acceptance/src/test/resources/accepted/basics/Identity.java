package basics;

import dev.martlet.annotation.Differentiable;

// check f(3.0)
// check f(-0.0)
// kink f(Double.POSITIVE_INFINITY)
// expect IdentityDerivatives.f.gradient(7.0) == 1.0
// expect IdentityDerivatives.f.pullback(7.0).apply(-0.0) == -0.0
// kink f(Double.NaN)
final class Identity {
  @Differentiable
  static double f(double x) {
    return x;
  }
}
