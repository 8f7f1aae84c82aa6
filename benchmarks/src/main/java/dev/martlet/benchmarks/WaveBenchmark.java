package dev.martlet.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A function of one number: what does its derivative cost in each mode, and does it allocate? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WaveBenchmark {
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
