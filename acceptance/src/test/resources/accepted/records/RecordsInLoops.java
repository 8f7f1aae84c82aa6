package records;

import dev.martlet.annotation.Differentiable;

// check orbit(new State(1, 0, 0, 1), 0.01, 30)
// check orbit(new State(1, 0, 0, 1), 0.01, 0)
// check until(new State(1, 0, 0.5, 1), 0.05)
final class RecordsInLoops {
  @Differentiable
  record State(double x, double y, double vx, double vy) {
    State step(double dt) {
      double r = Math.sqrt(x * x + y * y);
      double a = -1 / (r * r * r);
      double nvx = vx + dt * a * x;
      double nvy = vy + dt * a * y;
      return new State(x + dt * nvx, y + dt * nvy, nvx, nvy);
    }
  }

  @Differentiable
  static State orbit(State state, double dt, int n) {
    State s = state;
    for (int i = 0; i < n; i++) {
      s = s.step(dt);
    }
    return s;
  }

  @Differentiable
  static double until(State state, double dt) {
    var s = state;
    double energy = 0;
    while (s.x() > 0) {
      s = s.step(dt);
      energy += s.vx() * s.vx();
    }
    return energy;
  }
}
