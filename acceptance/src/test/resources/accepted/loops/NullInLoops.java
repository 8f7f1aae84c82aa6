package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 4)
// check f(1.5, 0)
// throws g(1.5, 0)
// check g(1.5, 3)
final class NullInLoops {
  @Differentiable
  record P(double x, double y) {}

  @Differentiable
  static double f(double x, int n) {
    P last = null;
    double sum = x;
    for (int i = 0; i < n; i++) {
      if (last != null) {
        sum += last.x() * last.y();
      }
      last = i % 2 == 0 ? new P(x * i, sum) : null;
    }
    return last == null ? sum : sum * last.x();
  }

  @Differentiable
  static double g(double x, int n) {
    P last = null;
    for (int i = 0; i < n; i++) {
      last = new P(x, last == null ? 1 : last.y() * x);
    }
    return last.y();
  }
}
