package physics;

import dev.martlet.annotation.Differentiable;

// check gamma(0.6)
// check added(0.6, -0.3)
final class Relativity {
  @Differentiable
  static double gamma(double beta) {
    return 1 / Math.sqrt(1 - beta * beta);
  }

  @Differentiable
  static double added(double u, double v) {
    return (u + v) / (1 + u * v);
  }
}
