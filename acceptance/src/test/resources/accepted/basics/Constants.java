package basics;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// check g(1.5, 2)
final class Constants {
  static final double SCALE = 2.5;
  static final int N = 3;
  static final float HALF = 0.5f;
  static final double COMPUTED = Math.sqrt(2);

  @Differentiable
  static double f(double x) {
    final double local = 1e-3;
    return SCALE * x + N * x * x + HALF * x + COMPUTED / x + local * x + Math.PI * 0x1p-2 + 1_000L * x + 'a' * x;
  }

  @Differentiable
  static double g(double x, int n) {
    return n * x + Integer.MAX_VALUE * x + Long.MIN_VALUE * x + Double.MIN_VALUE * x;
  }
}
