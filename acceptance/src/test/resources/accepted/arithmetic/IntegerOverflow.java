package arithmetic;

import dev.martlet.annotation.Differentiable;

// check f(1.5, Integer.MAX_VALUE, Long.MAX_VALUE)
final class IntegerOverflow {
  @Differentiable
  static double f(double x, int n, long m) {
    int overflown = n + 1;
    long wide = n + 1L;
    m++;
    short s = (short) n;
    byte b = (byte) (n >> 3);
    char c = (char) n;
    return x * overflown + x * wide + x * m + s * x + b * x + c * x;
  }
}
