package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.1, 5)
final class SeveralLoopVariables {
  @Differentiable
  static double f(double x, int n) {
    double y = 0;
    for (int i = 0, j = n; i < j; i++, j--, y += x) {
      y += x * i * j;
    }
    int k;
    double t;
    for (k = 0, t = x; k < 3; k++, t *= t) {
      y += t;
    }
    for (double s = x; s < 10; s *= 1 + x, y += s) {
      y *= 1.1;
    }
    return y + k * t;
  }
}
