package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.OrthogonalFactors;

/** Singular values and vectors, with their derivatives in both modes. */
final class SingularFactoring {
  private static final String NAME = "singularValues";

  private SingularFactoring() {}

  static <S> SingularValues<S> value(Tensor<S> a) {
    MatrixStack.of(NAME, a); // the check of the shape comes first
    if (a.dimension(-2) < a.dimension(-1)) {
      SingularValues<S> exchanged = value(SquareMatrices.transposed(a));
      return new SingularValues<>(exchanged.right(), exchanged.values(), exchanged.left());
    }
    MatrixStack stack = MatrixStack.of(NAME, a);
    int rows = stack.rows();
    int columns = stack.columns();
    double[] left = new double[stack.count() * rows * columns];
    double[] values = new double[stack.count() * columns];
    double[] right = new double[stack.count() * columns * columns];
    stack.forEach(
        (index, matrix) -> {
          double[] ownLeft = new double[rows * columns];
          double[] ownValues = new double[columns];
          double[] ownRight = new double[columns * columns];
          OrthogonalFactors.singular(matrix, rows, columns, ownLeft, ownValues, ownRight);
          MatrixStack.put(ownLeft, left, index);
          MatrixStack.put(ownValues, values, index);
          MatrixStack.put(ownRight, right, index);
        });
    return new SingularValues<>(
        SquareMatrices.tensor(a.dtype(), a.layout(), left),
        SquareMatrices.tensor(a.dtype(), a.layout().without(a.rank() - 2), values),
        SquareMatrices.tensor(a.dtype(), stack.with(columns, columns), right));
  }

  static <S>
      ValueWithPullback<SingularValues<S>, Pullback<SingularValuesTangentVector<S>, Tensor<S>>>
          pullback(Tensor<S> a) {
    SingularValues<S> all = value(a);
    return new ValueWithPullback<>(
        all,
        d ->
            toMatrix(
                all,
                Cotangents.orZero(NAME, d.left(), all.left()),
                Cotangents.orZero(NAME, d.values(), all.values()),
                Cotangents.orZero(NAME, d.right(), all.right())));
  }

  private static <S> Tensor<S> toMatrix(
      SingularValues<S> all, Tensor<S> du, Tensor<S> ds, Tensor<S> dv) {
    Tensor<S> u = all.left();
    Tensor<S> s = all.values();
    Tensor<S> v = all.right();
    Tensor<S> squares = s.squared();
    Tensor<S> turned = skew(u.matmul(du, true, false));
    Tensor<S> other = skew(v.matmul(dv, true, false));
    Tensor<S> middle =
        MatrixStack.dividedByGaps(turned, squares)
            .times(s.expanded(-2))
            .plus(MatrixStack.dividedByGaps(other, squares).times(s.expanded(-1)))
            .plus(MatrixStack.diagonal(ds));
    return u.matmul(middle)
        .plus(beyond(u, du, s))
        .matmul(v, false, true)
        .plus(u.matmul(beyond(v, dv, s), false, true));
  }

  private static <S> Tensor<S> skew(Tensor<S> x) {
    return x.minus(SquareMatrices.transposed(x));
  }

  /** {@code (1 - U U^T) X S^-1}: what does not lie in the space of U; nothing does if it is all. */
  private static <S> Tensor<S> beyond(Tensor<S> u, Tensor<S> x, Tensor<S> s) {
    if (u.dimension(-2) == u.dimension(-1)) {
      return Tensor.zeros(u.dtype(), u.layout());
    }
    Tensor<S> rest = x.minus(u.matmul(u.matmul(x, true, false)));
    return MatrixStack.dividedByColumns(rest, s);
  }

  /** {@code P = U^T dA V; dU = U F * (P S + S P^T) + ...; dV = V F * (S P + P^T S) + ...}. */
  static <S>
      ValueWithDifferential<
              SingularValues<S>, Differential<Tensor<S>, SingularValuesTangentVector<S>>>
          differential(Tensor<S> a) {
    SingularValues<S> all = value(a);
    return new ValueWithDifferential<>(
        all,
        da -> {
          Cotangents.checkTangent(NAME, da, a);
          return toFactors(all, da);
        });
  }

  private static <S> SingularValuesTangentVector<S> toFactors(SingularValues<S> all, Tensor<S> da) {
    Tensor<S> u = all.left();
    Tensor<S> s = all.values();
    Tensor<S> v = all.right();
    Tensor<S> squares = s.squared();
    Tensor<S> turned = u.matmul(da, true, false).matmul(v);
    Tensor<S> columns = turned.times(s.expanded(-2));
    Tensor<S> rows = turned.times(s.expanded(-1));
    Tensor<S> left = columns.plus(SquareMatrices.transposed(columns));
    Tensor<S> right = rows.plus(SquareMatrices.transposed(rows));
    return new SingularValuesTangentVector<>(
        u.matmul(MatrixStack.dividedByGaps(left, squares)).plus(beyond(u, da.matmul(v), s)),
        turned.diagonal(),
        v.matmul(MatrixStack.dividedByGaps(right, squares))
            .plus(beyond(v, da.matmul(u, true, false), s)));
  }
}
