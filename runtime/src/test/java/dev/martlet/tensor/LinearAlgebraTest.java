package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearAlgebraTest {
  private static final List<int[]> SHAPES =
      List.of(
          new int[] {1, 1},
          new int[] {2, 2},
          new int[] {5, 5},
          new int[] {3, 3, 3},
          new int[] {2, 1, 4, 4});

  private static final RuleCheck.Unary CHOLESKY =
      new RuleCheck.Unary(
          LinearAlgebra::cholesky,
          LinearAlgebra::choleskyPullback,
          LinearAlgebra::choleskyDifferential);

  private record Triangular(boolean isLower, boolean isTransposed) {
    <S> Tensor<S> value(Tensor<S> a, Tensor<S> b) {
      return LinearAlgebra.triangularSolve(a, b, isLower, isTransposed);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> reverse(
        Tensor<S> a, Tensor<S> b) {
      return LinearAlgebra.triangularSolvePullback(a, b, isLower, isTransposed);
    }

    <S> ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>> forward(
        Tensor<S> a, Tensor<S> b) {
      return LinearAlgebra.triangularSolveDifferential(a, b, isLower, isTransposed);
    }
  }

  /** Far enough from singular that floats tell the same as doubles; rows in any order. */
  private static Tensor<Double> regular(int[] shape) {
    int n = shape[shape.length - 1];
    Tensor<Double> dominant = Tensor.eye(DType.DOUBLE, n).times(2.0 * n).reversed(0);
    return RuleCheck.random(-1, 1, shape).plus(dominant);
  }

  private static Tensor<Double> positive(int[] shape) {
    int n = shape[shape.length - 1];
    Tensor<Double> root = RuleCheck.random(-1, 1, shape);
    // Not symmetric: the symmetric part counts.
    Tensor<Double> turned = RuleCheck.random(-1, 1, shape);
    Tensor<Double> product =
        root.matmul(root, false, true)
            .plus(Tensor.eye(DType.DOUBLE, n).times(n))
            .plus(turned)
            .minus(SquareMatrices.transposed(turned));
    return RuleCheck.widened(RuleCheck.single(product));
  }

  private static void assertNear(Tensor<Double> expected, Tensor<Double> actual) {
    assertArrayEquals(expected.shape(), actual.shape());
    double error = expected.minus(actual).abs().flattened().sum().item();
    assertEquals(0, error, 1e-9 * Math.max(1, expected.abs().sum().item()));
  }

  @Test
  void cholesky() {
    for (int[] shape : SHAPES) {
      Tensor<Double> a = positive(shape);
      Tensor<Double> l = LinearAlgebra.cholesky(a);
      assertNear(SquareMatrices.symmetric(a), l.matmul(l, false, true));
      assertEquals(l.banded(-1, 0), l);
      RuleCheck.check(CHOLESKY, a);
    }
    assertEquals(
        Tensor.of(new double[] {2, 0, 3, 1}, 2, 2),
        LinearAlgebra.cholesky(Tensor.of(new double[] {4, 6, 6, 10}, 2, 2)));
  }

  @Test
  void solve() {
    for (int[] shape : SHAPES) {
      for (int columns = 0; columns < 4; columns++) {
        Tensor<Double> a = regular(shape);
        int[] right = shape.clone();
        right[shape.length - 1] = columns;
        Tensor<Double> b = RuleCheck.random(right);
        assertNear(b, a.matmul(LinearAlgebra.solve(a, b)));
        RuleCheck.check(
            new RuleCheck.Binary(
                LinearAlgebra::solve,
                LinearAlgebra::solvePullback,
                LinearAlgebra::solveDifferential),
            a,
            b);
      }
    }
  }

  @Test
  void triangularSolve() {
    for (int[] shape : SHAPES) {
      for (boolean isLower : new boolean[] {true, false}) {
        for (boolean isTransposed : new boolean[] {true, false}) {
          Tensor<Double> a = regular(shape).reversed(-1);
          int[] right = shape.clone();
          right[shape.length - 1] = 3;
          Tensor<Double> b = RuleCheck.random(right);
          var solved = new Triangular(isLower, isTransposed);
          Tensor<Double> t = isLower ? a.banded(-1, 0) : a.banded(0, -1);
          assertNear(b, t.matmul(solved.value(a, b), isTransposed, false));
          RuleCheck.check(
              new RuleCheck.Binary(solved::value, solved::reverse, solved::forward), a, b);
        }
      }
    }
  }

  @Test
  void inverse() {
    for (int[] shape : SHAPES) {
      Tensor<Double> a = regular(shape);
      Tensor<Double> identities =
          Tensor.eye(DType.DOUBLE, shape[shape.length - 1]).broadcastTo(shape);
      assertNear(identities, a.matmul(LinearAlgebra.inverse(a)));
      RuleCheck.check(
          new RuleCheck.Unary(
              LinearAlgebra::inverse,
              LinearAlgebra::inversePullback,
              LinearAlgebra::inverseDifferential),
          a);
    }
  }

  @Test
  void logDeterminant() {
    for (int[] shape : SHAPES) {
      Tensor<Double> a = positive(shape);
      Tensor<Double> symmetric = SquareMatrices.symmetric(a);
      assertNear(
          LinearAlgebra.cholesky(a).diagonal().log().sum(-1).times(2),
          LinearAlgebra.logDeterminant(symmetric));
      RuleCheck.check(
          new RuleCheck.Unary(
              LinearAlgebra::logDeterminant,
              LinearAlgebra::logDeterminantPullback,
              LinearAlgebra::logDeterminantDifferential),
          regular(shape));
    }
    Tensor<Double> odd = Tensor.of(new double[] {0, 2, 3, 0}, 2, 2);
    assertEquals(Math.log(6), LinearAlgebra.logDeterminant(odd).item(), 1e-15);
  }

  @Test
  void singularAndNoNumbers() {
    Tensor<Double> singular = Tensor.of(new double[] {1, 2, 2, 4}, 2, 2);
    assertEquals(Double.NEGATIVE_INFINITY, LinearAlgebra.logDeterminant(singular).item());
    var rule = LinearAlgebra.logDeterminantPullback(singular);
    assertEquals(Tensor.zeros(DType.DOUBLE, 2, 2), rule.pullback().apply(Tensor.scalar(0.0)));
    assertEquals(Double.NaN, LinearAlgebra.logDeterminant(singular.times(Double.NaN)).item());
    assertEquals(
        Tensor.full(DType.DOUBLE, Double.NaN, 2, 1),
        LinearAlgebra.solve(singular.times(Double.NaN), Tensor.ones(DType.DOUBLE, 2, 1)));
    for (int[] shape : List.of(new int[] {0, 0}, new int[] {0, 2, 2})) {
      Tensor<Double> none = Tensor.zeros(DType.DOUBLE, shape);
      assertEquals(none, LinearAlgebra.inverse(none));
      assertEquals(none, LinearAlgebra.cholesky(none));
      assertEquals(none, LinearAlgebra.solve(none, none));
      assertEquals(none, LinearAlgebra.choleskyPullback(none).pullback().apply(none));
    }
    assertEquals(0, LinearAlgebra.logDeterminant(Tensor.zeros(DType.DOUBLE, 0, 0)).item());
  }

  /** One tensor may be both matrix and right side. */
  @Test
  void aliased() {
    Tensor<Double> a = regular(new int[] {3, 3});
    assertNear(Tensor.eye(DType.DOUBLE, 3), LinearAlgebra.solve(a, a));
    var pulled = LinearAlgebra.solvePullback(a, a).pullback().apply(a);
    // The quotient of a thing and itself does not depend on it.
    assertNear(pulled.first().negated(), pulled.second());
  }

  @Test
  void errors() {
    Tensor<Double> wide = Tensor.ones(DType.DOUBLE, 2, 3);
    Tensor<Double> square = Tensor.ones(DType.DOUBLE, 2, 2);
    for (String operation : List.of("cholesky", "inverse", "logDeterminant", "solve")) {
      assertMessage(
          operation + ": shape [2, 3] is no square matrix, and no stack of them",
          () -> {
            switch (operation) {
              case "cholesky" -> LinearAlgebra.cholesky(wide);
              case "inverse" -> LinearAlgebra.inverse(wide);
              case "solve" -> LinearAlgebra.solve(wide, wide);
              default -> LinearAlgebra.logDeterminant(wide);
            }
          });
    }
    assertMessage(
        "inverse: matrix 0 of shape [2, 2] is singular: row 1",
        () -> LinearAlgebra.inverse(square));
    assertMessage(
        "solve: matrix 0 of shape [2, 2] is singular: row 1",
        () -> LinearAlgebra.solve(square, square));
    assertMessage(
        "cholesky: matrix 0 of shape [2, 2] is not positive definite: row 1",
        () -> LinearAlgebra.cholesky(square));
    assertMessage(
        "cholesky: matrix 0 of shape [2, 2] is not positive definite: row 0",
        () -> LinearAlgebra.cholesky(square.times(Double.NaN)));
    assertMessage(
        "triangularSolve: matrix 0 of shape [2, 2] is singular: row 0",
        () -> LinearAlgebra.triangularSolve(Tensor.zeros(DType.DOUBLE, 2, 2), square, true, false));
    assertMessage(
        "solve: matrices of shape [2, 2] and right sides of shape [3, 2], where [..., n, n] and"
            + " [..., n, k] are needed",
        () -> LinearAlgebra.solve(square, Tensor.ones(DType.DOUBLE, 3, 2)));
    assertMessage(
        "triangularSolve: matrices of shape [2, 2] and right sides of shape [2], where [..., n, n]"
            + " and [..., n, k] are needed",
        () -> LinearAlgebra.triangularSolve(square, square.at(0, 0), true, false));
    assertMessage(
        "inverse: needs a tensor of FLOAT or DOUBLE, not of LONG",
        () -> LinearAlgebra.inverse(Tensor.zeros(DType.LONG, 2, 2)));
    assertMessage(
        "cholesky: the cotangent is of DOUBLE and shape [2, 3], but the result of DOUBLE and shape"
            + " [2, 2]",
        () -> LinearAlgebra.choleskyPullback(Tensor.eye(DType.DOUBLE, 2)).pullback().apply(wide));
  }
}
