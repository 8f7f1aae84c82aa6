package arithmetic;

import dev.martlet.annotation.Differentiable;

// check f(0.9)
final class LargeExpression {
  @Differentiable
  static double f(double x) {
    return x + x * x + x * x * x + x / 2 + x / 3 + x / 4 + x / 5 + x / 6 + x / 7 + x / 8 + x / 9 + x / 10
        + Math.sin(x) + Math.sin(2 * x) + Math.sin(3 * x) + Math.sin(4 * x) + Math.sin(5 * x) + Math.sin(6 * x)
        + (x + 1) * (x + 2) * (x + 3) * (x + 4) * (x + 5) * (x + 6) * (x + 7) * (x + 8) * (x + 9) * (x + 10)
        - ((((((((((x * x - 1) * x - 2) * x - 3) * x - 4) * x - 5) * x - 6) * x - 7) * x - 8) * x - 9) * x - 10)
        + x - x + x - x + x - x + x - x + x - x + x - x + x - x + x - x + x - x + x - x + x - x + x - x + x;
  }
}
