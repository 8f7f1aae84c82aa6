package dev.martlet.examples.physics;

import dev.martlet.annotation.Differentiable;

/**
 * The classical Runge-Kutta method, for any system of differential equations: the right-hand side
 * is a function value, and brings its own derivative along.
 */
public final class RungeKutta {
  private RungeKutta() {}

  /** How a state changes. */
  @FunctionalInterface
  public interface RightHandSide {
    /**
     * The rates of change.
     *
     * @param time now
     * @param state now
     * @return the change of each number of the state with time
     */
    @Differentiable
    double[] at(double time, double[] state);
  }

  /**
   * Where a system goes.
   *
   * @param system the differential equations
   * @param start the state at time 0
   * @param duration until when
   * @param steps how many
   * @return the state then
   */
  @Differentiable
  public static double[] integrate(
      RightHandSide system, double[] start, double duration, int steps) {
    double h = duration / steps;
    double[] y = start;
    for (int step = 0; step < steps; step++) {
      double t = step * h;
      double[] k1 = system.at(t, y);
      double[] k2 = system.at(t + h / 2, moved(y, h / 2, k1));
      double[] k3 = system.at(t + h / 2, moved(y, h / 2, k2));
      double[] k4 = system.at(t + h, moved(y, h, k3));
      double[] next = new double[y.length];
      for (int i = 0; i < next.length; i++) {
        next[i] = y[i] + h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
      }
      y = next;
    }
    return y;
  }

  private static double[] moved(double[] y, double h, double[] rate) {
    double[] moved = new double[y.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = y[i] + h * rate[i];
    }
    return moved;
  }

  /**
   * A weight on a spring, with friction, which is let go at 1.
   *
   * @param stiffness of the spring, by mass
   * @param friction by mass
   * @param time when it is looked at
   * @return its place then
   */
  @Differentiable
  public static double oscillator(double stiffness, double friction, double time) {
    RightHandSide spring = (t, y) -> new double[] {y[1], -stiffness * y[0] - friction * y[1]};
    return integrate(spring, new double[] {1, 0}, time, 200)[0];
  }

  /**
   * Foxes that live on hares.
   *
   * @param births of hares, by hare
   * @param catches by hare and fox
   * @param deaths of foxes, by fox
   * @param time when they are counted
   * @return how many hares there are, of one at first, with half a fox
   */
  @Differentiable
  public static double hares(double births, double catches, double deaths, double time) {
    return integrate(
        (t, y) -> {
          double caught = catches * y[0] * y[1];
          return new double[] {births * y[0] - caught, caught - deaths * y[1]};
        },
        new double[] {1, 0.5},
        time,
        100)[0];
  }
}
