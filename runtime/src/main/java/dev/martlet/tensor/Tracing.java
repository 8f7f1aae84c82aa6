package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;

/** Sums of diagonals, with their derivatives in both modes. */
final class Tracing {
  private Tracing() {}

  private static View diagonal(Tensor<?> x) {
    if (x.rank() < 2) {
      throw new IllegalArgumentException("trace: shape %s is no matrix".formatted(x.layout()));
    }
    return Views.diagonal(x);
  }

  static <S> Tensor<S> value(Tensor<S> x) {
    return diagonal(x).value(x).sum(-1);
  }

  /** Original: {@code y = sum over i of x[i, i]}. Adjoint: {@code dx[i, i] += dy}. */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> pullback(Tensor<S> x) {
    var elements = diagonal(x).pullback(x);
    Tensor<S> y = elements.value().sum(-1);
    return new ValueWithPullback<>(
        y,
        dy -> {
          Cotangents.check("trace", dy, y.dtype(), y.layout());
          return elements
              .pullback()
              .apply(Layout.stretched(dy.expanded(-1), elements.value().layout()));
        });
  }

  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> differential(
      Tensor<S> x) {
    x.dtype().kernels("trace");
    return new ValueWithDifferential<>(
        value(x),
        dx -> {
          Cotangents.checkTangent("trace", dx, x);
          return value(dx);
        });
  }
}
