package dev.martlet.benchmarks;

import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;

/** The logistic map again, with other libraries in the same run. */
public class LogisticMapPeers extends LogisticMapBenchmark {

  /** Hipparchus: numbers that carry their partial derivatives. */
  @Benchmark
  public Gradient hipparchus() {
    Gradient r = Gradient.variable(2, 0, rate);
    Gradient x = Gradient.variable(2, 1, start);
    for (int step = 0; step < steps; step++) {
      x = r.multiply(x).multiply(x.negate().add(1));
    }
    return x;
  }
}
