package physics;

import dev.martlet.annotation.Differentiable;

// With a bounce: a while loop that ends with the landing, and the time of impact.
// check distance(20.0, 0.9, 0.01)
final class Projectile {
  @Differentiable
  static double distance(double speed, double angle, double drag) {
    double x = 0;
    double y = 0;
    double vx = speed * Math.cos(angle);
    double vy = speed * Math.sin(angle);
    int bounces = 0;
    final double dt = 0.01;
    while (true) {
      double v = Math.hypot(vx, vy);
      vx -= dt * drag * v * vx;
      vy -= dt * (9.81 + drag * v * vy);
      double nextY = y + dt * vy;
      if (nextY < 0) {
        double share = y / (y - nextY);
        x += share * dt * vx;
        y = 0;
        if (++bounces == 2) {
          return x;
        }
        vy = -0.7 * vy;
        continue;
      }
      x += dt * vx;
      y = nextY;
    }
  }
}
