package dev.martlet.benchmarks;

import dev.martlet.examples.BuildingSimulation;
import dev.martlet.examples.BuildingSimulation.Building;
import dev.martlet.examples.BuildingSimulationDerivatives;
import dev.martlet.examples.BuildingSimulation_BuildingDerivatives;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A loop over records: what do twenty partial derivatives through the building simulation cost?
 * Swift's figures for the same gradient: 10.8 times its forward run.
 */
public class BuildingBenchmark extends Measured {
  Building building = Building.published();
  int steps = 20;

  /** The simulation only. */
  @Benchmark
  public double method() {
    return BuildingSimulation.loss(building, steps);
  }

  /** What Martlet writes, in reverse mode. */
  @Benchmark
  public Object gradient() {
    return BuildingSimulationDerivatives.loss.gradient(building, steps);
  }

  /** What Martlet writes, with the loss beside it. */
  @Benchmark
  public Object valueWithGradient() {
    return BuildingSimulationDerivatives.loss.valueWithGradient(building, steps);
  }

  /** What needs no derivative: central differences. */
  @Benchmark
  public Object differences() {
    var type = BuildingSimulation_BuildingDerivatives.differentiableType();
    return type.mappedTangent(
        type.zeroTangentVector(building),
        (name, _) -> {
          double above = lossMoved(name, 1e-6);
          double below = lossMoved(name, -1e-6);
          return (above - below) / 2e-6;
        });
  }

  private double lossMoved(String name, double step) {
    var moved =
        BuildingSimulation_BuildingDerivatives.differentiableType()
            .mapped(building, (leaf, value) -> leaf.equals(name) ? value + step : value);
    return BuildingSimulation.loss(moved, steps);
  }
}
