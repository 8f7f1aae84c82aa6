package dev.martlet.benchmarks;

import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;

/** The valley again, with other ways in the same run. */
public class RosenbrockPeers extends RosenbrockBenchmark {

  /** Hipparchus: each number carries a thousand partial derivatives. */
  @Benchmark
  public Gradient hipparchus() {
    int n = at.length;
    Gradient sum = Gradient.constant(n, 0);
    Gradient x = Gradient.variable(n, 0, at[0]);
    for (int i = 0; i + 1 < n; i++) {
      Gradient next = Gradient.variable(n, i + 1, at[i + 1]);
      Gradient off = next.subtract(x.multiply(x));
      Gradient rest = x.negate().add(1);
      sum = sum.add(off.multiply(off).multiply(100)).add(rest.multiply(rest));
      x = next;
    }
    return sum;
  }

  /** Central differences: two thousand times the method. */
  @Benchmark
  public double[] differences() {
    double[] x = at.clone();
    double[] slopes = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = at[i] + 1e-6;
      double above = Rosenbrock.valley(x);
      x[i] = at[i] - 1e-6;
      slopes[i] = (above - Rosenbrock.valley(x)) / 2e-6;
      x[i] = at[i];
    }
    return slopes;
  }
}
