package physics;

import dev.martlet.annotation.Differentiable;

// Runge-Kutta of fourth order on a record.
// check angle(new Pendulum.State(1.2, 0.0), 0.05, 40)
// check period(1.2)
final class Pendulum {
  @Differentiable
  record State(double angle, double speed) {
    State plus(State other, double factor) {
      return new State(angle + factor * other.angle, speed + factor * other.speed);
    }

    State slope() {
      return new State(speed, -9.81 * Math.sin(angle) - 0.1 * speed);
    }
  }

  private static State step(State s, double dt) {
    State k1 = s.slope();
    State k2 = s.plus(k1, dt / 2).slope();
    State k3 = s.plus(k2, dt / 2).slope();
    State k4 = s.plus(k3, dt).slope();
    return s.plus(k1, dt / 6).plus(k2, dt / 3).plus(k3, dt / 3).plus(k4, dt / 6);
  }

  @Differentiable
  static double angle(State start, double dt, int steps) {
    State s = start;
    for (int i = 0; i < steps; i++) {
      s = step(s, dt);
    }
    return s.angle();
  }

  @Differentiable
  static double period(double angle) {
    double a = 1;
    double b = Math.cos(angle / 2);
    while (Math.abs(a - b) > 1e-15) {
      double mean = (a + b) / 2;
      b = Math.sqrt(a * b);
      a = mean;
    }
    return 2 * Math.PI * Math.sqrt(1 / 9.81) / a;
  }
}
