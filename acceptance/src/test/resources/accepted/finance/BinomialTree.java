package finance;

import dev.martlet.annotation.Differentiable;

// American put by recursion on the tree: max everywhere.
// check put(100.0, 0.03, 0.25, 6)
final class BinomialTree {
  @Differentiable
  record Market(double spot, double up, double down, double p, double discount) {}

  private static double value(Market m, double spot, int depth) {
    double exercise = Math.max(101.3 - spot, 0);
    if (depth == 0) {
      return exercise;
    }
    double hold =
        m.discount()
            * (m.p() * value(m, spot * m.up(), depth - 1)
                + (1 - m.p()) * value(m, spot * m.down(), depth - 1));
    return Math.max(exercise, hold);
  }

  @Differentiable
  static double put(double spot, double rate, double sigma, int n) {
    double dt = 1.0 / n;
    double up = Math.exp(sigma * Math.sqrt(dt));
    double growth = Math.exp(rate * dt);
    double p = (growth - 1 / up) / (up - 1 / up);
    return value(new Market(spot, up, 1 / up, p, 1 / growth), spot, n);
  }
}
