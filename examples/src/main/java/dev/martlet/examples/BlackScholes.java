package dev.martlet.examples;

import dev.martlet.annotation.Differentiable;
import java.util.Locale;

/**
 * The price of a European call and its five sensitivities, the Greeks, from one gradient. Nobody
 * wrote a formula for any of them.
 */
public final class BlackScholes {
  private BlackScholes() {}

  /**
   * The price of the right to buy.
   *
   * @param spot the price of the asset today
   * @param strike the price at which it may be bought
   * @param rate the interest rate, a year
   * @param volatility how much the asset's price moves, a year
   * @param time the years until then
   * @return the price by Black and Scholes
   */
  @Differentiable
  public static double call(
      double spot, double strike, double rate, double volatility, double time) {
    double deviation = volatility * Math.sqrt(time);
    double d1 = (Math.log(spot / strike) + (rate + volatility * volatility / 2) * time) / deviation;
    double d2 = d1 - deviation;
    return spot * normal(d1) - strike * Math.exp(-rate * time) * normal(d2);
  }

  /** The normal distribution function, to seven digits (Abramowitz and Stegun 26.2.17). */
  static double normal(double x) {
    double k = 1 / (1 + 0.2316419 * Math.abs(x));
    double polynomial =
        k
            * (0.319381530
                + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
    double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * polynomial;
    return x < 0 ? tail : 1 - tail;
  }

  /** Prints the price of an option and its Greeks. */
  public static void main(String[] args) {
    var option = BlackScholesDerivatives.call.valueWithGradient(100, 105, 0.03, 0.2, 0.5);
    var greeks = option.gradient();
    System.out.printf(Locale.ROOT, "price       %10.6f%n", option.value());
    System.out.printf(Locale.ROOT, "delta       %10.6f   by spot%n", greeks.spot());
    System.out.printf(Locale.ROOT, "dual delta  %10.6f   by strike%n", greeks.strike());
    System.out.printf(Locale.ROOT, "rho         %10.6f   by rate%n", greeks.rate());
    System.out.printf(Locale.ROOT, "vega        %10.6f   by volatility%n", greeks.volatility());
    System.out.printf(Locale.ROOT, "theta       %10.6f   by time, negated%n", -greeks.time());
  }
}
