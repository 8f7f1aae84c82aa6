package arithmetic;

import dev.martlet.annotation.Differentiable;

// A cast to an integer is a visible stop.
// check f(2.75)
// check f(-2.75)
// check g(2.75f)
// check h(2.25)
final class CastsToIntegers {
  @Differentiable
  static double f(double x) {
    int i = (int) x;
    long l = (long) (x * 10.03);
    short s = (short) x;
    byte b = (byte) x;
    char c = (char) Math.abs(x);
    return x * i + x * l + x * s + x * b + c * x;
  }

  @Differentiable
  static float g(float x) {
    return x * (int) x + (long) x;
  }

  @Differentiable
  static double h(double x) {
    double fraction = x - (int) x;
    return fraction * fraction;
  }
}
