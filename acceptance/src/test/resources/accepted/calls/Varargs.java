package calls;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// check f(1.5, 1, 2)
// check sum(1.5, new int[] {1, 2, 3})
// expect VarargsDerivatives.sum.gradient(2.0, 1, 2, 3) == 6.0
// expect VarargsDerivatives.sum.gradient(2.0) == 0.0
final class Varargs {
  static int count(int... ns) {
    return ns.length;
  }

  static double weighted(double x, String... words) {
    double y = 0;
    for (String word : words) {
      y += x * word.length();
    }
    return y;
  }

  @Differentiable
  static double f(double x) {
    return x * count() + x * x * count(1, 2, 3) + weighted(x) + weighted(x * x, "a", "bc") + count(new int[] {1});
  }

  @Differentiable
  static double f(double x, int a, int b) {
    return weighted(x, "x".repeat(a), "y".repeat(b)) * x;
  }

  @Differentiable
  static double sum(double x, int... ns) {
    double y = 0;
    for (int n : ns) {
      y += n * x;
    }
    return y;
  }
}
