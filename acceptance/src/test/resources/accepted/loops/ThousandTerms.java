package loops;

import dev.martlet.annotation.Differentiable;

// check f(0.5)
final class ThousandTerms {
  static final int N = 1000;

  @Differentiable
  static double f(double x) {
    double even = 0;
    double odd = 0;
    for (int i = 1; i <= N; i++) {
      if (i % 2 == 0) {
        even += Math.pow(x, i) / i;
      } else {
        odd += Math.pow(x, i) / i;
      }
    }
    return odd - even;
  }
}
