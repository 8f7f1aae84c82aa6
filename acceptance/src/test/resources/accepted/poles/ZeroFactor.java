package poles;

import dev.martlet.annotation.Differentiable;

// A factor that is zero at run time is not dead: it has the derivative of Java's arithmetic; what is not reached passes nothing.
// expect ZeroFactorDerivatives.norm.gradient(0.0, 0.0).x() == 0.0
// expect ZeroFactorDerivatives.norm.gradient(0.0, 0.0).y() == 0.0
// expect ZeroFactorDerivatives.chosen.gradient(0.0, 0) == 1.0
// check chosen(1.5, 1)
// check chosen(1.5, 0)
final class ZeroFactor {
  @Differentiable
  static double norm(double x, double y) {
    double sum = x * x + y * y;
    return sum == 0 ? 0 * x : Math.sqrt(sum);
  }

  @Differentiable
  static double chosen(double x, int n) {
    double[] passive = {1, 2};
    double log = Math.log(x);
    double root = Math.sqrt(x);
    double y;
    switch (n) {
      case 0 -> y = x;
      case 1 -> y = log;
      default -> y = root + log;
    }
    return y * passive[0];
  }
}
