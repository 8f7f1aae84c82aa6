package dev.martlet.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** A function of one number: what does its derivative cost in each mode, and does it allocate? */
public class WaveBenchmark extends Measured {
  double x = 0.4;

  /** The function only. */
  @Benchmark
  public double method() {
    return Wave.height(x);
  }

  /** What Martlet writes, in reverse mode. */
  @Benchmark
  public double gradient() {
    return WaveDerivatives.height.gradient(x);
  }

  /** What Martlet writes, in forward mode. */
  @Benchmark
  public double derivative() {
    return WaveDerivatives.height.derivative(x);
  }

  /** A closure that is made and applied at once. */
  @Benchmark
  public double pullback() {
    return WaveDerivatives.height.pullback(x).apply(1.0);
  }

  /** What an expert writes. */
  @Benchmark
  public double byHand() {
    return Wave.slope(x);
  }

  /** What needs no derivative: a central difference. */
  @Benchmark
  public double differences() {
    return (Wave.height(x + 1e-5) - Wave.height(x - 1e-5)) / 2e-5;
  }
}
