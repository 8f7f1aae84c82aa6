package calls;

import dev.martlet.annotation.Differentiable;

// wrt narrows what an entry offers, not what callers get.
// check g(1.5, 2.5)
// expect CallOfDifferentiableDerivatives.f.gradient(1.5, 2.5) == 2.5
// expect CallOfDifferentiableDerivatives.g.gradient(1.5, 2.5).y() == 3.0
final class CallOfDifferentiable {
  @Differentiable(wrt = "x")
  static double f(double x, double y) {
    return x * y;
  }

  @Differentiable
  static double g(double x, double y) {
    return f(x, y) + f(y, x);
  }
}
