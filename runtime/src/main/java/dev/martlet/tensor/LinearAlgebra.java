package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/** What is solved with matrices, and what they are made of; in {@code double}, rounded once. */
public final class LinearAlgebra {
  private LinearAlgebra() {}

  /**
   * Finds the lower triangular matrix L with {@code L L^T = A}. Of an A that is not symmetric the
   * symmetric part is meant, {@code (A + A^T) / 2}.
   *
   * @param a matrices, the last two axes; all others count them
   * @param <S> the scalar type
   * @return the lower triangular matrices, of the same shape
   * @throws IllegalArgumentException if the last two axes are no square matrix, or one is not
   *     positive definite
   */
  public static <S> Tensor<S> cholesky(Tensor<S> a) {
    return Cholesky.value(a);
  }

  /**
   * Original: {@code L L^T = (A + A^T) / 2}. Adjoint: {@code dA += L^-T (P + P^T) L^-1 / 2}, where
   * P is the lower triangle of {@code L^T dL}, its diagonal halved.
   *
   * @param a matrices, the last two axes; all others count them
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "cholesky")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> choleskyPullback(
      Tensor<S> a) {
    return Cholesky.pullback(a);
  }

  /**
   * Forward mode of {@link #cholesky}.
   *
   * @param a matrices, the last two axes; all others count them
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "cholesky")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> choleskyDifferential(
          Tensor<S> a) {
    return Cholesky.differential(a);
  }

  /**
   * Solves {@code T X = B}, or {@code T^T X = B}, where T is one triangle of a matrix.
   *
   * @param a matrices, the last two axes; all others count them
   * @param b right sides of shape {@code [..., n, k]}, as many as there are matrices
   * @param isLower whether T is the lower triangle, else the upper one; the other one is not looked
   *     at
   * @param isTransposed whether T is meant transposed
   * @param <S> the scalar type
   * @return X, of the shape of B
   * @throws IllegalArgumentException if the shapes do not fit, or a diagonal has a 0
   */
  public static <S> Tensor<S> triangularSolve(
      Tensor<S> a, Tensor<S> b, boolean isLower, boolean isTransposed) {
    return Solving.triangular(a, b, isLower, isTransposed).value();
  }

  /**
   * Original: {@code X = T^-1 B}. Adjoint: {@code dB += T^-T dX; dT += -T^-T dX X^T} in the
   * triangle that counts.
   *
   * @param a matrices, the last two axes; all others count them
   * @param b right sides of shape {@code [..., n, k]}, as many as there are matrices
   * @param isLower whether T is the lower triangle, else the upper one; the other one is not looked
   *     at
   * @param isTransposed whether T is meant transposed
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "triangularSolve")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> triangularSolvePullback(
          Tensor<S> a, Tensor<S> b, boolean isLower, boolean isTransposed) {
    return Solving.triangular(a, b, isLower, isTransposed).pullback();
  }

  /**
   * Forward mode of {@link #triangularSolve}.
   *
   * @param a matrices, the last two axes; all others count them
   * @param b right sides of shape {@code [..., n, k]}, as many as there are matrices
   * @param isLower whether T is the lower triangle, else the upper one; the other one is not looked
   *     at
   * @param isTransposed whether T is meant transposed
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "triangularSolve")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          triangularSolveDifferential(
              Tensor<S> a, Tensor<S> b, boolean isLower, boolean isTransposed) {
    return Solving.triangular(a, b, isLower, isTransposed).differential();
  }

  /**
   * Solves {@code A X = B}.
   *
   * @param a matrices, the last two axes; all others count them
   * @param b right sides of shape {@code [..., n, k]}, as many as there are matrices
   * @param <S> the scalar type
   * @return X, of the shape of B
   * @throws IllegalArgumentException if the shapes do not fit, or a matrix is singular
   */
  public static <S> Tensor<S> solve(Tensor<S> a, Tensor<S> b) {
    return Solving.general(a, b).value();
  }

  /**
   * Original: {@code X = A^-1 B}. Adjoint: {@code dB += A^-T dX; dA += -A^-T dX X^T}.
   *
   * @param a matrices, the last two axes; all others count them
   * @param b right sides of shape {@code [..., n, k]}, as many as there are matrices
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "solve")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> solvePullback(
      Tensor<S> a, Tensor<S> b) {
    return Solving.general(a, b).pullback();
  }

  /**
   * Forward mode of {@link #solve}.
   *
   * @param a matrices, the last two axes; all others count them
   * @param b right sides of shape {@code [..., n, k]}, as many as there are matrices
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "solve")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          solveDifferential(Tensor<S> a, Tensor<S> b) {
    return Solving.general(a, b).differential();
  }

  /**
   * Inverts matrices. To solve equations, {@link #solve} is faster and more exact.
   *
   * @param a matrices, the last two axes; all others count them
   * @param <S> the scalar type
   * @return the inverse matrices
   * @throws IllegalArgumentException if the last two axes are no square matrix, or one is singular
   */
  public static <S> Tensor<S> inverse(Tensor<S> a) {
    return Inverting.inverse(a);
  }

  /**
   * Original: {@code Y = A^-1}. Adjoint: {@code dA += -Y^T dY Y^T}.
   *
   * @param a matrices, the last two axes; all others count them
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "inverse")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> inversePullback(
      Tensor<S> a) {
    return Inverting.inversePullback(a);
  }

  /**
   * Forward mode of {@link #inverse}.
   *
   * @param a matrices, the last two axes; all others count them
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "inverse")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> inverseDifferential(
          Tensor<S> a) {
    return Inverting.inverseDifferential(a);
  }

  /**
   * Takes the logarithm of the absolute value of determinants; minus infinity for a singular
   * matrix.
   *
   * @param a matrices, the last two axes; all others count them
   * @param <S> the scalar type
   * @return a number for each matrix
   * @throws IllegalArgumentException if the last two axes are no square matrix
   */
  public static <S> Tensor<S> logDeterminant(Tensor<S> a) {
    return Inverting.logDeterminant(a);
  }

  /**
   * Original: {@code y = log |det A|}. Adjoint: {@code dA += A^-T dy}.
   *
   * @param a matrices, the last two axes; all others count them
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "logDeterminant")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> logDeterminantPullback(
          Tensor<S> a) {
    return Inverting.logDeterminantPullback(a);
  }

  /**
   * Forward mode of {@link #logDeterminant}.
   *
   * @param a matrices, the last two axes; all others count them
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "logDeterminant")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          logDeterminantDifferential(Tensor<S> a) {
    return Inverting.logDeterminantDifferential(a);
  }
}
