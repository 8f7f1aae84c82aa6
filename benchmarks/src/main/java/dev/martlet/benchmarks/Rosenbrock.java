package dev.martlet.benchmarks;

import dev.martlet.annotation.Differentiable;

/** A long curved valley in many dimensions. */
public final class Rosenbrock {
  private Rosenbrock() {}

  /** The height at a point. */
  @Differentiable
  public static double valley(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double off = x[i + 1] - x[i] * x[i];
      double rest = 1 - x[i];
      sum += 100 * off * off + rest * rest;
    }
    return sum;
  }

  /** The gradient by an expert: what an element adds to its right neighbour's comes by a local. */
  static double[] byHand(double[] x) {
    double[] gradient = new double[x.length];
    double fromLeft = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double off = 200 * (x[i + 1] - x[i] * x[i]);
      gradient[i] = fromLeft - 2 * (off * x[i] + 1 - x[i]);
      fromLeft = off;
    }
    gradient[x.length - 1] = fromLeft;
    return gradient;
  }
}
