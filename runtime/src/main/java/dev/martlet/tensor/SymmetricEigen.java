package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.OrthogonalFactors;
import dev.martlet.shape.Shape;

/** Eigenvalues and eigenvectors of symmetric matrices, with their derivatives in both modes. */
final class SymmetricEigen {
  private static final String NAME = "symmetricEigen";

  private SymmetricEigen() {}

  static <S> Eigendecomposition<S> value(Tensor<S> a) {
    int n = SquareMatrices.of(NAME, a).extent();
    MatrixStack stack = MatrixStack.of(NAME, SquareMatrices.symmetric(a));
    double[] values = new double[stack.count() * n];
    double[] vectors = new double[stack.count() * n * n];
    stack.forEach(
        (index, matrix) -> {
          double[] ownValues = new double[n];
          double[] ownVectors = new double[n * n];
          OrthogonalFactors.eigen(matrix, n, ownValues, ownVectors);
          MatrixStack.put(ownValues, values, index);
          MatrixStack.put(ownVectors, vectors, index);
        });
    Shape shape = a.layout().without(a.rank() - 1);
    return new Eigendecomposition<>(
        SquareMatrices.tensor(a.dtype(), shape, values),
        SquareMatrices.tensor(a.dtype(), a.layout(), vectors));
  }

  static <S>
      ValueWithPullback<
              Eigendecomposition<S>, Pullback<EigendecompositionTangentVector<S>, Tensor<S>>>
          pullback(Tensor<S> a) {
    Eigendecomposition<S> eigen = value(a);
    Tensor<S> v = eigen.vectors();
    return new ValueWithPullback<>(
        eigen,
        d -> {
          Tensor<S> dw = Cotangents.orZero(NAME, d.values(), eigen.values());
          Tensor<S> dv = Cotangents.orZero(NAME, d.vectors(), v);
          Tensor<S> turned = MatrixStack.dividedByGaps(v.matmul(dv, true, false), eigen.values());
          Tensor<S> middle = MatrixStack.diagonal(dw).plus(turned);
          return SquareMatrices.symmetric(v.matmul(middle).matmul(v, false, true));
        });
  }

  /** {@code P = V^T dA V; dw = diagonal of P; dV = V (F * P)}. */
  static <S>
      ValueWithDifferential<
              Eigendecomposition<S>, Differential<Tensor<S>, EigendecompositionTangentVector<S>>>
          differential(Tensor<S> a) {
    Eigendecomposition<S> eigen = value(a);
    Tensor<S> v = eigen.vectors();
    return new ValueWithDifferential<>(
        eigen,
        da -> {
          Cotangents.checkTangent(NAME, da, a);
          Tensor<S> turned = v.matmul(SquareMatrices.symmetric(da), true, false).matmul(v);
          return new EigendecompositionTangentVector<>(
              turned.diagonal(), v.matmul(MatrixStack.dividedByGaps(turned, eigen.values())));
        });
  }
}
