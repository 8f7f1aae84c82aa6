package basics;

import dev.martlet.annotation.Differentiable;

// The companion must not take the program's class for java.lang's.
// check f(1.5)
// check g(1.5)
final class OwnMath {
  static final class Math {
    static double sin(double x) {
      return 2 * x;
    }
  }

  static final class Override {
    static double twice(double x) {
      return 2 * x;
    }
  }

  @Differentiable
  static double f(double x) {
    return Math.sin(x) * java.lang.Math.sin(x);
  }

  @Differentiable
  static double g(double x) {
    return java.lang.Math.exp(x) * Override.twice(x);
  }
}
