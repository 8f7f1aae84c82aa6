package dev.martlet.examples.linear;

import static dev.martlet.examples.Differences.dot;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.examples.Differences;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The tridiagonal solver against the full inverse, and the rod against differences. */
final class HeatRodTest {
  private static final double[] BELOW = {9, 0.3, -1, 0.2, 0.7};
  private static final double[] DIAGONAL = {2, 3, -4, 2.5, 3};
  private static final double[] ABOVE = {0.5, 1.1, 0.4, -0.6, 9};
  private static final double[] RIGHT = {1, 2, -1, 0.5, 3};
  private static final double[] WEIGHTS = {1, -0.5, 0.25, 2, 0.3};

  @Test
  void pullbackIsThatOfTheFullSystem() {
    int n = RIGHT.length;
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      matrix[i][i] = DIAGONAL[i];
      if (i > 0) {
        matrix[i][i - 1] = BELOW[i];
        matrix[i - 1][i] = ABOVE[i - 1];
      }
    }
    double[][] inverse = Matrices.inverse(matrix);
    var solved = HeatRodDerivatives.solve.valueWithPullback(BELOW, DIAGONAL, ABOVE, RIGHT);
    double[] x = solved.value();
    assertArrayEquals(Matrices.times(inverse, RIGHT), x, 1e-14);
    var tangents = solved.pullback().apply(WEIGHTS);
    double[] byRight = Matrices.times(Matrices.transposed(inverse), WEIGHTS);
    assertArrayEquals(byRight, tangents.right(), 1e-14);
    for (int i = 0; i < n; i++) {
      assertEquals(-byRight[i] * x[i], tangents.diagonal()[i], 1e-13);
      assertEquals(i == 0 ? 0 : -byRight[i] * x[i - 1], tangents.below()[i], 1e-13);
      assertEquals(i == n - 1 ? 0 : -byRight[i] * x[i + 1], tangents.above()[i], 1e-13);
    }
  }

  @Test
  void heatIsKept() {
    double[] conductivity = {0.5, 2, 1, 0.1};
    double[] start = {10, 0, 3, 1, 7};
    double[] ones = {1, 1, 1, 1, 1};
    var pullback = HeatRodDerivatives.after.pullback(conductivity, start, 0.3, 20);
    var ofTheSum = pullback.apply(ones);
    assertArrayEquals(ones, ofTheSum.start(), 1e-13);
    assertArrayEquals(new double[4], ofTheSum.conductivity(), 1e-12);
  }

  @Test
  void gradientAgreesWithDifferences() {
    double[] conductivity = {0.5, 2, 1, 0.1};
    double[] start = {10, 0, 3, 1, 7};
    double[] measured = {6, 4, 4, 3, 5};
    for (int steps : new int[] {0, 1, 12}) {
      assertArrayEquals(
          Differences.gradient(
              (double[] c) -> HeatRod.misfit(c, start, measured, 0.3, steps), conductivity),
          HeatRodDerivatives.misfit.gradient(conductivity, start, measured, 0.3, steps),
          1e-6);
    }
    var pullback = HeatRodDerivatives.after.pullback(conductivity, start, 0.3, 12);
    assertArrayEquals(
        Differences.gradient(
            (double[] s) -> dot(WEIGHTS, HeatRod.after(conductivity, s, 0.3, 12)), start),
        pullback.apply(WEIGHTS).start(),
        1e-9);
  }

  @Test
  void gradientFindsTheConductivity() {
    double[] start = {10, 0, 3, 1, 7};
    double[] truth = {0.5, 2, 1, 0.1};
    double[] measured = HeatRod.after(truth, start, 0.05, 5);
    double[] guess = new double[4];
    Arrays.fill(guess, 1);
    double before = HeatRod.misfit(guess, start, measured, 0.05, 5);
    for (int step = 0; step < 2000; step++) {
      double[] gradient = HeatRodDerivatives.misfit.gradient(guess, start, measured, 0.05, 5);
      for (int i = 0; i < guess.length; i++) {
        guess[i] -= 0.05 * gradient[i];
      }
    }
    assertEquals(0, HeatRod.misfit(guess, start, measured, 0.05, 5) / before, 0.02);
  }
}
