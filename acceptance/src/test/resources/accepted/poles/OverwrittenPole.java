package poles;

import dev.martlet.annotation.Differentiable;

// expect OverwrittenPoleDerivatives.f.gradient(0.0) == 3.0
// expect OverwrittenPoleDerivatives.f.derivative(0.0) == 3.0
final class OverwrittenPole {
  @Differentiable
  static double f(double x) {
    double y = Math.sqrt(x);
    if (x < 1) {
      y = 3 * x;
    }
    return y;
  }
}
