package basics;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2.5)
final class Parentheses {
  @Differentiable
  static double f(double x, double y) {
    return ((x) - (y - (x - (y)))) / ((x * (y / (x + (y)))));
  }
}
