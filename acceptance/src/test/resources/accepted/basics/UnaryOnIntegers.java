package basics;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 6)
final class UnaryOnIntegers {
  @Differentiable
  static double f(double x, int n) {
    int inverted = ~n;
    int i = n++ + ++n;
    int j = -n-- - --n;
    boolean no = !(n > 3);
    return x * inverted + x * i + x * j + (no ? x : x * x) + n;
  }
}
