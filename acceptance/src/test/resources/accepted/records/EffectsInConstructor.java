package records;

import dev.martlet.annotation.Differentiable;

// The constructor's effects happen once, where nothing that it stores depends on them.
// check f(1.5, 2.5)
// check made(1.5, 2.5)
// check several(1.5, 2)
final class EffectsInConstructor {
  @Differentiable
  record Ratio(double x, double y) {
    Ratio {
      System.out.println("made of " + x + " and " + y);
      x = x / y;
    }
  }

  @Differentiable
  static double f(double x, double y) {
    Ratio r = new Ratio(x, y);
    return r.x() * 3 + r.y() * x;
  }

  @Differentiable
  static Ratio made(double x, double y) {
    return new Ratio(x * y, y);
  }

  @Differentiable
  static double several(double x, int n) {
    Ratio r = new Ratio(x, 1);
    for (int i = 0; i < n; i++) {
      r = new Ratio(r.x() * x, r.y() + x);
    }
    return r.x();
  }
}
