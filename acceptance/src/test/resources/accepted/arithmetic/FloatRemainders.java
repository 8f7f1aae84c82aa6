package arithmetic;

import dev.martlet.annotation.Differentiable;

// check f(7.3f, 2.1f)
// check g(7.3, 2.1f) to 1e-3
// check h(2.7f)
@SuppressWarnings("lossy-conversions")
final class FloatRemainders {
  @Differentiable
  static float f(float x, float y) {
    float z = x % y;
    z %= 1.5f;
    return z * x;
  }

  @Differentiable
  static double g(double x, float y) {
    float z = y;
    z -= x;
    z *= 2;
    double w = z % x;
    return w * y;
  }

  @Differentiable
  static float h(float x) {
    int n = (int) x;
    n += x;
    n *= 1.5;
    float y = n;
    y += x * n;
    return y / 2;
  }
}
