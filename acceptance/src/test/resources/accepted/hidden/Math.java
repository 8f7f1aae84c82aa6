package hidden;

import dev.martlet.annotation.Differentiable;

// A class of the program that hides one of java.lang in the whole package.
// check f(1.5)
final class Math {
  @Differentiable
  static double f(double x) {
    return java.lang.Math.sin(x) * java.lang.Math.max(x, 1) + twice(x);
  }

  static double twice(double x) {
    return 2 * x;
  }
}
