package loops;

import dev.martlet.annotation.Differentiable;

// check f(1.3)
// check g(1.3)
final class WhileTrue {
  @Differentiable
  static double f(double x) {
    double y = x;
    while (true) {
      y *= x;
      if (y > 10) {
        return y;
      }
      y += 0.1;
    }
  }

  @Differentiable
  static double g(double x) {
    double y = x;
    for (; ; ) {
      y = y * y + x;
      if (y > 50) {
        break;
      }
    }
    return y - x;
  }
}
