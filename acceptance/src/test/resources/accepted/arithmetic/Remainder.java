package arithmetic;

import dev.martlet.annotation.Differentiable;

// check f(7.5, 2.0)
// check f(-7.5, 2.0)
// check f(7.5, -2.0)
// check g(7.5)
// check h(2.8125f, 0.5f)
// expect RemainderDerivatives.f.gradient(7.5, 2.0).x() == 1.0
// expect RemainderDerivatives.f.gradient(7.5, 2.0).y() == -3.0
// expect RemainderDerivatives.f.gradient(-7.5, 2.0).y() == 3.0
// kink f(1.0, 0.0)
final class Remainder {
  @Differentiable
  static double f(double x, double y) {
    return x % y;
  }

  @Differentiable
  static double g(double x) {
    double y = x;
    y %= 2;
    return y * (x % 4.0) + 10 % x;
  }

  @Differentiable
  static float h(float x, float y) {
    return x % (y * y) * x;
  }
}
