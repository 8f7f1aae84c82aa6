package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 3)
// check f(1.5, 30)
final class ReturnInNestedSwitch {
  @Differentiable
  static double f(double x, int n) {
    for (int i = 0; i < n; i++) {
      switch (i) {
        case 5 -> {
          for (double y = x; ; y *= x) {
            if (y > 9) {
              return y;
            }
          }
        }
        case 2 -> x += 0.5;
        default -> {}
      }
    }
    return x;
  }
}
