package records;

import dev.martlet.annotation.Differentiable;

// check f(new P(1, 2), new P(3, 4), true)
// check f(new P(1, 2), new P(3, 4), false)
// check g(1.5, 0)
// check g(1.5, 1)
// check g(1.5, 2)
final class RecordsInBranches {
  @Differentiable
  record P(double x, double y) {
    static final P ORIGIN = new P(0, 0);

    static P of(double x) {
      return new P(x, x);
    }
  }

  @Differentiable
  static P f(P a, P b, boolean first) {
    P chosen = first ? a : b;
    if (chosen.x() > 2) {
      chosen = new P(chosen.y() * a.x(), chosen.x() * b.y());
    }
    return new P(chosen.x() * chosen.y(), a.x());
  }

  @Differentiable
  static double g(double x, int n) {
    P p =
        switch (n) {
          case 0 -> P.ORIGIN;
          case 1 -> P.of(x);
          default -> new P(x * x, 1);
        };
    return p.x() * 3 + p.y() * x;
  }
}
