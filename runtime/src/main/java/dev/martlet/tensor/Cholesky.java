package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;

/** The Cholesky factors of the symmetric parts of matrices, with their derivatives. */
final class Cholesky {
  private static final String NAME = "cholesky";

  private Cholesky() {}

  static <S> Tensor<S> value(Tensor<S> a) {
    SquareMatrices.of(NAME, a); // the check of the shape comes first
    SquareMatrices factors = SquareMatrices.of(NAME, SquareMatrices.symmetric(a)).cholesky();
    return SquareMatrices.tensor(a.dtype(), a.layout(), factors.elements());
  }

  /**
   * Original: {@code L L^T = (A + A^T) / 2}. Adjoint: {@code dA += L^-T (P + P^T) L^-1 / 2}, where
   * P is the lower triangle of {@code L^T dL}, its diagonal halved.
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> pullback(Tensor<S> a) {
    Tensor<S> l = value(a);
    return new ValueWithPullback<>(
        l,
        dl -> {
          Cotangents.check(NAME, dl, l.dtype(), l.layout());
          SquareMatrices factors = SquareMatrices.of(NAME, l);
          Tensor<S> product = l.matmul(dl.banded(-1, 0), true, false);
          Tensor<S> lower = halved(product);
          Tensor<S> both = lower.plus(SquareMatrices.transposed(lower));
          Tensor<S> left = factors.solvedTriangular(both, true, true);
          return factors.solvedTriangular(SquareMatrices.transposed(left), true, true).times(0.5);
        });
  }

  /**
   * {@code dL = L P}, where P is the lower triangle of {@code L^-1 dA L^-T}, its diagonal halved.
   */
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> differential(
      Tensor<S> a) {
    Tensor<S> l = value(a);
    return new ValueWithDifferential<>(
        l,
        da -> {
          Cotangents.checkTangent(NAME, da, a);
          SquareMatrices factors = SquareMatrices.of(NAME, l);
          Tensor<S> left = factors.solvedTriangular(SquareMatrices.symmetric(da), true, false);
          Tensor<S> middle = factors.solvedTriangular(SquareMatrices.transposed(left), true, false);
          return l.matmul(halved(middle));
        });
  }

  private static <S> Tensor<S> halved(Tensor<S> x) {
    return x.banded(-1, 0).minus(x.banded(0, 0).times(0.5));
  }
}
