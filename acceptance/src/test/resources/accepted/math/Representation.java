package math;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2.5)
// check g(1.5f)
final class Representation {
  @Differentiable
  static double f(double x, double y) {
    return Math.fma(x, y, x * y) + Math.copySign(x, -y) * y + Math.scalb(x, 3) + Math.nextUp(x) * Math.nextDown(y)
        + Math.nextAfter(x, 10) + Math.ulp(x) + Math.getExponent(y) * x;
  }

  @Differentiable
  static float g(float x) {
    return Math.fma(x, x, 2f) + Math.copySign(x, -1f) + Math.scalb(x, -2) + Math.nextUp(x) * x;
  }
}
