package arithmetic;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 0b1011, 77L)
final class Bits {
  @Differentiable
  static double f(double x, int n, long m) {
    int bits = (n & 6 | 1) ^ n << 2;
    long more = m >>> 3 ^ m >> 1;
    more |= 4;
    bits &= 0xff;
    bits <<= 2;
    bits >>>= 1;
    bits ^= 5;
    boolean flag = n > 3 & m > 3 | n == 7 ^ m != 77;
    return flag ? x * bits + more : x * more * x + bits;
  }
}
