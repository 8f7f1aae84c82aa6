package dev.martlet.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** Objects whose fields change: five bodies, a hundred steps, 35 partial derivatives. */
public class PlanetsBenchmark extends Measured {
  double dt = 0.01;
  int steps = 100;

  /** The function only. */
  @Benchmark
  public double method() {
    return Planets.end(Planets.five(), dt, steps);
  }

  /** What Martlet writes. */
  @Benchmark
  public Object gradient() {
    return PlanetsDerivatives.end.gradient(Planets.five(), dt, steps);
  }

  /** What an expert writes. */
  @Benchmark
  public Object byHand() {
    return Planets.byHand(Planets.five(), dt, steps);
  }
}
