package dev.martlet.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** Straight-line code with branches: what do six partial derivatives of Hagan's volatility cost? */
public class SabrBenchmark extends Measured {
  double alpha = 0.2;
  double beta = 0.7;
  double rho = -0.3;
  double nu = 0.4;
  double forward = 100;
  double strike = 110;
  double expiry = 2;

  /** The function only. */
  @Benchmark
  public double method() {
    return Sabr.volatility(alpha, beta, rho, nu, forward, strike, expiry);
  }

  /** What Martlet writes. */
  @Benchmark
  public Object gradient() {
    return SabrDerivatives.volatility.gradient(alpha, beta, rho, nu, forward, strike, expiry);
  }

  /** What an expert writes. */
  @Benchmark
  public Object byHand() {
    return SabrByHand.gradient(alpha, beta, rho, nu, forward, strike, expiry);
  }
}
