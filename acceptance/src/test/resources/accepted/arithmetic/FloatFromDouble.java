package arithmetic;

import dev.martlet.annotation.Differentiable;

// golden
// check f(1.25) to 1e-3
// check g(1.25f)
// check there(1.5) to 1e-3
// expect FloatFromDoubleDerivatives.f.gradient(2.0) == 8.0
// expect FloatFromDoubleDerivatives.there.gradient(2.0) == 1.0
final class FloatFromDouble {
  @Differentiable
  static float f(double x) {
    return (float) (x * x * 2);
  }

  @Differentiable
  static double g(float x) {
    double y = x;
    return y * y;
  }

  @Differentiable
  static double there(double x) {
    return (double) (float) x;
  }
}
