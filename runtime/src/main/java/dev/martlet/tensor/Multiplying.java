package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import org.jspecify.annotations.Nullable;

/** The derivatives of a product of matrices in both modes. */
final class Multiplying {
  private Multiplying() {}

  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> pullback(
      String operation, Tensor<S> x, Tensor<S> y, MatrixProduct<S> product) {
    x.dtype().kernels(operation);
    return new ValueWithPullback<>(
        product.value(operation),
        dz -> {
          Cotangents.check(operation, dz, x.dtype(), product.result());
          return new TensorPair<>(
              Tensor.deferred(
                  x.dtype(), x.layout(), () -> product.byFirst(operation, dz, x.layout())),
              Tensor.deferred(
                  y.dtype(), y.layout(), () -> product.bySecond(operation, dz, y.layout())));
        });
  }

  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          differential(String operation, Tensor<S> x, Tensor<S> y, MatrixProduct<S> product) {
    x.dtype().kernels(operation);
    return new ValueWithDifferential<>(
        product.value(operation), (dx, dy) -> tangent(operation, x, y, product, dx, dy));
  }

  /** The tangent of a product; null is zero, whose product is not computed. */
  static <S> Tensor<S> tangent(
      String operation,
      Tensor<S> x,
      Tensor<S> y,
      MatrixProduct<S> product,
      @Nullable Tensor<S> dx,
      @Nullable Tensor<S> dy) {
    if (dx == null) {
      return again(operation, x, Cotangents.orZero(operation, dy, y), product);
    }
    Cotangents.checkTangent(operation, dx, x);
    Tensor<S> first = again(operation, dx, y, product);
    if (dy == null) {
      return first;
    }
    Cotangents.checkTangent(operation, dy, y);
    return first.plus(again(operation, x, dy, product));
  }

  private static <S> Tensor<S> again(
      String operation, Tensor<S> x, Tensor<S> y, MatrixProduct<S> product) {
    return MatrixProduct.of(
            operation, x, y, product.isLeftTransposed(), product.isRightTransposed())
        .value(operation);
  }
}
