package records;

import dev.martlet.annotation.Differentiable;

// check f(new Sixteen(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16), 2)
final class Wide {
  @Differentiable
  record Sixteen(
      double a, double b, double c, double d, double e, double f, double g, double h, double i,
      double j, double k, double l, double m, double n, double o, double p) {
    Sixteen turned() {
      return new Sixteen(b * a, c, d, e, f, g, h, i, j, k, l, m, n, o, p, a * p);
    }
  }

  @Differentiable
  static Sixteen f(Sixteen s, int times) {
    for (int i = 0; i < times; i++) {
      s = s.turned();
    }
    return s;
  }
}
