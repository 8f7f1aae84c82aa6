package basics;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class UnusedLocals {
  @Differentiable
  static double f(double x) {
    double unused = Math.log(x);
    double late;
    double alsoUnused = 0 * unused;
    late = 2 * x;
    int n = 3;
    return late * n;
  }
}
