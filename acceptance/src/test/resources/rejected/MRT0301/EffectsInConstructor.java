import dev.martlet.annotation.Differentiable;

final class EffectsInConstructor {
  @Differentiable
  record Unit(double x, double y) {
    Unit {
      System.out.println("made");
      x = x / y;
    }
  }

  @Differentiable
  static double f(double x, double y) {
    Unit u = new Unit(x, y); // error: MRT0301 constructor with side effects
    return u.x() * 3 + u.y() * x;
  }
}
