package generics;

import dev.martlet.annotation.Differentiable;

// check f(1.5, "abc")
final class HelperWithTypeVariable {
  static <T extends Comparable<T>> T larger(T a, T b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  @Differentiable
  static double f(double x, String s) {
    String t = larger(s, "b");
    int n = larger(2, 3);
    return x * x * t.length() * n;
  }
}
