package numerics;

import dev.martlet.annotation.Differentiable;

// check trapezoid(0.3, 1.7, 20)
// check gauss(0.3, 1.7)
final class Quadrature {
  private static final double[] NODES = {-0.7745966692414834, 0, 0.7745966692414834};
  static final double[] POINTS = NODES;
  static final double[] WEIGHTS = {5.0 / 9, 8.0 / 9, 5.0 / 9};

  static double f(double x) {
    return x * Math.exp(-x);
  }

  @Differentiable
  static double trapezoid(double a, double b, int n) {
    double h = (b - a) / n;
    double sum = (f(a) + f(b)) / 2;
    for (int i = 1; i < n; i++) {
      sum += f(a + i * h);
    }
    return sum * h;
  }

  @Differentiable
  static double gauss(double a, double b) {
    double sum = 0;
    for (int i = 0; i < POINTS.length; i++) {
      sum += WEIGHTS[i] * f((a + b) / 2 + (b - a) / 2 * POINTS[i]);
    }
    return sum * (b - a) / 2;
  }
}
