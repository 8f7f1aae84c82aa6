package dev.martlet.benchmarks;

import dev.martlet.annotation.Differentiable;

/** A function of one number. */
public final class Wave {
  private Wave() {}

  /** A wave that dies down. */
  @Differentiable
  public static double height(double x) {
    return Math.sin(3 * x) * Math.exp(-x * x);
  }

  /** Its derivative, by hand. */
  static double slope(double x) {
    double bell = Math.exp(-x * x);
    return (3 * Math.cos(3 * x) - 2 * x * Math.sin(3 * x)) * bell;
  }
}
