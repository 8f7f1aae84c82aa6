package physics;

import dev.martlet.annotation.Differentiable;

// Kepler's equation by Newton's method.
// check anomaly(1.1, 0.3)
// check anomaly(0.01, 0.9)
// check position(1.1, 0.3, 2.0)
final class Kepler {
  @Differentiable
  record Position(double x, double y) {}

  @Differentiable
  static double anomaly(double mean, double e) {
    double anomaly = e < 0.8 ? mean : Math.PI;
    double delta;
    do {
      delta = (anomaly - e * Math.sin(anomaly) - mean) / (1 - e * Math.cos(anomaly));
      anomaly -= delta;
    } while (Math.abs(delta) > 1e-14);
    return anomaly;
  }

  @Differentiable
  static Position position(double mean, double e, double a) {
    double anomaly = anomaly(mean, e);
    return new Position(
        a * (Math.cos(anomaly) - e), a * Math.sqrt(1 - e * e) * Math.sin(anomaly));
  }
}
