package dev.martlet.benchmarks;

import dev.martlet.annotation.Differentiable;

/** A loop that carries one number: a step of it is two products and a difference. */
public final class LogisticMap {
  private LogisticMap() {}

  /** The gradient as the hand-written methods return it. */
  public record Gradient(double rate, double start) {}

  /** The population after some steps, by its growth rate and what it starts from. */
  @Differentiable
  public static double population(double rate, double start, int steps) {
    double x = start;
    for (int step = 0; step < steps; step++) {
      x = rate * x * (1 - x);
    }
    return x;
  }

  /** By an expert: the derivative of a step is written as one factor. */
  static Gradient tuned(double rate, double start, int steps) {
    double[] xs = new double[steps];
    double x = start;
    for (int step = 0; step < steps; step++) {
      xs[step] = x;
      x = rate * x * (1 - x);
    }
    double dRate = 0;
    double dX = 1;
    for (int step = steps - 1; step >= 0; step--) {
      double at = xs[step];
      dRate += dX * (at * (1 - at));
      dX *= rate * (1 - 2 * at);
    }
    return new Gradient(dRate, dX);
  }

  /** By the rules: the adjoint of each operation. */
  static Gradient lineByLine(double rate, double start, int steps) {
    double[] xs = new double[steps];
    double x = start;
    for (int step = 0; step < steps; step++) {
      xs[step] = x;
      x = rate * x * (1 - x);
    }
    double dRate = 0;
    double dX = 1;
    for (int step = steps - 1; step >= 0; step--) {
      double at = xs[step];
      double dGrown = dX * (1 - at);
      double dRest = dX * (rate * at);
      dX = -dRest;
      dRate += dGrown * at;
      dX += dGrown * rate;
    }
    return new Gradient(dRate, dX);
  }
}
