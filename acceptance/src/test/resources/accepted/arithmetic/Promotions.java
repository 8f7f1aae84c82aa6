package arithmetic;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2.5f, 3, 4L, (short) 5, (byte) 6, 'c') to 1e-5
// check g(2.5f, 3)
final class Promotions {
  @Differentiable
  static double f(double d, float f, int i, long l, short s, byte b, char c) {
    return d * f + f * i + i * d + l * f + s * d + b * f + c * d + i * l;
  }

  @Differentiable
  static double g(float x, int n) {
    float y = x * n;
    double z = y;
    double w = x / 3 + z / 3.0;
    return w * y + (n > 2 ? x : z);
  }
}
