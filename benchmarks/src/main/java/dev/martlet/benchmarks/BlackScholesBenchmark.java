package dev.martlet.benchmarks;

import dev.martlet.examples.BlackScholes;
import dev.martlet.examples.BlackScholesDerivatives;
import org.openjdk.jmh.annotations.Benchmark;

/** Straight-line code: what do the five Greeks of an option cost, next to its price? */
public class BlackScholesBenchmark extends Measured {
  double spot = 100;
  double strike = 105;
  double rate = 0.03;
  double volatility = 0.2;
  double time = 0.5;

  /** The price only. */
  @Benchmark
  public double method() {
    return BlackScholes.call(spot, strike, rate, volatility, time);
  }

  /** What Martlet writes. */
  @Benchmark
  public Object gradient() {
    return BlackScholesDerivatives.call.gradient(spot, strike, rate, volatility, time);
  }

  /** What an expert writes, who knows the derivative of the normal distribution. */
  @Benchmark
  public Greeks byHand() {
    return BlackScholesByHand.tuned(spot, strike, rate, volatility, time);
  }

  /** What a patient engineer writes, line by line. */
  @Benchmark
  public Greeks byHandLineByLine() {
    return BlackScholesByHand.lineByLine(spot, strike, rate, volatility, time);
  }

  /** What needs no derivative: central differences, exact to half of the digits. */
  @Benchmark
  public Greeks differences() {
    double h = 1e-5;
    return new Greeks(
        (price(h, 0, 0, 0, 0) - price(-h, 0, 0, 0, 0)) / (2 * h),
        (price(0, h, 0, 0, 0) - price(0, -h, 0, 0, 0)) / (2 * h),
        (price(0, 0, h, 0, 0) - price(0, 0, -h, 0, 0)) / (2 * h),
        (price(0, 0, 0, h, 0) - price(0, 0, 0, -h, 0)) / (2 * h),
        (price(0, 0, 0, 0, h) - price(0, 0, 0, 0, -h)) / (2 * h));
  }

  private double price(double spot, double strike, double rate, double volatility, double time) {
    return BlackScholes.call(
        this.spot + spot,
        this.strike + strike,
        this.rate + rate,
        this.volatility + volatility,
        this.time + time);
  }
}
