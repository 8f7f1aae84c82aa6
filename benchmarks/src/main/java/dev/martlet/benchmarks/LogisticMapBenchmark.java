package dev.martlet.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A loop: what does the gradient through 1,000 steps of {@code x = r * x * (1 - x)} cost? */
public class LogisticMapBenchmark extends Measured {
  double rate = 3.7;
  double start = 0.3;
  int steps = 1_000;

  /** The loop only. */
  @Benchmark
  public double method() {
    return LogisticMap.population(rate, start, steps);
  }

  /** What Martlet writes. */
  @Benchmark
  public Object gradient() {
    return LogisticMapDerivatives.population.gradient(rate, start, steps);
  }

  /** What an expert writes. */
  @Benchmark
  public LogisticMap.Gradient byHand() {
    return LogisticMap.tuned(rate, start, steps);
  }

  /** What a patient engineer writes, operation by operation. */
  @Benchmark
  public LogisticMap.Gradient byHandLineByLine() {
    return LogisticMap.lineByLine(rate, start, steps);
  }

  /** What needs no derivative; in a chaotic map its result is noise. */
  @Benchmark
  public LogisticMap.Gradient differences() {
    double h = 1e-6;
    return new LogisticMap.Gradient(
        (LogisticMap.population(rate + h, start, steps)
                - LogisticMap.population(rate - h, start, steps))
            / (2 * h),
        (LogisticMap.population(rate, start + h, steps)
                - LogisticMap.population(rate, start - h, steps))
            / (2 * h));
  }
}
