package dev.martlet.benchmarks;

import dev.martlet.examples.signal.KalmanFilter;
import dev.martlet.examples.signal.KalmanFilterDerivatives;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Small matrices in records that a loop carries: a Kalman filter, 25 observations. */
public class KalmanBenchmark extends Measured {
  private final KalmanFilter.Model model =
      new KalmanFilter.Model(
          new double[][] {{1, 0.1, 0.005}, {0, 1, 0.1}, {0, 0, 0.9}},
          new double[][] {{0.01, 0, 0}, {0, 0.02, 0}, {0, 0, 0.1}},
          new double[] {1, 0, 0},
          0.5);
  private final KalmanFilter.Estimate start =
      new KalmanFilter.Estimate(new double[3], new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
  private double[] observations = {};

  /** Makes up what is observed. */
  @Setup
  public void observe() {
    observations = new Random(1).doubles(25, -1, 1).toArray();
  }

  /** The function only. */
  @Benchmark
  public double method() {
    return KalmanFilter.logLikelihood(model, start, observations);
  }

  /** What Martlet writes. */
  @Benchmark
  public Object gradient() {
    return KalmanFilterDerivatives.logLikelihood.gradient(model, start, observations);
  }
}
