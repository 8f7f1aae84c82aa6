package poles;

import dev.martlet.annotation.Differentiable;

// The taken path does not depend on the pole.
// golden
// expect DeadBranchDerivatives.f.gradient(0.0) == 1.0
// expect DeadBranchDerivatives.f.derivative(0.0) == 1.0
// expect DeadBranchDerivatives.g.gradient(0.0) == 2.0
// expect DeadBranchDerivatives.g.derivative(0.0) == 2.0
// expect DeadBranchDerivatives.h.gradient(0.0) == 1.0
// kink f(0.0)
// kink g(0.0)
// kink h(0.0)
// check f(1.5)
final class DeadBranch {
  @Differentiable
  static double f(double x) {
    double root = Math.sqrt(x);
    double y = x;
    if (x > 1) {
      y += root;
    }
    return y;
  }

  @Differentiable
  static double g(double x) {
    double inverse = 1 / x;
    return x == 0 ? 2 * x : inverse;
  }

  @Differentiable
  static double h(double x) {
    double l = Math.log(x);
    double y = x;
    for (int i = 0; i < x; i++) {
      y += l;
    }
    return y;
  }
}
