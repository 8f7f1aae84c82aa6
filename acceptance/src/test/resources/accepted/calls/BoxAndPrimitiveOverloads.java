package calls;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// expect BoxAndPrimitiveOverloadsDerivatives.f.gradient(1.5) == 2.0
// expect BoxAndPrimitiveOverloadsDerivatives.f.gradient(Double.valueOf(1.5)) == 3.0
// expect BoxAndPrimitiveOverloadsDerivatives.f.gradient(1.5f) == 4f
final class BoxAndPrimitiveOverloads {
  @Differentiable
  static double f(double x) {
    return 2 * x;
  }

  @Differentiable
  static double f(Double x) {
    return 3 * x;
  }

  @Differentiable
  static float f(float x) {
    return 4 * x;
  }
}
