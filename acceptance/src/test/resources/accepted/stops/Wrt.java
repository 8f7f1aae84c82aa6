package stops;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2.5, 3.5)
// check g(1.5, 2.5, 3.5)
// check P.h(new P(2), 3.0)
// check P.k(new P(2), 3.0)
// expect WrtDerivatives.f.gradient(1.5, 2.5, 3.5).x() == 2.5 * 3.5
// expect WrtDerivatives.f.gradient(1.5, 2.5, 3.5).z() == 1.5 * 2.5
// expect WrtDerivatives.g.gradient(1.5, 2.5, 3.5) == 1.5 * 3.5
// expect Wrt_PDerivatives.h.gradient(new P(2), 3.0).p() == 3.0
// expect Wrt_PDerivatives.k.gradient(new P(2), 3.0) == 2.0
final class Wrt {
  @Differentiable(wrt = {"z", "x"})
  static double f(double x, double y, double z) {
    return x * y * z;
  }

  @Differentiable(wrt = "y")
  static double g(double x, double y, double z) {
    return x * y * z;
  }

  @Differentiable
  record P(double p) {
    @Differentiable(wrt = "this")
    double h(double x) {
      return p * x;
    }

    @Differentiable(wrt = {"x"})
    double k(double x) {
      return p * x;
    }
  }
}
