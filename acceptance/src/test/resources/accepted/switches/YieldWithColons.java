package switches;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 0)
// check f(1.5, 1)
// check f(1.5, 2)
// check f(1.5, 3)
final class YieldWithColons {
  @SuppressWarnings("fallthrough")
  @Differentiable
  static double f(double x, int n) {
    double y =
        switch (n) {
          case 0:
            yield x;
          case 1:
            x *= 2;
          case 2:
            if (x > 2) {
              yield x * x;
            }
            yield 3 * x;
          default:
            yield switch (n) {
              case 3 -> x * x * x;
              default -> 0;
            };
        };
    return y + x;
  }
}
