package switches;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 'x', 3, (byte) 2)
// check f(1.5, 'y', 4, (byte) 1)
// throws f(1.5, 'x', null, (byte) 2)
final class OnBoxesAndChars {
  @SuppressWarnings("fallthrough")
  @Differentiable
  static double f(double x, char c, Integer n, byte b) {
    double y = switch (c) {
      case 'x' -> x;
      default -> 2 * x;
    };
    switch (n) {
      case 3 -> y *= x;
      default -> y += x;
    }
    switch (b) {
      case 1:
        y -= 1;
      case 2:
        y *= y;
    }
    return y;
  }
}
