package poles;

import dev.martlet.annotation.Differentiable;

// At a pole that is multiplied by a zero of the program, both modes say the same.
// kink f(0.0)
// kink g(0.0)
// kink h(1.0, 0.0)
// check f(1.5)
final class ZeroTimesPole {
  @Differentiable
  static double f(double x) {
    return 0 * Math.sqrt(x) + x;
  }

  @Differentiable
  static double g(double x) {
    double root = Math.sqrt(x);
    return root * root;
  }

  @Differentiable
  static double h(double x, double y) {
    return x * Math.sqrt(y) * 0 + x / (1 + y);
  }
}
