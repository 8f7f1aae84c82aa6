package dev.martlet.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** The planets again, with differences in the same run. */
public class PlanetsPeers extends PlanetsBenchmark {

  /** Central differences: seventy times the method. */
  @Benchmark
  public double[][] differences() {
    double[][] slopes = new double[5][7];
    for (int body = 0; body < 5; body++) {
      for (int i = 0; i < 7; i++) {
        slopes[body][i] = (moved(body, i, 1e-6) - moved(body, i, -1e-6)) / 2e-6;
      }
    }
    return slopes;
  }

  private double moved(int which, int i, double by) {
    Planets.Body[] bodies = Planets.five();
    Planets.Body body = bodies[which];
    switch (i) {
      case 0 -> body.x += by;
      case 1 -> body.y += by;
      case 2 -> body.z += by;
      case 3 -> body.vx += by;
      case 4 -> body.vy += by;
      case 5 -> body.vz += by;
      default ->
          bodies[which] =
              new Planets.Body(body.x, body.y, body.z, body.vx, body.vy, body.vz, body.mass + by);
    }
    return Planets.end(bodies, dt, steps);
  }
}
