package records;

import dev.martlet.annotation.Differentiable;

// Records' own methods over active values are passive results.
// kink f(new P(1, 2), new P(1, 2))
// check f(new P(1, 2), new P(1, 3))
final class EqualsAndText {
  @Differentiable
  record P(double x, double y) {}

  @Differentiable
  static double f(P a, P b) {
    double z = a.equals(b) ? a.x() : b.y();
    return z * (a.toString().isEmpty() ? 3 : 2) * (a.hashCode() == b.hashCode() ? 2 : b.y());
  }
}
