package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Arrangements.exchangedLast;
import static dev.martlet.tensor.Chaining.chained;

import dev.martlet.tensor.LinearAlgebra;
import dev.martlet.tensor.Tensor;

/** The cotangents of what is solved with matrices. */
public final class EquationCotangents {
  private EquationCotangents() {}

  /**
   * Original: {@code L L^T = (A + A^T) / 2}. Adjoint: {@code dA += L^-T (P + P^T) L^-1 / 2, where P
   * is the lower triangle of L^T dL, its diagonal halved}.
   *
   * @param a the matrices
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code a}
   */
  @Cotangent(of = "cholesky", in = LinearAlgebra.class)
  public static <S> Tensor<S> cholesky(Tensor<S> a, Tensor<S> result, Tensor<S> cotangent) {
    Tensor<S> product = result.matmul(cotangent.banded(-1, 0), true, false);
    Tensor<S> lower = product.banded(-1, 0).minus(product.banded(0, 0).times(0.5));
    Tensor<S> both = lower.plus(flipped(lower));
    Tensor<S> left = LinearAlgebra.triangularSolve(result, both, true, true);
    return LinearAlgebra.triangularSolve(result, flipped(left), true, true).times(0.5);
  }

  /**
   * Original: {@code X = T^-1 B}. Adjoint: {@code dT -= T^-T dX X^T in the triangle that counts}.
   *
   * @param a the matrices
   * @param b the right sides
   * @param isLower which triangle counts
   * @param isTransposed whether it is transposed
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code a}
   */
  @Cotangent(of = "triangularSolve", in = LinearAlgebra.class)
  public static <S> Tensor<S> triangularSolveByA(
      Tensor<S> a,
      Tensor<S> b,
      boolean isLower,
      boolean isTransposed,
      Tensor<S> result,
      Tensor<S> cotangent) {
    Tensor<S> change = LinearAlgebra.triangularSolve(a, cotangent, isLower, !isTransposed);
    Tensor<S> product =
        isTransposed ? result.matmul(change, false, true) : change.matmul(result, false, true);
    return (isLower ? product.banded(-1, 0) : product.banded(0, -1)).negated();
  }

  /**
   * Original: {@code X = T^-1 B}. Adjoint: {@code dB += T^-T dX}.
   *
   * @param a the matrices
   * @param b the right sides
   * @param isLower which triangle counts
   * @param isTransposed whether it is transposed
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code b}
   */
  @Cotangent(of = "triangularSolve", in = LinearAlgebra.class, position = 1)
  public static <S> Tensor<S> triangularSolveByB(
      Tensor<S> a,
      Tensor<S> b,
      boolean isLower,
      boolean isTransposed,
      Tensor<S> result,
      Tensor<S> cotangent) {
    return LinearAlgebra.triangularSolve(a, cotangent, isLower, !isTransposed);
  }

  /**
   * Original: {@code X = A^-1 B}. Adjoint: {@code dA -= A^-T dX X^T}.
   *
   * @param a the matrices
   * @param b the right sides
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code a}
   */
  @Cotangent(of = "solve", in = LinearAlgebra.class)
  public static <S> Tensor<S> solveByA(
      Tensor<S> a, Tensor<S> b, Tensor<S> result, Tensor<S> cotangent) {
    return LinearAlgebra.solve(flipped(a), cotangent).matmul(result, false, true).negated();
  }

  /**
   * Original: {@code X = A^-1 B}. Adjoint: {@code dB += A^-T dX}.
   *
   * @param a the matrices
   * @param b the right sides
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code b}
   */
  @Cotangent(of = "solve", in = LinearAlgebra.class, position = 1)
  public static <S> Tensor<S> solveByB(
      Tensor<S> a, Tensor<S> b, Tensor<S> result, Tensor<S> cotangent) {
    return LinearAlgebra.solve(flipped(a), cotangent);
  }

  /**
   * Original: {@code Y = A^-1}. Adjoint: {@code dA -= Y^T dY Y^T}.
   *
   * @param a the matrices
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code a}
   */
  @Cotangent(of = "inverse", in = LinearAlgebra.class)
  public static <S> Tensor<S> inverse(Tensor<S> a, Tensor<S> result, Tensor<S> cotangent) {
    return result.matmul(cotangent, true, false).matmul(result, false, true).negated();
  }

  /**
   * Original: {@code y = log |det A|}. Adjoint: {@code dA += A^-T dy; a singular matrix is
   * refused}.
   *
   * @param a the matrices
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code a}
   */
  @Cotangent(of = "logDeterminant", in = LinearAlgebra.class)
  public static <S> Tensor<S> logDeterminant(Tensor<S> a, Tensor<S> cotangent) {
    return chained(flipped(LinearAlgebra.inverse(a)), cotangent.expanded(-1).expanded(-1));
  }

  /** The matrices transposed. */
  private static <S> Tensor<S> flipped(Tensor<S> a) {
    return a.transposed(exchangedLast(a));
  }
}
