package records;

import dev.martlet.annotation.Differentiable;

// null of a differentiable type is a value like any other until it is read.
// check f(1.5, true)
// check g(new P(2), true)
// throws f(1.5, false)
// throws g(null, true)
final class NullUntilRead {
  @Differentiable
  record P(double x) {}

  @Differentiable
  static double f(double x, boolean b) {
    P p = null;
    if (b) {
      p = new P(x * x);
    }
    return p.x();
  }

  @Differentiable
  static double g(P p, boolean b) {
    return p == null && !b ? 3 : p.x() * 2;
  }
}
