package arithmetic;

import dev.martlet.annotation.Differentiable;

// The integer's compound assignments truncate: no derivative passes.
// check f(2.25, 3)
// check g(2.25, 3L, (short) 4, (byte) 5, 'd')
// expect HiddenCastsDerivatives.f.gradient(2.25, 3) == 5.0
@SuppressWarnings("lossy-conversions")
final class HiddenCasts {
  @Differentiable
  static double f(double x, int n) {
    n += x;
    return n * x;
  }

  @Differentiable
  static double g(double x, long l, short s, byte b, char c) {
    l *= x;
    s -= x;
    b /= x;
    c += x;
    return x * l + x * s + x * b + x * c;
  }
}
