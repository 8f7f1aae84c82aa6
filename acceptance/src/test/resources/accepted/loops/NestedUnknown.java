package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.7)
// check f(0.4)
final class NestedUnknown {
  @Differentiable
  static double f(double x) {
    double y = x;
    int rounds = 0;
    while (y < 50) {
      double z = y;
      while (z > 1) {
        z /= 1 + x;
        rounds++;
      }
      do {
        z += x * 0.3;
      } while (z < x);
      y = y * (1 + x) + z + 0.5;
    }
    return y + rounds * x;
  }
}
