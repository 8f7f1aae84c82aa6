package dev.martlet.benchmarks.adbench;

import dev.martlet.benchmarks.Measured;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A loop in time that carries arrays: ADBench's LSTM. */
public class MemoryBenchmark extends Measured {
  @Param({"lstm_l2_c1024", "lstm_l4_c4096"})
  String file = "";

  @SuppressWarnings("NullAway.Init") // JMH calls read().
  private Instances.OfMemory at;

  /** Reads the file. */
  @Setup
  public void read() {
    at = Instances.memory(Instances.named("lstm/" + file + ".txt"));
  }

  /** The function only. */
  @Benchmark
  public double method() {
    return Memory.loss(at.main(), at.extra(), at.state(), at.sequence());
  }

  /** What Martlet writes. */
  @Benchmark
  public Object gradient() {
    return MemoryDerivatives.loss.gradient(at.main(), at.extra(), at.state(), at.sequence());
  }

  /** What an expert writes. */
  @Benchmark
  public Object byHand() {
    return MemoryByHand.gradient(at.main(), at.extra(), at.state(), at.sequence());
  }
}
