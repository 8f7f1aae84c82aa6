package arithmetic;

import dev.martlet.annotation.Differentiable;

// golden
// check f(1.5, 2.5)
// check g(2.0f, 1.5) to 1e-3
final class CompoundAssignment {
  @Differentiable
  static double f(double x, double y) {
    double z = x;
    z += y;
    z *= x;
    z -= y * y;
    z /= x + y;
    z %= 100;
    z += z *= 2;
    return z;
  }

  @SuppressWarnings("lossy-conversions")
  @Differentiable
  static float g(float x, double y) {
    float z = x;
    z += y;
    z *= y;
    z -= x;
    z /= y * 3;
    return z;
  }
}
