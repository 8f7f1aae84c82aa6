package dev.martlet.benchmarks;

import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;

/** Hagan's volatility again, with other ways in the same run. */
public class SabrPeers extends SabrBenchmark {

  /** Hipparchus: numbers that carry their partial derivatives. */
  @Benchmark
  public Gradient hipparchus() {
    Gradient a = Gradient.variable(6, 0, alpha);
    Gradient b = Gradient.variable(6, 1, beta);
    Gradient r = Gradient.variable(6, 2, rho);
    Gradient n = Gradient.variable(6, 3, nu);
    Gradient f = Gradient.variable(6, 4, forward);
    Gradient k = Gradient.variable(6, 5, strike);
    Gradient rest = b.negate().add(1);
    Gradient power = f.multiply(k).pow(rest.divide(2));
    Gradient log = f.divide(k).log();
    Gradient square = rest.multiply(rest).multiply(log).multiply(log);
    Gradient z = n.divide(a).multiply(power).multiply(log);
    Gradient root = r.multiply(z).multiply(-2).add(1).add(z.multiply(z)).sqrt();
    Gradient skew =
        Math.abs(z.getValue()) < 1e-6
            ? r.multiply(z).divide(2).negate().add(1)
            : z.divide(root.add(z).subtract(r).divide(r.negate().add(1)).log());
    Gradient first = rest.multiply(rest).divide(24).multiply(a).multiply(a);
    Gradient second = r.multiply(b).multiply(n).multiply(a).divide(power.multiply(4));
    Gradient third = r.multiply(r).multiply(-3).add(2).divide(24).multiply(n).multiply(n);
    Gradient correction = first.divide(power.multiply(power)).add(second).add(third);
    Gradient series = square.divide(24).add(1).add(square.multiply(square).divide(1920));
    return a.divide(power.multiply(series))
        .multiply(skew)
        .multiply(correction.multiply(expiry).add(1));
  }

  /** Central differences, which are exact to half of the digits only. */
  @Benchmark
  public double[] differences() {
    double[] at = {alpha, beta, rho, nu, forward, strike};
    double[] slopes = new double[6];
    for (int i = 0; i < 6; i++) {
      double x = at[i];
      double h = 1e-6 * Math.max(1, Math.abs(x));
      at[i] = x + h;
      double above = volatility(at);
      at[i] = x - h;
      slopes[i] = (above - volatility(at)) / (2 * h);
      at[i] = x;
    }
    return slopes;
  }

  private double volatility(double[] at) {
    return Sabr.volatility(at[0], at[1], at[2], at[3], at[4], at[5], expiry);
  }
}
