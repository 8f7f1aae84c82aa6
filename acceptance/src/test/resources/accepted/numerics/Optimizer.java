package numerics;

import dev.martlet.annotation.Differentiable;

// Ten steps of gradient descent, differentiated by the rate and the start.
// check after(0.1, 2.0, -1.0, 10)
final class Optimizer {
  @Differentiable
  static double after(double rate, double x, double y, int steps) {
    for (int i = 0; i < steps; i++) {
      double gx = 2 * (x - 1) + 0.5 * y;
      double gy = 4 * (y + 2) + 0.5 * x;
      x -= rate * gx;
      y -= rate * gy;
    }
    return (x - 1) * (x - 1) + 2 * (y + 2) * (y + 2) + 0.5 * x * y;
  }
}
