package dev.martlet.benchmarks;

import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;

/** Black-Scholes again, with other libraries in the same run. */
public class BlackScholesPeers extends BlackScholesBenchmark {

  /** Hipparchus: numbers that carry their partial derivatives. */
  @Benchmark
  public Gradient hipparchus() {
    return call(
        Gradient.variable(5, 0, spot),
        Gradient.variable(5, 1, strike),
        Gradient.variable(5, 2, rate),
        Gradient.variable(5, 3, volatility),
        Gradient.variable(5, 4, time));
  }

  private static Gradient call(
      Gradient spot, Gradient strike, Gradient rate, Gradient volatility, Gradient time) {
    Gradient deviation = volatility.multiply(time.sqrt());
    Gradient drift = rate.add(volatility.multiply(volatility).divide(2));
    Gradient d1 = spot.divide(strike).log().add(drift.multiply(time)).divide(deviation);
    Gradient d2 = d1.subtract(deviation);
    Gradient discount = rate.negate().multiply(time).exp();
    return spot.multiply(normal(d1)).subtract(strike.multiply(discount).multiply(normal(d2)));
  }

  private static Gradient normal(Gradient x) {
    Gradient k = x.abs().multiply(0.2316419).add(1).reciprocal();
    Gradient polynomial =
        k.multiply(1.330274429)
            .add(-1.821255978)
            .multiply(k)
            .add(1.781477937)
            .multiply(k)
            .add(-0.356563782)
            .multiply(k)
            .add(0.319381530)
            .multiply(k);
    Gradient density = x.multiply(x).divide(-2).exp().divide(Math.sqrt(2 * Math.PI));
    Gradient tail = density.multiply(polynomial);
    return x.getValue() < 0 ? tail : tail.negate().add(1);
  }
}
