package loops;

import dev.martlet.annotation.Differentiable;

// Fibonacci: each variable gets another's old value.
// check f(1.1, 0.7, 7)
final class CarriedInTurn {
  @Differentiable
  static double f(double a, double b, int n) {
    for (int i = 0; i < n; i++) {
      double next = a + b * a;
      a = b;
      b = next;
    }
    double c = 1;
    for (int i = 0; i < n; i++) {
      double kept = a;
      a = b;
      b = c;
      c = kept;
    }
    return a * b + c;
  }
}
