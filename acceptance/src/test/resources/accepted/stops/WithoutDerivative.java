package stops;

import static dev.martlet.DifferentialOperators.withoutDerivative;

import dev.martlet.annotation.Differentiable;

// kink f(3.0)
// kink g(3.0f)
// kink h(new P(2, 3))
// kink pole(0.0)
// expect WithoutDerivativeDerivatives.f.gradient(3.0) == 9.0
// expect WithoutDerivativeDerivatives.g.gradient(3.0f) == 3f
// expect WithoutDerivativeDerivatives.h.gradient(new P(2, 3)).x() == 3.0
// expect WithoutDerivativeDerivatives.h.gradient(new P(2, 3)).y() == 0.0
// expect WithoutDerivativeDerivatives.pole.gradient(0.0) == 1.0
// expect WithoutDerivativeDerivatives.pole.derivative(0.0) == 1.0
final class WithoutDerivative {
  @Differentiable
  record P(double x, double y) {}

  @Differentiable
  static double f(double x) {
    return x * withoutDerivative(x * x);
  }

  @Differentiable
  static float g(float x) {
    return withoutDerivative(x) * x;
  }

  @Differentiable
  static double h(P p) {
    P stopped = withoutDerivative(p);
    return p.x() * stopped.y();
  }

  @Differentiable
  static double pole(double x) {
    return withoutDerivative(Math.sqrt(x)) + x;
  }
}
