package dev.martlet.benchmarks.adbench;

import dev.martlet.benchmarks.Measured;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Small vectors, whose Jacobian is asked for row by row: ADBench's bundle adjustment. */
public class ProjectionBenchmark extends Measured {
  @Param("ba1_n49_m7776_p31843")
  String file = "";

  @SuppressWarnings("NullAway.Init") // JMH calls read().
  private Instances.OfProjection at;

  /** Reads the file. */
  @Setup
  public void read() {
    at = Instances.projection(Instances.named("ba/" + file + ".txt"));
  }

  /** The errors of all observations. */
  @Benchmark
  public double method() {
    double sum = 0;
    for (int i = 0; i < at.observations(); i++) {
      double[] error = Projection.error(at.camera(), at.point(), at.weight(), at.feature());
      sum += error[0] + error[1] + Projection.weightError(at.weight());
    }
    return sum;
  }

  /** What Martlet writes: a pullback for each observation, applied for each row. */
  @Benchmark
  public double gradient() {
    double[] first = {1, 0};
    double[] second = {0, 1};
    double sum = 0;
    for (int i = 0; i < at.observations(); i++) {
      var pullback =
          ProjectionDerivatives.error.pullback(at.camera(), at.point(), at.weight(), at.feature());
      sum += pullback.apply(first).weight() + pullback.apply(second).weight();
      sum += ProjectionDerivatives.weightError.gradient(at.weight());
    }
    return sum;
  }

  /** What an expert writes. */
  @Benchmark
  public double byHand() {
    double sum = 0;
    for (int i = 0; i < at.observations(); i++) {
      double[] rows = ProjectionByHand.jacobian(at.camera(), at.point(), at.weight(), at.feature());
      sum += rows[14] + rows[29] - 2 * at.weight();
    }
    return sum;
  }
}
