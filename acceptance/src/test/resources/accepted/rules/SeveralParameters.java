package rules;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;

// The pullback's result: any record in the order of the parameters.
// check f(1.5, 2.5, 3)
final class SeveralParameters {
  record Both(double first, double second) {}

  interface Back {
    Both apply(double v);
  }

  interface Forward {
    double apply(double da, double db);
  }

  static double power(double a, double b, int n) {
    double y = a;
    for (int i = 0; i < n; i++) {
      y *= b;
    }
    return y;
  }

  @Derivative(of = "power")
  static ValueWithPullback<Double, Back> powerPullback(double a, double b, int n) {
    double y = power(a, b, n);
    return new ValueWithPullback<>(y, v -> new Both(v * y / a, v * n * y / b));
  }

  @Derivative(of = "power")
  static ValueWithDifferential<Double, Forward> powerDifferential(double a, double b, int n) {
    double y = power(a, b, n);
    return new ValueWithDifferential<>(y, (da, db) -> da * y / a + db * n * y / b);
  }

  @Differentiable
  static double f(double x, double y, int n) {
    return power(x * y, y, n) + power(x, 2, n) + power(3, x, n);
  }
}
