package dev.martlet.examples;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import java.util.Locale;

/**
 * Where a planet is on its ellipse, and how fast it moves. The position needs the solution of
 * Kepler's equation {@code E - e sin E = M}, which a loop finds. By the theorem on implicit
 * functions its derivative needs no loop at all, and a {@link Derivative} rule says so.
 */
public final class Kepler {
  private Kepler() {}

  /**
   * The planet's distance from the sun.
   *
   * @param eccentricity of the ellipse, from 0 up to below 1
   * @param meanAnomaly the time since the planet was closest, a whole orbit taking 2 pi
   * @return the distance, in units of the ellipse's long half axis
   */
  @Differentiable
  public static double distance(double eccentricity, double meanAnomaly) {
    return 1 - eccentricity * Math.cos(eccentricAnomaly(eccentricity, meanAnomaly));
  }

  /** Solves Kepler's equation. */
  static double eccentricAnomaly(double eccentricity, double meanAnomaly) {
    double angle = meanAnomaly;
    double change;
    do {
      double error = angle - eccentricity * Math.sin(angle) - meanAnomaly;
      change = error / (1 - eccentricity * Math.cos(angle));
      angle -= change;
    } while (Math.abs(change) > 1e-14);
    return angle;
  }

  /** Original: {@code E = eccentricAnomaly(e, M)}. Partial: {@code sin E / (1 - e cos E)}. */
  @Derivative(of = "eccentricAnomaly", wrt = "eccentricity")
  static double eccentricAnomalyByEccentricity(
      double eccentricity, double meanAnomaly, double result) {
    return Math.sin(result) / (1 - eccentricity * Math.cos(result));
  }

  /** Original: {@code E = eccentricAnomaly(e, M)}. Partial: {@code 1 / (1 - e cos E)}. */
  @Derivative(of = "eccentricAnomaly", wrt = "meanAnomaly")
  static double eccentricAnomalyByMeanAnomaly(
      double eccentricity, double meanAnomaly, double result) {
    return 1 / (1 - eccentricity * Math.cos(result));
  }

  /** Prints the distance of Mercury and its change, a few times in half an orbit. */
  public static void main(String[] args) {
    double mercury = 0.2056;
    for (int sixth = 0; sixth <= 6; sixth++) {
      double time = Math.PI * sixth / 6;
      var distance = KeplerDerivatives.distance.valueWithGradient(mercury, time);
      System.out.printf(
          Locale.ROOT,
          "time %.3f   distance %.6f   speed outward %8.6f%n",
          time,
          distance.value(),
          distance.gradient().meanAnomaly());
    }
  }
}
