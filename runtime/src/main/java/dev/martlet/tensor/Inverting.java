package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Pairwise;
import dev.martlet.shape.Shape;

/** Inverses and determinants of matrices, with their derivatives in both modes. */
final class Inverting {
  private static final String INVERSE = "inverse";
  private static final String DETERMINANT = "logDeterminant";

  private Inverting() {}

  static <S> Tensor<S> inverse(Tensor<S> a) {
    SquareMatrices factors = SquareMatrices.of(INVERSE, a).lu(false);
    return factors.solved(factors.identities(a.dtype()), false);
  }

  /** Original: {@code Y = A^-1}. Adjoint: {@code dA += -Y^T dY Y^T}. */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> inversePullback(
      Tensor<S> a) {
    Tensor<S> y = inverse(a);
    return new ValueWithPullback<>(
        y,
        dy -> {
          Cotangents.check(INVERSE, dy, y.dtype(), y.layout());
          return y.matmul(dy, true, false).matmul(y, false, true).negated();
        });
  }

  /** {@code dY = -Y dA Y}. */
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> inverseDifferential(
          Tensor<S> a) {
    Tensor<S> y = inverse(a);
    return new ValueWithDifferential<>(
        y,
        da -> {
          Cotangents.checkTangent(INVERSE, da, a);
          return y.matmul(da).matmul(y).negated();
        });
  }

  static <S> Tensor<S> logDeterminant(Tensor<S> a) {
    return logDeterminant(a, SquareMatrices.of(DETERMINANT, a).lu(true));
  }

  private static <S> Tensor<S> logDeterminant(Tensor<S> a, SquareMatrices factors) {
    int n = factors.extent();
    Shape shape = a.layout().without(a.rank() - 1).without(a.rank() - 2);
    double[] logarithms = new double[factors.count()];
    factors.forEach(
        (index, offset) -> {
          for (int i = 0; i < n; i++) {
            logarithms[index] += Math.log(Math.abs(factors.elements()[offset + i * n + i]));
          }
        });
    return SquareMatrices.tensor(a.dtype(), shape, logarithms);
  }

  /** Original: {@code y = log |det A|}. Adjoint: {@code dA += A^-T dy}. */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> logDeterminantPullback(
      Tensor<S> a) {
    SquareMatrices factors = SquareMatrices.of(DETERMINANT, a).lu(true);
    Tensor<S> y = logDeterminant(a, factors);
    return new ValueWithPullback<>(
        y,
        dy -> {
          Cotangents.check(DETERMINANT, dy, y.dtype(), y.layout());
          Tensor<S> inverse = factors.solved(factors.identities(a.dtype()), true);
          return Broadcast.value(Pairwise.CHAINED, inverse, dy.expanded(-1).expanded(-1));
        });
  }

  /** {@code dy = trace(A^-1 dA)}. */
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          logDeterminantDifferential(Tensor<S> a) {
    SquareMatrices factors = SquareMatrices.of(DETERMINANT, a).lu(true);
    return new ValueWithDifferential<>(
        logDeterminant(a, factors),
        da -> {
          Cotangents.checkTangent(DETERMINANT, da, a);
          return factors.solved(da, false).diagonal().sum(-1);
        });
  }
}
