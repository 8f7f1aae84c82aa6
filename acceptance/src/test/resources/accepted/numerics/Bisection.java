package numerics;

import dev.martlet.annotation.Differentiable;

// The bracket's ends are only steered by x: the derivative is of what is computed.
// kink root(2.0)
// expect BisectionDerivatives.root.gradient(2.0) == 0.0
// check secant(2.0)
final class Bisection {
  @Differentiable
  static double root(double x) {
    double low = 0;
    double high = 10;
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      if (middle * middle > x) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low + 0 * x;
  }

  @Differentiable
  static double secant(double x) {
    double a = 1;
    double b = x;
    double fa = a * a * a - x;
    double fb = b * b * b - x;
    for (int i = 0; i < 8 && Math.abs(fb) > 1e-13; i++) {
      double c = b - fb * (b - a) / (fb - fa);
      a = b;
      fa = fb;
      b = c;
      fb = c * c * c - x;
    }
    return b;
  }
}
