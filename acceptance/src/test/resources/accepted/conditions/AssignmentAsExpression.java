package conditions;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2.5)
final class AssignmentAsExpression {
  @Differentiable
  static double f(double x, double y) {
    double a;
    double b;
    a = b = x * y;
    double c = (a += y) * (b -= x) + a;
    double d = (a = c) + (a = x) + a;
    return a * b + c * d;
  }
}
