package dev.martlet.examples.signal;

import static dev.martlet.examples.Differences.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.examples.Differences;
import dev.martlet.examples.linear.Cholesky;
import dev.martlet.examples.linear.CholeskyDerivatives;
import dev.martlet.examples.signal.KalmanFilter.Estimate;
import dev.martlet.examples.signal.KalmanFilter.Model;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The filter, held against all observations at once: of a random walk that is observed with noise,
 * they are normally distributed with a covariance that is known.
 */
final class KalmanFilterTest {
  private static final int STEPS = 12;
  private final double[] observations = new Random(4).doubles(STEPS, -2, 2).toArray();

  private double walk(double startVariance, double processVariance, double noise) {
    return KalmanFilter.logLikelihood(
        model(processVariance, noise), start(startVariance), observations);
  }

  private static Model model(double processVariance, double noise) {
    return new Model(
        new double[][] {{1}}, new double[][] {{processVariance}}, new double[] {1}, noise);
  }

  private static Estimate start(double variance) {
    return new Estimate(new double[] {0}, new double[][] {{variance}});
  }

  @Test
  void randomWalkIsThatOfTheWholeCovariance() {
    double start = 0.7;
    double process = 0.3;
    double noise = 0.5;
    double[][] covariance = new double[STEPS][STEPS];
    for (int i = 0; i < STEPS; i++) {
      for (int j = 0; j < STEPS; j++) {
        covariance[i][j] = start + (Math.min(i, j) + 1) * process + (i == j ? noise : 0);
      }
    }
    assertEquals(
        Cholesky.logLikelihood(covariance, observations), walk(start, process, noise), 1e-12);
    double[][] byCovariance =
        CholeskyDerivatives.logLikelihood.gradient(covariance, observations).covariance();
    double byStart = 0;
    double byProcess = 0;
    double byNoise = 0;
    for (int i = 0; i < STEPS; i++) {
      for (int j = 0; j <= i; j++) {
        byStart += byCovariance[i][j];
        byProcess += byCovariance[i][j] * (j + 1);
      }
      byNoise += byCovariance[i][i];
    }
    var gradient =
        KalmanFilterDerivatives.logLikelihood.gradient(
            model(process, noise), start(start), observations);
    assertEquals(byStart, gradient.start().covariance()[0][0], 1e-12);
    assertEquals(byProcess, gradient.model().processNoise()[0][0], 1e-12);
    assertEquals(byNoise, gradient.model().observationNoise(), 1e-12);
  }

  @Test
  void movingBodyAgreesWithDifferences() {
    double[][] transition = {{1, 0.5}, {-0.1, 0.9}};
    double[][] noise = {{0.2, 0.05}, {0.05, 0.3}};
    double[] observation = {1, 0.2};
    var start = new Estimate(new double[] {0.5, -0.2}, new double[][] {{1, 0.1}, {0.1, 0.8}});
    var model = new Model(transition, noise, observation, 0.4);
    var gradient = KalmanFilterDerivatives.logLikelihood.gradient(model, start, observations);
    assertClose(
        Differences.gradient(
            (double[][] m) ->
                KalmanFilter.logLikelihood(
                    new Model(m, noise, observation, 0.4), start, observations),
            transition),
        gradient.model().transition(),
        1e-7);
    assertClose(
        Differences.gradient(
            (double[][] q) ->
                KalmanFilter.logLikelihood(
                    new Model(transition, q, observation, 0.4), start, observations),
            noise),
        gradient.model().processNoise(),
        1e-7);
    assertArrayEquals(
        Differences.gradient(
            (double[] h) ->
                KalmanFilter.logLikelihood(
                    new Model(transition, noise, h, 0.4), start, observations),
            observation),
        gradient.model().observation(),
        1e-7);
    assertArrayEquals(
        Differences.gradient(
            (double[] m) ->
                KalmanFilter.logLikelihood(
                    model, new Estimate(m, start.covariance()), observations),
            start.mean()),
        gradient.start().mean(),
        1e-7);
  }
}
