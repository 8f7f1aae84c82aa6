package dev.martlet.benchmarks.adbench;

import dev.martlet.benchmarks.Measured;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Independent points, each of which a loop over Gaussians judges: ADBench's GMM. */
public class MixtureBenchmark extends Measured {
  @Param({"1k/gmm_d10_K25", "1k/gmm_d64_K10"})
  String file = "";

  @SuppressWarnings("NullAway.Init") // JMH calls read().
  private Instances.OfMixture at;

  /** Reads the file. */
  @Setup
  public void read() {
    at = Instances.mixture(Instances.named("gmm/" + file + ".txt"));
  }

  /** The function only. */
  @Benchmark
  public double method() {
    return Mixture.logLikelihood(
        at.alphas(), at.means(), at.factors(), at.points(), at.gamma(), at.m());
  }

  /** What Martlet writes. */
  @Benchmark
  public Object gradient() {
    return MixtureDerivatives.logLikelihood.gradient(
        at.alphas(), at.means(), at.factors(), at.points(), at.gamma(), at.m());
  }

  /** What an expert writes. */
  @Benchmark
  public Object byHand() {
    return MixtureByHand.gradient(
        at.alphas(), at.means(), at.factors(), at.points(), at.gamma(), at.m());
  }
}
