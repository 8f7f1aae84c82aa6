package calls;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// check f(1.5f)
// check f(1.5, 2)
// check f(1.5, 2.5)
// check caller(1.5)
// expect OverloadsDerivatives.f.gradient(3.0) == 2.0
// expect OverloadsDerivatives.f.gradient(3.0f) == 3f
// expect OverloadsDerivatives.f.gradient(3.0, 4) == 4.0
// expect OverloadsDerivatives.f.gradient(3.0, 4.0).x() == 4.0
final class Overloads {
  @Differentiable
  static double f(double x) {
    return 2 * x;
  }

  @Differentiable
  static float f(float x) {
    return 3 * x;
  }

  @Differentiable
  static double f(double x, int n) {
    return x * n;
  }

  @Differentiable
  static double f(double x, double y) {
    return x * y;
  }

  @Differentiable
  static double caller(double x) {
    return f(x) + f((float) 2) + f(x, 3) + f(x, x) + f(7);
  }
}
