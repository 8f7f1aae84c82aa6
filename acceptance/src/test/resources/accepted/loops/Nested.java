package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.01, 4)
// check f(1.01, 0)
// check triangle(1.1, 6)
final class Nested {
  @Differentiable
  static double f(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      double inner = 1;
      for (int j = 0; j < n; j++) {
        inner *= x * y / (i + j + 1);
        for (int k = 0; k < 2; k++) {
          inner += k * x;
        }
      }
      y += inner;
    }
    return y;
  }

  @Differentiable
  static double triangle(double x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double p = 1;
      for (int j = 0; j < i; j++) {
        p *= x;
      }
      sum += p * sum + p;
    }
    return sum;
  }
}
