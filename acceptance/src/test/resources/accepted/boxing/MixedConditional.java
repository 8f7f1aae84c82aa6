package boxing;

import dev.martlet.annotation.Differentiable;

// check f(1.5, true)
// check f(1.5, false)
final class MixedConditional {
  @Differentiable
  static double f(double x, boolean b) {
    Double boxed = b ? x : Double.valueOf(2 * x);
    Object o = b ? 1 : 2.0;
    return boxed * (o.equals(1.0) ? 3 : 4);
  }
}
