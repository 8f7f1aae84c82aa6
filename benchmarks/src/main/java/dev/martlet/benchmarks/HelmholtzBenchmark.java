package dev.martlet.benchmarks;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;

/** Sums, a quadratic form and logarithms: Helmholtz's energy of a mixture of 200 gases. */
public class HelmholtzBenchmark extends Measured {
  double[] at = new Random(7).doubles(200, 0.001, 0.002).toArray();
  double[] volumes = new Random(8).doubles(200, 0.5, 1.5).toArray();
  double[][] attractions = attractions();

  private static double[][] attractions() {
    var random = new Random(9);
    double[][] rows = new double[200][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = random.doubles(200, 0, 1).toArray();
    }
    return rows;
  }

  /** The function only. */
  @Benchmark
  public double method() {
    return Helmholtz.energy(at, volumes, attractions);
  }

  /** What Martlet writes. */
  @Benchmark
  public Object gradient() {
    return HelmholtzDerivatives.energy.gradient(at, volumes, attractions);
  }

  /** What an expert writes. */
  @Benchmark
  public Object byHand() {
    return Helmholtz.byHand(at, volumes, attractions);
  }
}
