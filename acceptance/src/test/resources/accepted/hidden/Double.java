package hidden;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class Double {
  @Differentiable
  static double f(double x) {
    java.lang.Double boxed = x * x;
    return boxed * x;
  }
}
