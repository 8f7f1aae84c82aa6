package records;

import dev.martlet.annotation.Differentiable;

// check f(1.5, -2.5)
// check f(1.5, 2.5)
final class CanonicalWithCode {
  @Differentiable
  record Unit(double x, double y) {
    Unit(double x, double y) {
      double norm = Math.sqrt(x * x + y * y);
      System.out.println("norm " + norm);
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
}
