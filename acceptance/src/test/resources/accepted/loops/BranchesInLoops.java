package loops;

import dev.martlet.annotation.Differentiable;

// check f(0.3, 25)
final class BranchesInLoops {
  @Differentiable
  static double f(double x, int n) {
    double y = x;
    double z = 1;
    for (int i = 0; i < n; i++) {
      if (y > 0.5) {
        y -= 0.3 * z;
        if (z > 1.2) {
          z = z / (1 + x);
        }
      } else {
        double t = y + x;
        y = t * 1.3;
        z += 0.1 * t;
      }
    }
    return y + z;
  }
}
