package arrays;

import dev.martlet.annotation.Differentiable;

// check unread(new double[] {1, 2}, 3.0)
// expect UnreadDerivatives.unread.gradient(new double[] {1, 2}, 3.0).a()[1] == 0.0
// expect UnreadDerivatives.unread.pullback(new double[] {1, 2}, 3.0).apply(1.0).a().length == 2
final class Unread {
  /** A gradient has zeros for what the result does not depend on. */
  @Differentiable
  static double unread(double[] a, double x) {
    return x * a.length;
  }
}
