package dev.martlet.examples.linear;

import static dev.martlet.examples.Differences.assertClose;
import static dev.martlet.examples.Differences.dot;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.examples.Differences;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Determinant and likelihood, held against the inverse. */
final class CholeskyTest {
  private final double[][] matrix = Matrices.positive(6, new Random(3));
  private final double[][] inverse = Matrices.inverse(matrix);

  /** Of a symmetric gradient, what a function sees that reads the lower triangle only. */
  private static double[][] lower(double[][] symmetric) {
    double[][] lower = new double[symmetric.length][symmetric.length];
    for (int i = 0; i < symmetric.length; i++) {
      for (int j = 0; j < i; j++) {
        lower[i][j] = symmetric[i][j] + symmetric[j][i];
      }
      lower[i][i] = symmetric[i][i];
    }
    return lower;
  }

  @Test
  void gradientOfTheLogarithmOfTheDeterminantIsTheTransposedInverse() {
    double[][] gradient = CholeskyDerivatives.logDeterminant.gradient(matrix);
    assertClose(lower(Matrices.transposed(inverse)), gradient, 1e-13);
    assertClose(Differences.gradient(Cholesky::logDeterminant, matrix), gradient, 1e-8);
  }

  @Test
  void gradientOfTheLikelihoodIsThatOfTheTextbook() {
    double[] deviation = {0.3, -1, 2, 0.5, -0.2, 1.1};
    double[] solved = Matrices.times(inverse, deviation);
    var likelihood = CholeskyDerivatives.logLikelihood.valueWithGradient(matrix, deviation);
    assertEquals(
        -0.5 * (dot(deviation, solved) + Cholesky.logDeterminant(matrix)),
        likelihood.value(),
        1e-13);
    double[][] expected = Matrices.outer(0.5, solved, solved);
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        expected[i][j] -= 0.5 * inverse[i][j];
      }
    }
    var gradient = likelihood.gradient();
    assertClose(lower(expected), gradient.covariance(), 1e-13);
    for (int i = 0; i < 6; i++) {
      assertEquals(-solved[i], gradient.deviation()[i], 1e-13);
    }
    assertArrayEquals(
        Differences.gradient((double[] x) -> Cholesky.logLikelihood(matrix, x), deviation),
        gradient.deviation(),
        1e-9);
  }
}
