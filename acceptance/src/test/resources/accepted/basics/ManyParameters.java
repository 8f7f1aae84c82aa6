package basics;

import dev.martlet.annotation.Differentiable;

// Swift stops at three.
// check f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0)
// expect ManyParametersDerivatives.f.gradient(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0).g() == 6.0
// expect ManyParametersDerivatives.f.differential(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0).apply(0, 0, 0, 0, 0, 1, 0) == 12.0
final class ManyParameters {
  @Differentiable
  static double f(double a, double b, double c, double d, double e, double f, double g) {
    return a * b + b * c + c * d + d * e + e * f + f * g;
  }
}
