package dev.martlet.benchmarks;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/** The volatility that options are quoted with, under stochastic volatility (Hagan et al. 2002). */
public final class Sabr {
  private Sabr() {}

  /** The implied volatility, by Hagan's expansion (2.17). */
  @Differentiable
  public static double volatility(
      double alpha,
      double beta,
      double rho,
      double nu,
      double forward,
      double strike,
      @NoDerivative double expiry) {
    double rest = 1 - beta;
    double power = Math.pow(forward * strike, rest / 2);
    double log = Math.log(forward / strike);
    double square = rest * rest * log * log;
    double z = nu / alpha * power * log;
    double skew;
    if (Math.abs(z) < 1e-6) {
      skew = 1 - rho * z / 2;
    } else {
      skew = z / Math.log((Math.sqrt(1 - 2 * rho * z + z * z) + z - rho) / (1 - rho));
    }
    double correction =
        rest * rest / 24 * alpha * alpha / (power * power)
            + rho * beta * nu * alpha / (4 * power)
            + (2 - 3 * rho * rho) / 24 * nu * nu;
    return alpha
        / (power * (1 + square / 24 + square * square / 1920))
        * skew
        * (1 + correction * expiry);
  }
}
