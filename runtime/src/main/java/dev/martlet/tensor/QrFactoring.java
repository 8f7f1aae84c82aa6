package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.OrthogonalFactors;
import org.jspecify.annotations.Nullable;

/** QR factors with their derivatives in both modes. */
final class QrFactoring {
  private static final String NAME = "qr";

  private QrFactoring() {}

  static <S> QrFactors<S> value(Tensor<S> a) {
    MatrixStack stack = MatrixStack.of(NAME, a);
    int rows = stack.rows();
    int columns = stack.columns();
    double[] q = new double[stack.count() * rows * stack.common()];
    double[] r = new double[stack.count() * stack.common() * columns];
    stack.forEach(
        (index, matrix) -> {
          double[] ownQ = new double[rows * stack.common()];
          double[] ownR = new double[stack.common() * columns];
          OrthogonalFactors.qr(matrix, rows, columns, ownQ, ownR);
          MatrixStack.put(ownQ, q, index);
          MatrixStack.put(ownR, r, index);
        });
    return new QrFactors<>(
        SquareMatrices.tensor(a.dtype(), stack.with(rows, stack.common()), q),
        SquareMatrices.tensor(a.dtype(), stack.with(stack.common(), columns), r));
  }

  static <S>
      ValueWithPullback<QrFactors<S>, Pullback<QrFactorsTangentVector<S>, Tensor<S>>> pullback(
          Tensor<S> a) {
    QrFactors<S> factors = value(a);
    return new ValueWithPullback<>(
        factors,
        d -> {
          Tensor<S> dq = orZero(d.orthogonal(), factors.orthogonal());
          Tensor<S> dr = orZero(d.triangular(), factors.triangular()).banded(0, -1);
          return toMatrix(a, factors, dq, dr);
        });
  }

  private static <S> Tensor<S> orZero(@Nullable Tensor<S> tangent, Tensor<S> factor) {
    return Cotangents.orZero(NAME, tangent, factor);
  }

  /** Columns beyond the square part only follow: {@code A = [X, Y], R = [U, Q^T Y]}. */
  private static <S> Tensor<S> toMatrix(
      Tensor<S> a, QrFactors<S> factors, Tensor<S> dq, Tensor<S> dr) {
    Tensor<S> q = factors.orthogonal();
    int rows = a.dimension(-2);
    int columns = a.dimension(-1);
    if (columns <= rows) {
      return toTall(q, factors.triangular(), dq, dr);
    }
    Tensor<S> rest = a.sliced(-1, rows, columns);
    Tensor<S> dRest = dr.sliced(-1, rows, columns);
    Tensor<S> square =
        toTall(
            q,
            factors.triangular().sliced(-1, 0, rows),
            dq.plus(rest.matmul(dRest, false, true)),
            dr.sliced(-1, 0, rows));
    return square.concatenated(q.matmul(dRest), -1);
  }

  private static <S> Tensor<S> toTall(Tensor<S> q, Tensor<S> r, Tensor<S> dq, Tensor<S> dr) {
    Tensor<S> middle = r.matmul(dr, false, true).minus(dq.matmul(q, true, false));
    Tensor<S> lower = middle.banded(-1, 0);
    Tensor<S> mirrored = lower.plus(SquareMatrices.transposed(lower.minus(lower.banded(0, 0))));
    Tensor<S> right = dq.plus(q.matmul(mirrored));
    return SquareMatrices.transposed(
        SquareMatrices.of(NAME, r)
            .solvedTriangular(SquareMatrices.transposed(right), false, false));
  }

  static <S>
      ValueWithDifferential<QrFactors<S>, Differential<Tensor<S>, QrFactorsTangentVector<S>>>
          differential(Tensor<S> a) {
    QrFactors<S> factors = value(a);
    return new ValueWithDifferential<>(
        factors,
        da -> {
          Cotangents.checkTangent(NAME, da, a);
          return toFactors(a, factors, da);
        });
  }

  private static <S> QrFactorsTangentVector<S> toFactors(
      Tensor<S> a, QrFactors<S> factors, Tensor<S> da) {
    Tensor<S> q = factors.orthogonal();
    int rows = a.dimension(-2);
    int columns = a.dimension(-1);
    if (columns <= rows) {
      return ofTall(q, factors.triangular(), da);
    }
    QrFactorsTangentVector<S> square =
        ofTall(q, factors.triangular().sliced(-1, 0, rows), da.sliced(-1, 0, rows));
    Tensor<S> rest =
        square
            .orthogonal()
            .matmul(a.sliced(-1, rows, columns), true, false)
            .plus(q.matmul(da.sliced(-1, rows, columns), true, false));
    return new QrFactorsTangentVector<>(
        square.orthogonal(), square.triangular().concatenated(rest, -1));
  }

  /** {@code dR = C' R; dQ = dA R^-1 - Q C'}, where C' is the upper part of {@code Q^T dA R^-1}. */
  private static <S> QrFactorsTangentVector<S> ofTall(Tensor<S> q, Tensor<S> r, Tensor<S> da) {
    Tensor<S> quotient =
        SquareMatrices.transposed(
            SquareMatrices.of(NAME, r)
                .solvedTriangular(SquareMatrices.transposed(da), false, true));
    Tensor<S> turned = q.matmul(quotient, true, false);
    Tensor<S> lower = turned.banded(-1, 0).minus(turned.banded(0, 0));
    Tensor<S> upper = turned.minus(lower).plus(SquareMatrices.transposed(lower));
    return new QrFactorsTangentVector<>(quotient.minus(q.matmul(upper)), upper.matmul(r));
  }
}
