package records;

import dev.martlet.annotation.Differentiable;

// check Vec.dot(new Vec(1, 2), new Vec(3, 4))
// check Vec.sum(1.5)
// check Vec.times(new Vec(1, 2), 3.5)
// check Vec.plus(new Vec(1, 2), new Vec(3, 5))
final class StaticsOfRecords {
  @Differentiable
  record Vec(double x, double y) {
    static final Vec UNIT = new Vec(1, 1);

    @Differentiable
    static double dot(Vec a, Vec b) {
      return a.x * b.x + a.y * b.y;
    }

    @Differentiable
    static double sum(double x) {
      return dot(new Vec(x, x), UNIT);
    }

    @Differentiable
    Vec times(double f) {
      return new Vec(x * f, y * f);
    }

    @Differentiable
    Vec plus(Vec other) {
      return new Vec(x + other.x, y + other.y);
    }
  }
}
