package dev.martlet.benchmarks.adbench;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * How likely points are under a mixture of Gaussians, with a Wishart prior: ADBench's GMM. A
 * Gaussian's inverse covariance is given by a lower triangular matrix: the logarithms of its
 * diagonal, then what is below, column by column.
 */
public final class Mixture {
  private Mixture() {}

  /**
   * The logarithm of the likelihood.
   *
   * @param alphas the weights of the Gaussians, as logarithms
   * @param means a row for each Gaussian
   * @param factors of the inverse covariances, a row for each Gaussian
   * @param points a row for each point
   * @param gamma of the prior
   * @param m of the prior
   * @return the logarithm
   */
  @Differentiable
  public static double logLikelihood(
      double[] alphas,
      double[][] means,
      double[][] factors,
      @NoDerivative double[][] points,
      @NoDerivative double gamma,
      int m) {
    int count = alphas.length;
    int d = points[0].length;
    double[][] diagonals = new double[count][d];
    double[] sums = new double[count];
    for (int k = 0; k < count; k++) {
      for (int j = 0; j < d; j++) {
        diagonals[k][j] = Math.exp(factors[k][j]);
        sums[k] += factors[k][j];
      }
    }
    double total = 0;
    for (double[] point : points) {
      double[] terms = new double[count];
      for (int k = 0; k < count; k++) {
        double distance = squaredDistance(diagonals[k], factors[k], means[k], point);
        terms[k] = alphas[k] + sums[k] - 0.5 * distance;
      }
      total += logSumExp(terms);
    }
    return constant(points.length, d)
        + total
        - points.length * logSumExp(alphas)
        + prior(diagonals, sums, factors, gamma, m);
  }

  /** The square of {@code Q (point - mean)}'s length, with the triangular matrix {@code Q}. */
  private static double squaredDistance(
      double[] diagonal, double[] factor, double[] mean, double[] point) {
    int d = point.length;
    double[] centered = new double[d];
    double[] transformed = new double[d];
    for (int j = 0; j < d; j++) {
      centered[j] = point[j] - mean[j];
      transformed[j] = diagonal[j] * centered[j];
    }
    int next = d;
    for (int j = 0; j < d; j++) {
      for (int i = j + 1; i < d; i++) {
        transformed[i] += factor[next] * centered[j];
        next++;
      }
    }
    double sum = 0;
    for (int j = 0; j < d; j++) {
      sum += transformed[j] * transformed[j];
    }
    return sum;
  }

  private static double logSumExp(double[] x) {
    double max = x[0];
    for (int i = 1; i < x.length; i++) {
      max = Math.max(max, x[i]);
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.exp(x[i] - max);
    }
    return max + Math.log(sum);
  }

  private static double prior(
      double[][] diagonals, double[] sums, double[][] factors, double gamma, int m) {
    int d = diagonals[0].length;
    double total = 0;
    for (int k = 0; k < diagonals.length; k++) {
      double squares = 0;
      for (int j = 0; j < d; j++) {
        squares += diagonals[k][j] * diagonals[k][j];
      }
      for (int j = d; j < factors[k].length; j++) {
        squares += factors[k][j] * factors[k][j];
      }
      total += 0.5 * gamma * gamma * squares - m * sums[k];
    }
    return total - diagonals.length * priorConstant(d, gamma, m);
  }

  static double constant(int points, int d) {
    return -points * d * 0.5 * Math.log(2 * Math.PI);
  }

  static double priorConstant(int d, double gamma, int m) {
    int freedom = d + m + 1;
    return freedom * d * (Math.log(gamma) - 0.5 * Math.log(2)) - logGamma(0.5 * freedom, d);
  }

  /** The logarithm of the multivariate gamma function. */
  private static double logGamma(double a, int d) {
    double result = d * (d - 1) / 4.0 * Math.log(Math.PI);
    for (int j = 1; j <= d; j++) {
      result += logGamma(a + 0.5 * (1 - j));
    }
    return result;
  }

  /** The logarithm of the gamma function: Stirling's series, where it is exact enough. */
  private static double logGamma(double x) {
    double shift = 0;
    double at = x;
    while (at < 16) {
      shift += Math.log(at);
      at++;
    }
    double inverse = 1 / at;
    double square = inverse * inverse;
    double series =
        inverse * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0))));
    return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
  }
}
