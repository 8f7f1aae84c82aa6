package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.1, 4)
final class LoopInvariant {
  @Differentiable
  static double f(double x, int n) {
    double y = 0;
    for (int i = 0; i < n; i++) {
      double e = Math.exp(x);
      double unused = Math.log(-1 - i);
      y += e * i;
    }
    return y;
  }
}
