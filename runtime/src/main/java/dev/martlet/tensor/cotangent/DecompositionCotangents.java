package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Arrangements.exchangedLast;
import static dev.martlet.tensor.Chaining.chained;
import static dev.martlet.tensor.Chaining.zerosLike;

import dev.martlet.DifferentialOperators;
import dev.martlet.dynamic.DynamicTangents;
import dev.martlet.tensor.Decompositions;
import dev.martlet.tensor.Eigendecomposition;
import dev.martlet.tensor.EigendecompositionTangentVector;
import dev.martlet.tensor.LinearAlgebra;
import dev.martlet.tensor.QrFactors;
import dev.martlet.tensor.QrFactorsTangentVector;
import dev.martlet.tensor.SingularValues;
import dev.martlet.tensor.SingularValuesTangentVector;
import dev.martlet.tensor.Tensor;

/**
 * The cotangents of what matrices are made of. They hold where the matrices have full rank and
 * where eigenvalues or singular values differ; where two of these are equal, what is differentiated
 * once more is infinite or no number.
 */
public final class DecompositionCotangents {
  private DecompositionCotangents() {}

  /**
   * Original: {@code Q R = A}. Adjoint: {@code dA += (dQ + Q sym(R dR^T - dQ^T Q)) R^-T}, where sym
   * mirrors the lower triangle; columns beyond the square part only follow (Roberts and Roberts, QR
   * and LQ Decomposition Matrix Backpropagation Algorithms for Square, Wide, and Deep Matrices,
   * 2020).
   *
   * @param a matrices
   * @param result the factors
   * @param cotangent the cotangents of the factors
   * @param <S> the scalar type
   * @return the cotangent of {@code a}
   */
  @Cotangent(of = "qr", in = Decompositions.class)
  public static <S> Tensor<S> qr(
      Tensor<S> a, QrFactors<S> result, QrFactorsTangentVector<S> cotangent) {
    Tensor<S> q = result.orthogonal();
    Tensor<S> r = result.triangular();
    Tensor<S> dq = DynamicTangents.orZero(cotangent.orthogonal(), q);
    Tensor<S> dr = DynamicTangents.orZero(cotangent.triangular(), r).banded(0, -1);
    int rows = a.dimension(-2);
    int columns = a.dimension(-1);
    if (columns <= rows) {
      return ofTall(q, r, dq, dr);
    }
    Tensor<S> rest = a.sliced(-1, rows, columns);
    Tensor<S> dRest = dr.sliced(-1, rows, columns);
    return ofTall(
            q,
            r.sliced(-1, 0, rows),
            dq.plus(rest.matmul(dRest, false, true)),
            dr.sliced(-1, 0, rows))
        .concatenated(q.matmul(dRest), -1);
  }

  private static <S> Tensor<S> ofTall(Tensor<S> q, Tensor<S> r, Tensor<S> dq, Tensor<S> dr) {
    Tensor<S> middle = r.matmul(dr, false, true).minus(dq.matmul(q, true, false));
    Tensor<S> lower = middle.banded(-1, 0);
    Tensor<S> mirrored = lower.plus(flipped(lower.minus(lower.banded(0, 0))));
    Tensor<S> right = dq.plus(q.matmul(mirrored));
    return flipped(LinearAlgebra.triangularSolve(r, flipped(right), false, false));
  }

  /**
   * Original: {@code A V = V diag(w)}. Adjoint: {@code dA += V (diag(dw) + F * V^T dV) V^T}, where
   * {@code F[i, j] = 1 / (w[j] - w[i])}, and 0 on the diagonal (Giles, Collected Matrix Derivative
   * Results for Forward and Reverse Mode Algorithmic Differentiation, 2008).
   *
   * @param a matrices
   * @param result the eigenvalues and eigenvectors
   * @param cotangent their cotangents
   * @param <S> the scalar type
   * @return the cotangent of {@code a}
   */
  @Cotangent(of = "symmetricEigen", in = Decompositions.class)
  public static <S> Tensor<S> symmetricEigen(
      Tensor<S> a, Eigendecomposition<S> result, EigendecompositionTangentVector<S> cotangent) {
    Tensor<S> w = result.values();
    Tensor<S> v = result.vectors();
    Tensor<S> dw = DynamicTangents.orZero(cotangent.values(), w);
    Tensor<S> dv = DynamicTangents.orZero(cotangent.vectors(), v);
    Tensor<S> middle = onDiagonal(dw).plus(dividedByGaps(v.matmul(dv, true, false), w));
    Tensor<S> change = v.matmul(middle).matmul(v, false, true);
    return change.plus(flipped(change)).times(0.5);
  }

  /**
   * Original: {@code A = U diag(s) V^T}. Adjoint: {@code dA += U (J S + S K + diag(ds)) V^T + (1 -
   * U U^T) dU S^-1 V^T + U S^-1 dV^T (1 - V V^T)}, where {@code J = F * (U^T dU - dU^T U)}, {@code
   * K = F * (V^T dV - dV^T V)} and {@code F[i, j] = 1 / (s[j]^2 - s[i]^2)}, 0 on the diagonal
   * (Townsend, Differentiating the Singular Value Decomposition, 2016).
   *
   * @param a matrices
   * @param result the singular values and vectors
   * @param cotangent their cotangents
   * @param <S> the scalar type
   * @return the cotangent of {@code a}
   */
  @Cotangent(of = "singularValues", in = Decompositions.class)
  public static <S> Tensor<S> singularValues(
      Tensor<S> a, SingularValues<S> result, SingularValuesTangentVector<S> cotangent) {
    Tensor<S> u = result.left();
    Tensor<S> s = result.values();
    Tensor<S> v = result.right();
    Tensor<S> du = DynamicTangents.orZero(cotangent.left(), u);
    Tensor<S> ds = DynamicTangents.orZero(cotangent.values(), s);
    Tensor<S> dv = DynamicTangents.orZero(cotangent.right(), v);
    Tensor<S> squares = s.squared();
    Tensor<S> middle =
        dividedByGaps(skew(u.matmul(du, true, false)), squares)
            .times(s.expanded(-2))
            .plus(dividedByGaps(skew(v.matmul(dv, true, false)), squares).times(s.expanded(-1)))
            .plus(onDiagonal(ds));
    return u.matmul(middle)
        .plus(beyond(u, du, s))
        .matmul(v, false, true)
        .plus(u.matmul(beyond(v, dv, s), false, true));
  }

  /** {@code (1 - U U^T) X S^-1}: what does not lie in the space of U; nothing does if it is all. */
  private static <S> Tensor<S> beyond(Tensor<S> u, Tensor<S> x, Tensor<S> s) {
    if (u.dimension(-2) == u.dimension(-1)) {
      return zerosLike(u);
    }
    return chained(x.minus(u.matmul(u.matmul(x, true, false))), s.reciprocal().expanded(-2));
  }

  /** {@code x[i, j] / (w[j] - w[i])}, and 0 on the diagonal; 0 where x is 0. */
  private static <S> Tensor<S> dividedByGaps(Tensor<S> x, Tensor<S> w) {
    Tensor<S> gaps = w.expanded(-2).minus(w.expanded(-1)).plus(identity(w));
    return chained(x.minus(x.banded(0, 0)), gaps.reciprocal());
  }

  /** The matrices with these numbers on their diagonals. */
  private static <S> Tensor<S> onDiagonal(Tensor<S> numbers) {
    return identity(numbers).times(numbers.expanded(-2));
  }

  private static <S> Tensor<S> identity(Tensor<S> numbers) {
    return Tensor.eye(
        DifferentialOperators.withoutDerivative(numbers).dtype(), numbers.dimension(-1));
  }

  private static <S> Tensor<S> skew(Tensor<S> x) {
    return x.minus(flipped(x));
  }

  /** The matrices transposed. */
  private static <S> Tensor<S> flipped(Tensor<S> a) {
    return a.transposed(exchangedLast(a));
  }
}
