package strings;

import dev.martlet.annotation.Differentiable;

// golden
// check f(1.5)
final class Concatenation {
  @Differentiable
  static double f(double x) {
    String s = "x = " + x + ", " + 1 + 2L + 'c' + true + null + 3f;
    s += x * x;
    s += 'd';
    System.out.println(s);
    return x * (s.length() > 10 ? 2 : 3);
  }
}
