package dev.martlet.benchmarks;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/** Helmholtz's energy of a mixture of gases, the oldest benchmark of reverse mode. */
public final class Helmholtz {
  private static final double ROOT = Math.sqrt(2);

  private Helmholtz() {}

  /** The energy, by how much there is of each gas. */
  @Differentiable
  public static double energy(
      double[] x, @NoDerivative double[] volumes, @NoDerivative double[][] attractions) {
    double volume = 0;
    for (int i = 0; i < x.length; i++) {
      volume += volumes[i] * x[i];
    }
    double mixing = 0;
    double attraction = 0;
    for (int i = 0; i < x.length; i++) {
      mixing += x[i] * Math.log(x[i] / (1 - volume));
      for (int j = 0; j < x.length; j++) {
        attraction += x[i] * attractions[i][j] * x[j];
      }
    }
    double ratio = (1 + (1 + Math.sqrt(2)) * volume) / (1 + (1 - Math.sqrt(2)) * volume);
    return mixing - attraction / (Math.sqrt(8) * volume) * Math.log(ratio);
  }

  /** The gradient by an expert: the matrix is gone through once. */
  static double[] byHand(double[] x, double[] volumes, double[][] attractions) {
    int n = x.length;
    double volume = 0;
    for (int i = 0; i < n; i++) {
      volume += volumes[i] * x[i];
    }
    double[] byAttraction = new double[n];
    double attraction = 0;
    double total = 0;
    double[] gradient = new double[n];
    for (int i = 0; i < n; i++) {
      double[] row = attractions[i];
      double at = x[i];
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += row[j] * x[j];
        byAttraction[j] += row[j] * at;
      }
      byAttraction[i] += sum;
      attraction += at * sum;
      total += at;
      gradient[i] = Math.log(at / (1 - volume)) + 1;
    }
    double above = 1 + (1 + ROOT) * volume;
    double below = 1 + (1 - ROOT) * volume;
    double factor = 1 / (2 * ROOT * volume);
    double log = Math.log(above / below);
    double byVolume =
        total / (1 - volume)
            + attraction * factor * (log / volume - (1 + ROOT) / above + (1 - ROOT) / below);
    for (int i = 0; i < n; i++) {
      gradient[i] += byVolume * volumes[i] - byAttraction[i] * factor * log;
    }
    return gradient;
  }
}
