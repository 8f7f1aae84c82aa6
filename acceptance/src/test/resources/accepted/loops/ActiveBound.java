package loops;

import dev.martlet.annotation.Differentiable;

// The number of turns depends on what is differentiated: it steers, and is not differentiated.
// check f(3.3)
// check g(2.7)
final class ActiveBound {
  @Differentiable
  static double f(double x) {
    double sum = 0;
    for (int i = 0; i < x; i++) {
      sum += x * i;
    }
    return sum;
  }

  @Differentiable
  static double g(double x) {
    double y = 0;
    double step = x / 4;
    for (double t = 0; t < x - 0.1; t += step) {
      y += t * t * step;
    }
    return y;
  }
}
