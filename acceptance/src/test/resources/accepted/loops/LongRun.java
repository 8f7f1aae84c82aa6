package loops;

import dev.martlet.annotation.Differentiable;

// check f(0.5, 20000)
final class LongRun {
  @Differentiable
  static double f(double x, int n) {
    double y = 0;
    double t = 1;
    int i = 0;
    while (i < n) {
      t = t * 0.9999 + x * 0.0001;
      y += t * t / n;
      i++;
    }
    return y;
  }
}
