package dev.martlet.examples.signal;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * The Kalman filter, matrices being arrays of rows, and the likelihood of what was observed: its
 * gradient is how the noise of an instrument is found from its readings.
 */
public final class KalmanFilter {
  private KalmanFilter() {}

  /**
   * What is assumed of a system of which one number is observed.
   *
   * @param transition from a state to the next
   * @param processNoise covariance of what disturbs each step
   * @param observation the weights of the state in what is observed
   * @param observationNoise the variance of its error
   */
  @Differentiable
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares models.
  public record Model(
      double[][] transition,
      double[][] processNoise,
      double[] observation,
      double observationNoise) {}

  /**
   * What is known of the state.
   *
   * @param mean of each of its numbers
   * @param covariance of them
   */
  @Differentiable
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares models.
  public record Estimate(double[] mean, double[][] covariance) {}

  /**
   * How likely observations are.
   *
   * @param model of the system
   * @param start what is known before the first step
   * @param observations one for each step
   * @return the logarithm of their likelihood, but for its constant
   */
  @Differentiable
  public static double logLikelihood(
      Model model, Estimate start, @NoDerivative double[] observations) {
    Estimate estimate = start;
    double sum = 0;
    for (double observation : observations) {
      Estimate predicted = predict(model, estimate);
      double[] gain = times(predicted.covariance(), model.observation());
      double variance = dot(model.observation(), gain) + model.observationNoise();
      double innovation = observation - dot(model.observation(), predicted.mean());
      sum -= 0.5 * (Math.log(variance) + innovation * innovation / variance);
      estimate = update(predicted, gain, variance, innovation);
    }
    return sum;
  }

  private static Estimate predict(Model model, Estimate estimate) {
    double[][] moved = times(model.transition(), estimate.covariance());
    double[][] covariance = times(moved, transposed(model.transition()));
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < covariance.length; j++) {
        covariance[i][j] += model.processNoise()[i][j];
      }
    }
    return new Estimate(times(model.transition(), estimate.mean()), covariance);
  }

  private static Estimate update(
      Estimate predicted, double[] gain, double variance, double innovation) {
    int n = gain.length;
    double[] mean = predicted.mean().clone();
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      mean[i] += gain[i] / variance * innovation;
      for (int j = 0; j < n; j++) {
        covariance[i][j] = predicted.covariance()[i][j] - gain[i] * gain[j] / variance;
      }
    }
    return new Estimate(mean, covariance);
  }

  private static double[][] times(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < b[k].length; j++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  private static double[] times(double[][] a, double[] x) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = dot(a[i], x);
    }
    return product;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static double[][] transposed(double[][] a) {
    double[][] transposed = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        transposed[j][i] = a[i][j];
      }
    }
    return transposed;
  }
}
