package dev.martlet.benchmarks;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/** Bodies that pull at each other: objects whose fields change with every step. */
public final class Planets {
  private Planets() {}

  /** A point with a mass, on its way. */
  @Differentiable
  public static final class Body {
    double x;
    double y;
    double z;
    double vx;
    double vy;
    double vz;
    final double mass;

    /** A body at a place with a velocity. */
    public Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
      this.x = x;
      this.y = y;
      this.z = z;
      this.vx = vx;
      this.vy = vy;
      this.vz = vz;
      this.mass = mass;
    }
  }

  /** Five bodies, the first of them heavy. */
  public static Body[] five() {
    return new Body[] {
      new Body(0, 0, 0, 0, 0, 0, 39.5),
      new Body(4.84, -1.16, -0.1, 0.6, 2.81, -0.02, 0.037),
      new Body(8.34, 4.12, -0.4, -1.01, 1.82, 0.008, 0.011),
      new Body(12.9, -15.1, -0.22, 1.08, 0.86, -0.01, 0.0017),
      new Body(15.4, -25.9, 0.18, 0.98, 0.59, -0.034, 0.002)
    };
  }

  /**
   * What moves at the end.
   *
   * @param bodies at the beginning; they are moved
   * @param dt length of a step
   * @param steps how many
   * @return the energy of motion and what the places weigh
   */
  @Differentiable
  public static double end(Body[] bodies, @NoDerivative double dt, int steps) {
    for (int step = 0; step < steps; step++) {
      advance(bodies, dt);
    }
    double sum = 0;
    for (Body body : bodies) {
      sum += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy + body.vz * body.vz);
      sum += body.x * body.x + body.y * body.y + body.z * body.z;
    }
    return sum;
  }

  private static void advance(Body[] bodies, double dt) {
    for (int i = 0; i < bodies.length; i++) {
      Body one = bodies[i];
      for (int j = i + 1; j < bodies.length; j++) {
        Body other = bodies[j];
        double dx = one.x - other.x;
        double dy = one.y - other.y;
        double dz = one.z - other.z;
        double square = dx * dx + dy * dy + dz * dz;
        double pull = dt / (square * Math.sqrt(square));
        one.vx -= dx * other.mass * pull;
        one.vy -= dy * other.mass * pull;
        one.vz -= dz * other.mass * pull;
        other.vx += dx * one.mass * pull;
        other.vy += dy * one.mass * pull;
        other.vz += dz * one.mass * pull;
      }
    }
    for (Body body : bodies) {
      body.x += dt * body.vx;
      body.y += dt * body.vy;
      body.z += dt * body.vz;
    }
  }

  /**
   * The gradient by an expert, seven numbers for each body: only places are kept of a step, since
   * velocities are added to.
   */
  static double[][] byHand(Body[] bodies, double dt, int steps) {
    int n = bodies.length;
    double[] places = new double[3 * n * steps];
    for (int step = 0, next = 0; step < steps; step++) {
      for (Body body : bodies) {
        places[next++] = body.x;
        places[next++] = body.y;
        places[next++] = body.z;
      }
      advance(bodies, dt);
    }
    double[][] gradient = new double[n][7];
    for (int i = 0; i < n; i++) {
      Body body = bodies[i];
      double[] d = gradient[i];
      d[0] = 2 * body.x;
      d[1] = 2 * body.y;
      d[2] = 2 * body.z;
      d[3] = body.mass * body.vx;
      d[4] = body.mass * body.vy;
      d[5] = body.mass * body.vz;
      d[6] = 0.5 * (body.vx * body.vx + body.vy * body.vy + body.vz * body.vz);
    }
    for (int step = steps - 1; step >= 0; step--) {
      for (double[] d : gradient) {
        d[3] += dt * d[0];
        d[4] += dt * d[1];
        d[5] += dt * d[2];
      }
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          back(bodies, gradient, places, 3 * n * step, i, j, dt);
        }
      }
    }
    return gradient;
  }

  private static void back(
      Body[] bodies, double[][] gradient, double[] places, int at, int i, int j, double dt) {
    double[] one = gradient[i];
    double[] other = gradient[j];
    double dx = places[at + 3 * i] - places[at + 3 * j];
    double dy = places[at + 3 * i + 1] - places[at + 3 * j + 1];
    double dz = places[at + 3 * i + 2] - places[at + 3 * j + 2];
    double square = dx * dx + dy * dy + dz * dz;
    double pull = dt / (square * Math.sqrt(square));
    double m = bodies[i].mass;
    double o = bodies[j].mass;
    double byOne = dx * one[3] + dy * one[4] + dz * one[5];
    double byOther = dx * other[3] + dy * other[4] + dz * other[5];
    double along = -3 * pull / square * (m * byOther - o * byOne);
    double gx = pull * (m * other[3] - o * one[3]) + along * dx;
    double gy = pull * (m * other[4] - o * one[4]) + along * dy;
    double gz = pull * (m * other[5] - o * one[5]) + along * dz;
    one[6] += pull * byOther;
    other[6] -= pull * byOne;
    one[0] += gx;
    one[1] += gy;
    one[2] += gz;
    other[0] -= gx;
    other[1] -= gy;
    other[2] -= gz;
  }
}
