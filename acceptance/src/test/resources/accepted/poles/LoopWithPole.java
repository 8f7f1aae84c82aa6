package poles;

import dev.martlet.annotation.Differentiable;

// Only the last turn's value is used; the poles of the others are overwritten.
// expect LoopWithPoleDerivatives.f.gradient(0.0, 3) == 3.0
// expect LoopWithPoleDerivatives.f.differential(0.0, 3).apply(1.0) == 3.0
// check f(1.5, 3)
final class LoopWithPole {
  @Differentiable
  static double f(double x, int n) {
    double y = 0;
    for (int i = 1; i <= n; i++) {
      double root = Math.sqrt(x);
      y = i == n ? i * x : y + root;
    }
    return y;
  }
}
