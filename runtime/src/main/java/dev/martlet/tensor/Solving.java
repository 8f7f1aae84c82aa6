package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;

/**
 * Systems of linear equations whose matrices have been factored or are triangular, with the
 * derivatives in both modes.
 *
 * @param matrices the matrices
 * @param a the same as a tensor
 * @param b the right sides
 * @param triangle which part of a matrix counts
 * @param isTransposed whether the matrices are meant transposed
 * @param <S> the scalar type
 */
record Solving<S>(
    SquareMatrices matrices, Tensor<S> a, Tensor<S> b, Triangle triangle, boolean isTransposed) {

  /** Which part of a matrix counts. */
  enum Triangle {
    ALL,
    LOWER,
    UPPER
  }

  static <S> Solving<S> general(Tensor<S> a, Tensor<S> b) {
    SquareMatrices matrices = SquareMatrices.of("solve", a);
    matrices.checkRightSides(a, b);
    return new Solving<>(matrices.lu(false), a, b, Triangle.ALL, false);
  }

  static <S> Solving<S> triangular(
      Tensor<S> a, Tensor<S> b, boolean isLower, boolean isTransposed) {
    SquareMatrices matrices = SquareMatrices.of("triangularSolve", a);
    matrices.checkRightSides(a, b);
    matrices.checkDiagonal();
    return new Solving<>(matrices, a, b, isLower ? Triangle.LOWER : Triangle.UPPER, isTransposed);
  }

  Tensor<S> value() {
    return solved(b, isTransposed);
  }

  private Tensor<S> solved(Tensor<S> right, boolean transpose) {
    return triangle == Triangle.ALL
        ? matrices.solved(right, transpose)
        : matrices.solvedTriangular(right, triangle == Triangle.LOWER, transpose);
  }

  private Tensor<S> part(Tensor<S> x) {
    return switch (triangle) {
      case ALL -> x;
      case LOWER -> x.banded(-1, 0);
      case UPPER -> x.banded(0, -1);
    };
  }

  /** Original: {@code X = A^-1 B}. Adjoint: {@code dB += A^-T dX; dA += -A^-T dX X^T}. */
  ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> pullback() {
    Tensor<S> x = value();
    return new ValueWithPullback<>(
        x,
        dx -> {
          Cotangents.check(matrices.operation(), dx, x.dtype(), x.layout());
          Tensor<S> db = solved(dx, !isTransposed);
          return new TensorPair<>(
              Tensor.deferred(
                  a.dtype(),
                  a.layout(),
                  () ->
                      part(isTransposed ? x.matmul(db, false, true) : db.matmul(x, false, true))
                          .negated()),
              db);
        });
  }

  /** {@code dX = A^-1 (dB - dA X)}. */
  ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>> differential() {
    Tensor<S> x = value();
    return new ValueWithDifferential<>(
        x,
        (da, db) -> {
          Tensor<S> change = part(Cotangents.orZero(matrices.operation(), da, a));
          Tensor<S> right = Cotangents.orZero(matrices.operation(), db, b);
          return solved(right.minus(change.matmul(x, isTransposed, false)), isTransposed);
        });
  }
}
