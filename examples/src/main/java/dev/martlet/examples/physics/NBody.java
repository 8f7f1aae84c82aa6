package dev.martlet.examples.physics;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * Stars that attract each other. Places and speeds are objects that each step changes; the gradient
 * says what the start and the masses had to do with where the stars end.
 */
public final class NBody {
  private NBody() {}

  /** Moves all stars on. */
  static void step(Vector3[] places, Vector3[] speeds, double[] masses, double dt) {
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < i; j++) {
        Vector3 way = new Vector3(0, 0, 0);
        way.add(1, places[j]);
        way.add(-1, places[i]);
        double distance = Math.sqrt(way.squared());
        double pull = dt / (distance * distance * distance);
        speeds[i].add(pull * masses[j], way);
        speeds[j].add(-pull * masses[i], way);
      }
    }
    for (int i = 0; i < places.length; i++) {
      places[i].add(dt, speeds[i]);
    }
  }

  /**
   * Where the stars are after some steps.
   *
   * @param start of each star three numbers for its place and three for its speed
   * @param masses of the stars
   * @param dt the time of a step, with the gravitational constant as 1
   * @param steps how many
   * @return of each star three numbers for its place
   */
  @Differentiable
  public static double[] end(double[] start, double[] masses, @NoDerivative double dt, int steps) {
    int n = masses.length;
    Vector3[] places = new Vector3[n];
    Vector3[] speeds = new Vector3[n];
    for (int i = 0; i < n; i++) {
      places[i] = new Vector3(start[6 * i], start[6 * i + 1], start[6 * i + 2]);
      speeds[i] = new Vector3(start[6 * i + 3], start[6 * i + 4], start[6 * i + 5]);
    }
    for (int step = 0; step < steps; step++) {
      step(places, speeds, masses, dt);
    }
    double[] end = new double[3 * n];
    for (int i = 0; i < n; i++) {
      end[3 * i] = places[i].x;
      end[3 * i + 1] = places[i].y;
      end[3 * i + 2] = places[i].z;
    }
    return end;
  }
}
