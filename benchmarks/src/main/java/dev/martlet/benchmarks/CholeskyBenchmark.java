package dev.martlet.benchmarks;

import dev.martlet.examples.linear.Cholesky;
import dev.martlet.examples.linear.CholeskyDerivatives;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A triangular factorization: a normal distribution in forty dimensions. */
public class CholeskyBenchmark extends Measured {
  private final double[][] covariance = new double[40][40];
  private double[] deviation = {};

  /** Makes up a distribution. */
  @Setup
  public void fill() {
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 40; j++) {
        covariance[i][j] = Math.exp(-Math.abs(i - j) / 5.0) + (i == j ? 0.1 : 0);
      }
    }
    deviation = new Random(1).doubles(40, -1, 1).toArray();
  }

  /** The function only. */
  @Benchmark
  public double method() {
    return Cholesky.logLikelihood(covariance, deviation);
  }

  /** What Martlet writes. */
  @Benchmark
  public Object gradient() {
    return CholeskyDerivatives.logLikelihood.gradient(covariance, deviation);
  }
}
