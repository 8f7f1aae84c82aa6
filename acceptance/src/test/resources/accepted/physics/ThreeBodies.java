package physics;

import dev.martlet.annotation.Differentiable;

// check energyAfter(new Bodies(new Body(0, 0, 0, -0.1, 3), new Body(1, 0, 0, 1.6, 0.2), new Body(-2, 0.1, 0, -1.1, 0.1)), 0.01, 25) to 1e-5
final class ThreeBodies {
  @Differentiable
  record Force(double x, double y) {
    Force plus(Force o) {
      return new Force(x + o.x, y + o.y);
    }
  }

  @Differentiable
  record Body(double x, double y, double vx, double vy, double mass) {
    Force pulledBy(Body o) {
      double dx = o.x - x;
      double dy = o.y - y;
      double r2 = dx * dx + dy * dy + 1e-4;
      double a = o.mass / (r2 * Math.sqrt(r2));
      return new Force(a * dx, a * dy);
    }

    Body moved(Force f, double dt) {
      double nvx = vx + dt * f.x();
      double nvy = vy + dt * f.y();
      return new Body(x + dt * nvx, y + dt * nvy, nvx, nvy, mass);
    }
  }

  @Differentiable
  record Bodies(Body a, Body b, Body c) {
    Bodies step(double dt) {
      return new Bodies(
          a.moved(a.pulledBy(b).plus(a.pulledBy(c)), dt),
          b.moved(b.pulledBy(a).plus(b.pulledBy(c)), dt),
          c.moved(c.pulledBy(a).plus(c.pulledBy(b)), dt));
    }
  }

  @Differentiable
  static double energyAfter(Bodies start, double dt, int steps) {
    Bodies s = start;
    for (int i = 0; i < steps; i++) {
      s = s.step(dt);
    }
    Body b = s.b();
    return b.mass() * (b.vx() * b.vx() + b.vy() * b.vy()) / 2 + s.a().x() * s.c().y();
  }
}
