package dev.martlet.examples.linear;

import static dev.martlet.examples.Differences.assertClose;
import static dev.martlet.examples.Differences.dot;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.examples.Differences;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Solving, held against the inverse, of which all derivatives are known. */
final class LuSolverTest {
  private static final double[] WEIGHTS = {0.3, -1.2, 0.7, 2.1, -0.4, 1.0};
  private final double[][] matrix = Matrices.random(6, new Random(7));
  private final double[] right = {1, -2, 0.5, 3, 0.1, -0.7};

  @Test
  void pullbackIsThatOfTheTextbook() {
    double[][] inverse = Matrices.inverse(matrix);
    var solved = LuSolverDerivatives.solve.valueWithPullback(matrix, right);
    assertArrayEquals(Matrices.times(inverse, right), solved.value(), 1e-12);
    double[] byRight = Matrices.times(Matrices.transposed(inverse), WEIGHTS);
    for (int repeated = 0; repeated < 2; repeated++) {
      var tangents = solved.pullback().apply(WEIGHTS);
      assertArrayEquals(byRight, tangents.right(), 1e-12);
      assertClose(Matrices.outer(-1, byRight, solved.value()), tangents.matrix(), 1e-11);
    }
  }

  @Test
  void pullbackAgreesWithDifferences() {
    var tangents = LuSolverDerivatives.solve.pullback(matrix, right).apply(WEIGHTS);
    assertArrayEquals(
        Differences.gradient((double[] b) -> dot(WEIGHTS, LuSolver.solve(matrix, b)), right),
        tangents.right(),
        1e-7);
    assertClose(
        Differences.gradient((double[][] a) -> dot(WEIGHTS, LuSolver.solve(a, right)), matrix),
        tangents.matrix(),
        1e-6);
  }

  @Test
  void gradientOfTheLogarithmOfTheDeterminantIsTheTransposedInverse() {
    double[][] expected = Matrices.transposed(Matrices.inverse(matrix));
    assertClose(expected, LuSolverDerivatives.logDeterminant.gradient(matrix), 1e-12);
    assertClose(expected, Differences.gradient(LuSolver::logDeterminant, matrix), 1e-6);
  }

  @Test
  void leavesItsArgumentsAlone() {
    double[][] before = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    double[] rightBefore = right.clone();
    LuSolverDerivatives.solve.pullback(matrix, right).apply(WEIGHTS);
    LuSolverDerivatives.solve.differential(matrix, right).apply(matrix, right);
    assertClose(before, matrix, 0);
    assertArrayEquals(rightBefore, right);
  }

  @Test
  void singularMatricesAreRefusedByTheDerivativeToo() {
    double[][] singular = {{1, 2}, {2, 4}};
    var expected = assertThrows(ArithmeticException.class, () -> LuSolver.logDeterminant(singular));
    var actual =
        assertThrows(
            ArithmeticException.class, () -> LuSolverDerivatives.logDeterminant.gradient(singular));
    assertEquals(expected.getMessage(), actual.getMessage());
  }
}
