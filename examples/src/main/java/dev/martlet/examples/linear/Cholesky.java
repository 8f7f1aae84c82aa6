package dev.martlet.examples.linear;

import dev.martlet.annotation.Differentiable;

/**
 * How likely a sample of a normal distribution is, by its covariance: half of statistics. The
 * covariance is taken apart into {@code L Lᵀ} by Cholesky's method.
 *
 * <p>What is known of the derivative: that of {@code log det A} is the transposed inverse of {@code
 * A}. Only one triangle of the symmetric matrix is read here, so each number beside the diagonal
 * has the derivative of both of its places.
 */
public final class Cholesky {
  private Cholesky() {}

  /**
   * The logarithm of a determinant.
   *
   * @param matrix symmetric and positive; only its lower triangle is read
   * @return the logarithm of its determinant
   * @throws ArithmeticException if the matrix is not positive
   */
  @Differentiable
  public static double logDeterminant(double[][] matrix) {
    double[][] factor = factor(matrix);
    double sum = 0;
    for (int i = 0; i < factor.length; i++) {
      sum += 2 * Math.log(factor[i][i]);
    }
    return sum;
  }

  /**
   * The logarithm of the normal distribution's density, but for its constant.
   *
   * @param covariance symmetric and positive; only its lower triangle is read
   * @param deviation from the mean
   * @return the logarithm of the likelihood
   * @throws ArithmeticException if the covariance is not positive
   */
  @Differentiable
  public static double logLikelihood(double[][] covariance, double[] deviation) {
    double[][] factor = factor(covariance);
    double sum = 0;
    double[] white = new double[deviation.length];
    for (int i = 0; i < white.length; i++) {
      double rest = deviation[i];
      for (int j = 0; j < i; j++) {
        rest -= factor[i][j] * white[j];
      }
      white[i] = rest / factor[i][i];
      sum -= 0.5 * white[i] * white[i] + Math.log(factor[i][i]);
    }
    return sum;
  }

  private static double[][] factor(double[][] matrix) {
    int n = matrix.length;
    double[][] factor = new double[n][];
    for (int i = 0; i < n; i++) {
      factor[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        if (i > j) {
          factor[i][j] = sum / factor[j][j];
        } else if (sum > 0) {
          factor[i][i] = Math.sqrt(sum);
        } else {
          throw new ArithmeticException("not positive at " + i);
        }
      }
    }
    return factor;
  }
}
