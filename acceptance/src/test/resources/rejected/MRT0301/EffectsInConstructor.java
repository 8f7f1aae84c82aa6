import dev.martlet.annotation.Differentiable;

final class EffectsInConstructor {
  static int made;

  @Differentiable
  record Unit(double x, double y) {
    Unit {
      made++;
      x = x / y * made;
    }
  }

  @Differentiable
  static double f(double x, double y) {
    Unit u = new Unit(x, y); // error: MRT0301 constructor with side effects
    return u.x() * 3 + u.y() * x;
  }
}
