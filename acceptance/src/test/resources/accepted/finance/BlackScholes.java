package finance;

import dev.martlet.annotation.Differentiable;

// The five Greeks.
// golden
// check call(100.0, 105.0, 0.05, 0.2, 0.75)
// check put(100.0, 105.0, 0.05, 0.2, 0.75)
// expect BlackScholesDerivatives.call.gradient(100.0, 100.0, 0.05, 0.2, 1.0).spot() ~ 0.6368306511756191
final class BlackScholes {
  /** Abramowitz and Stegun 26.2.17 would have a kink: this one is smooth. */
  private static double cdf(double x) {
    double t = x / Math.sqrt(2);
    double sum = t;
    double term = t;
    for (int n = 1; n < 60; n++) {
      term *= -t * t / n;
      sum += term / (2 * n + 1);
    }
    return 0.5 + sum / Math.sqrt(Math.PI);
  }

  @Differentiable
  static double call(double spot, double strike, double rate, double volatility, double time) {
    double deviation = volatility * Math.sqrt(time);
    double d1 = (Math.log(spot / strike) + (rate + volatility * volatility / 2) * time) / deviation;
    double d2 = d1 - deviation;
    return spot * cdf(d1) - strike * Math.exp(-rate * time) * cdf(d2);
  }

  @Differentiable
  static double put(double spot, double strike, double rate, double volatility, double time) {
    return call(spot, strike, rate, volatility, time) - spot + strike * Math.exp(-rate * time);
  }
}
