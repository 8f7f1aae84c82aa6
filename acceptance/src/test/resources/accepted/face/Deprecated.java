package face;

import dev.martlet.annotation.Differentiable;

// Lint that generated code cannot avoid is suppressed in it.
// check f(1.5)
final class Deprecated {
  @java.lang.Deprecated
  static double old(double x) {
    return x * x;
  }

  @java.lang.Deprecated
  static int number() {
    return 3;
  }

  @Differentiable
  @SuppressWarnings("deprecation")
  static double f(double x) {
    return old(x) * number();
  }
}
