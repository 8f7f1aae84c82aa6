package basics;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class OwnDouble {
  static final class Double {
    static double valueOf(double x) {
      return 3 * x;
    }
  }

  record Gradient(double x) {}

  record Generated(int n) {}

  record String(int n) {}

  @Differentiable
  static double f(double x) {
    return Double.valueOf(x) * x + new Gradient(2).x() + new String(4).n();
  }
}
