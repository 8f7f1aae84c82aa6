package dev.martlet.benchmarks;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;

/** A sum over neighbours in an array: Rosenbrock's function of 1,000 numbers. */
public class RosenbrockBenchmark extends Measured {
  double[] at = new Random(7).doubles(1_000, -2, 2).toArray();

  /** The function only. */
  @Benchmark
  public double method() {
    return Rosenbrock.valley(at);
  }

  /** What Martlet writes. */
  @Benchmark
  public Object gradient() {
    return RosenbrockDerivatives.valley.gradient(at);
  }

  /** What an expert writes. */
  @Benchmark
  public Object byHand() {
    return Rosenbrock.byHand(at);
  }
}
