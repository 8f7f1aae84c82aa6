package dev.martlet.benchmarks;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Arrays that are written over and over: elimination with pivots, and the way back through it. */
public class LinearSystemBenchmark extends Measured {
  @Param("60")
  int n;

  private double[][] matrix = {};
  private double[] right = {};

  /** Makes up a system. */
  @Setup
  public void fill() {
    var random = new Random(1);
    matrix = new double[n][];
    for (int i = 0; i < n; i++) {
      matrix[i] = random.doubles(n, -1, 1).toArray();
    }
    right = random.doubles(n).toArray();
  }

  /** The function only. */
  @Benchmark
  public double method() {
    return LinearSystem.square(matrix, right);
  }

  /** What Martlet writes. */
  @Benchmark
  public Object gradient() {
    return LinearSystemDerivatives.square.gradient(matrix, right);
  }

  /** What somebody writes who goes back through the elimination. */
  @Benchmark
  public Object byHand() {
    return LinearSystem.byHand(matrix, right);
  }
}
