package dev.martlet.workbench;

import dev.martlet.annotation.Differentiable;

/** Functions of plain arrays, whose minima and zeros are known. */
final class Functions {
  private Functions() {}

  /** Rosenbrock's valley, whose only minimum is where all numbers are 1. */
  @Differentiable
  static double valley(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double across = x[i + 1] - x[i] * x[i];
      sum += 100 * across * across + (1 - x[i]) * (1 - x[i]);
    }
    return sum;
  }

  @Differentiable
  static double slope(double[] x) {
    return x[0];
  }

  /** How far a point is from the unit circle, and from a line. */
  @Differentiable
  static double[] circles(double[] x) {
    return new double[] {x[0] * x[0] + x[1] * x[1] - 1, 4 * x[0] - 3 * x[1]};
  }
}
