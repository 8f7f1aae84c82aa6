package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.5f, 0.25f)
// check g(1.5, 10L)
final class FloatCounters {
  @Differentiable
  static float f(float x, float step) {
    float sum = 0;
    for (float t = 0; t < 1.1f; t += 0.25f) {
      sum += x * t * step;
    }
    return sum;
  }

  @Differentiable
  static double g(double x, long n) {
    double y = x;
    for (long i = n, j = 1L << 40; i > 0; i--, j >>= 3) {
      y += i * x / j;
    }
    for (short s = 0; s < 3; s++) {
      y *= x;
    }
    for (int i = 'a'; i < 'd'; ++i) {
      y += i;
    }
    return y;
  }
}
