package calls;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class ConstantArguments {
  static double g(double x, double y, boolean b) {
    return b ? x * y : x + y;
  }

  @Differentiable
  static double f(double x) {
    return g(x, 2, true) + g(3, x, true) + g(3, 4, false) + g(x, x, false) + Math.pow(2, 3) * x;
  }
}
