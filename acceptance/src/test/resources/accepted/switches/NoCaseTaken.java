package switches;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 3)
// check g(1.5, 3)
final class NoCaseTaken {
  @Differentiable
  static double f(double x, int n) {
    double y = x * x;
    switch (n) {
      case 1:
        y = 0;
    }
    switch (n) {
      case 2 -> y = x;
      case 4 -> y = 7;
    }
    return y;
  }

  @Differentiable
  static double g(double x, int n) {
    switch (n) {
    }
    switch (n) {
      default:
    }
    return x * n;
  }
}
