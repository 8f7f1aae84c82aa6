package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/**
 * What matrices are made of: the last two axes of a tensor are a matrix, all others count them.
 * Computed in {@code double} and rounded once.
 *
 * <p>The derivative of a vector that is not determined, since two of the values are equal, is
 * infinite or no number; that of the values does exist there, and is what it should be as long as
 * nothing flows back from the vectors.
 */
public final class Decompositions {
  private Decompositions() {}

  /**
   * Finds Q with orthonormal columns, and R, upper triangular, with {@code Q R = A}.
   *
   * @param a matrices
   * @param <S> the scalar type
   * @return the factors
   * @throws IllegalArgumentException if the rank is less than 2
   */
  public static <S> QrFactors<S> qr(Tensor<S> a) {
    return QrFactoring.value(a);
  }

  /**
   * Original: {@code Q R = A}. Adjoint: {@code dA += (dQ + Q sym(R dR^T - dQ^T Q)) R^-T}, where sym
   * mirrors the lower triangle; exists where A has full rank.
   *
   * @param a matrices
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "qr")
  public static <S>
      ValueWithPullback<QrFactors<S>, Pullback<QrFactorsTangentVector<S>, Tensor<S>>> qrPullback(
          Tensor<S> a) {
    return QrFactoring.pullback(a);
  }

  /**
   * Forward mode of {@link #qr}.
   *
   * @param a matrices
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "qr")
  public static <S>
      ValueWithDifferential<QrFactors<S>, Differential<Tensor<S>, QrFactorsTangentVector<S>>>
          qrDifferential(Tensor<S> a) {
    return QrFactoring.differential(a);
  }

  /**
   * Finds the eigenvalues and eigenvectors of symmetric matrices. Of an A that is not symmetric the
   * symmetric part is meant, {@code (A + A^T) / 2}.
   *
   * @param a matrices
   * @param <S> the scalar type
   * @return the eigenvalues and eigenvectors
   * @throws IllegalArgumentException if the last two axes are no square matrix
   */
  public static <S> Eigendecomposition<S> symmetricEigen(Tensor<S> a) {
    return SymmetricEigen.value(a);
  }

  /**
   * Original: {@code A V = V diag(w)}. Adjoint: {@code dA += V (diag(dw) + F * V^T dV) V^T}, where
   * {@code F[i, j] = 1 / (w[j] - w[i])}, and 0 on the diagonal.
   *
   * @param a matrices
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "symmetricEigen")
  public static <S>
      ValueWithPullback<
              Eigendecomposition<S>, Pullback<EigendecompositionTangentVector<S>, Tensor<S>>>
          symmetricEigenPullback(Tensor<S> a) {
    return SymmetricEigen.pullback(a);
  }

  /**
   * Forward mode of {@link #symmetricEigen}.
   *
   * @param a matrices
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "symmetricEigen")
  public static <S>
      ValueWithDifferential<
              Eigendecomposition<S>, Differential<Tensor<S>, EigendecompositionTangentVector<S>>>
          symmetricEigenDifferential(Tensor<S> a) {
    return SymmetricEigen.differential(a);
  }

  /**
   * Finds the singular values and vectors of matrices.
   *
   * @param a matrices
   * @param <S> the scalar type
   * @return the singular values and vectors
   * @throws IllegalArgumentException if the rank is less than 2
   */
  public static <S> SingularValues<S> singularValues(Tensor<S> a) {
    return SingularFactoring.value(a);
  }

  /**
   * Original: {@code A = U S V^T}. Adjoint: {@code dA += U (J S + S K + diag(ds)) V^T + (1 - U U^T)
   * dU S^-1 V^T + U S^-1 dV^T (1 - V V^T)}, where {@code J = F * (U^T dU - dU^T U)}, {@code K = F *
   * (V^T dV - dV^T V)} and {@code F[i, j] = 1 / (s[j]^2 - s[i]^2)}, 0 on the diagonal (Townsend,
   * "Differentiating the singular value decomposition", 2016).
   *
   * @param a matrices
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "singularValues")
  public static <S>
      ValueWithPullback<SingularValues<S>, Pullback<SingularValuesTangentVector<S>, Tensor<S>>>
          singularValuesPullback(Tensor<S> a) {
    return SingularFactoring.pullback(a);
  }

  /**
   * Forward mode of {@link #singularValues}.
   *
   * @param a matrices
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "singularValues")
  public static <S>
      ValueWithDifferential<
              SingularValues<S>, Differential<Tensor<S>, SingularValuesTangentVector<S>>>
          singularValuesDifferential(Tensor<S> a) {
    return SingularFactoring.differential(a);
  }
}
