package rules;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;

// golden
// check f(1.5, 2.5)
// check f(1.5, 1.5)
// check loop(1.5, 3)
// expect PartialsDerivatives.f.gradient(1.0, 2.0).x() == 8.0
final class Partials {
  static double product(double a, double b) {
    return a * b;
  }

  @Derivative(of = "product", wrt = "a")
  static double productByA(double a, double b, double result) {
    return result / a;
  }

  @Derivative(of = "product", wrt = "b")
  static double productByB(double a, double b) {
    return a;
  }

  @Differentiable
  static double f(double x, double y) {
    return product(x, y) * product(y, 2);
  }

  @Differentiable
  static double loop(double x, int n) {
    double y = 1;
    for (int i = 0; i < n; i++) {
      y = product(y, x);
    }
    return y;
  }
}
