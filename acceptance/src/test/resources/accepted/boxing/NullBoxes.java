package boxing;

import dev.martlet.annotation.Differentiable;

// throws f(1.5, null)
// check f(1.5, 3)
// check g(1.5, null)
// check g(1.5, 2)
final class NullBoxes {
  @Differentiable
  static double f(double x, Integer n) {
    System.out.println("before");
    return x * n;
  }

  @Differentiable
  static double g(double x, Integer n) {
    return n == null ? x : x * n;
  }
}
