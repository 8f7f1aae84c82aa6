package records;

import dev.martlet.annotation.Differentiable;

// check f(1.5, -2.5)
// check f(1.5, 2.5)
// check unit(1.5, -2.5)
// kink passedOn(new Unit(1.5, 2.5))
final class CanonicalWithCode {
  @Differentiable
  record Unit(double x, double y) {
    Unit(double x, double y) {
      double norm = Math.sqrt(x * x + y * y);
      if (y < 0) {
        norm = -norm;
      }
      this.x = x / norm;
      this.y = y / norm;
    }
  }

  @Differentiable
  static double f(double x, double y) {
    Unit u = new Unit(x, y);
    return u.x() * 3 + u.y() * x;
  }

  @Differentiable
  static Unit unit(double x, double y) {
    return new Unit(x * y, y);
  }

  @Differentiable
  static Unit passedOn(Unit u) {
    return u.x() > 2 ? new Unit(u.y(), u.x()) : u;
  }
}
