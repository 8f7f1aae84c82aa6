package switches;

import dev.martlet.annotation.Differentiable;

// golden
// check f(1.5, 0)
// check f(1.5, 1)
// check f(1.5, 2)
// check f(1.5, 3)
// throws f(1.5, 4)
final class SwitchExpression {
  @Differentiable
  static double f(double x, int n) {
    return x
        * switch (n) {
          case 0 -> x * x;
          case 1 -> 2;
          case 2 -> {
            double t = x + 1;
            yield t * t;
          }
          case 3 -> 'a';
          default -> throw new IllegalArgumentException("no " + n);
        };
  }
}
