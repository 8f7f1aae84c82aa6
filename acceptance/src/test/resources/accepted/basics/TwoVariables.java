package basics;

import dev.martlet.annotation.Differentiable;

// The example of clad and of many other tools.
// golden
// check f(1.5, 2.0)
// check f(0.0, 0.0)
// expect TwoVariablesDerivatives.f.gradient(1.5, 2.0).x() ~ (-Math.sin(3.0) + 2.0) * 4 - 1.5 * 2.0 * Math.cos(3.0) * 4
// expect TwoVariablesDerivatives.f.gradient(1.5, 2.0).y() ~ 1.5 * (-1.5 * Math.cos(3.0) + 1) * 4
final class TwoVariables {
  @Differentiable
  static double f(double x, double y) {
    return x * (-Math.sin(x * y) + y) * 4;
  }
}
