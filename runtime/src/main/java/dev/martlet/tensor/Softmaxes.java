package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Pairwise;
import dev.martlet.kernel.Pointwise;
import dev.martlet.shape.Shape;

/** The softmax along an axis and its logarithm, with their derivatives in both modes. */
final class Softmaxes {
  private Softmaxes() {}

  static <S> Tensor<S> softmax(Tensor<S> x, int axis) {
    return alongRows("softmax", x, axis, false);
  }

  static <S> Tensor<S> logSoftmax(Tensor<S> x, int axis) {
    return alongRows("logSoftmax", x, axis, true);
  }

  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> softmaxPullback(
      Tensor<S> x, int axis) {
    Tensor<S> y = softmax(x, axis);
    return new ValueWithPullback<>(
        y,
        dy -> {
          Cotangents.check("softmax", dy, y.dtype(), y.layout());
          return softmaxTangent(y, dy, axis);
        });
  }

  /** The matrix of partial derivatives is its own transpose. */
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> softmaxDifferential(
          Tensor<S> x, int axis) {
    Tensor<S> y = softmax(x, axis);
    return new ValueWithDifferential<>(
        y,
        dx -> {
          Cotangents.checkTangent("softmax", dx, x);
          return softmaxTangent(y, dx, axis);
        });
  }

  private static <S> Tensor<S> softmaxTangent(Tensor<S> y, Tensor<S> tangent, int axis) {
    return chained(y, tangent.minus(chained(y, tangent).sumKeepingDimensions(axis)));
  }

  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> logSoftmaxPullback(
      Tensor<S> x, int axis) {
    Tensor<S> y = logSoftmax(x, axis);
    return new ValueWithPullback<>(
        y,
        dy -> {
          Cotangents.check("logSoftmax", dy, y.dtype(), y.layout());
          return dy.minus(chained(exp(y), dy.sumKeepingDimensions(axis)));
        });
  }

  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> logSoftmaxDifferential(
          Tensor<S> x, int axis) {
    Tensor<S> y = logSoftmax(x, axis);
    return new ValueWithDifferential<>(
        y,
        dx -> {
          Cotangents.checkTangent("logSoftmax", dx, x);
          return dx.minus(chained(exp(y), dx).sumKeepingDimensions(axis));
        });
  }

  private static <S> Tensor<S> exp(Tensor<S> y) {
    return Elementwise.value(Pointwise.EXP, y);
  }

  private static <S> Tensor<S> chained(Tensor<S> factor, Tensor<S> tangent) {
    return Broadcast.value(Pairwise.CHAINED, factor, tangent);
  }

  /** Another axis than the last one is made the last one, and put back. */
  private static <S> Tensor<S> alongRows(
      String operation, Tensor<S> x, int axis, boolean isLogarithm) {
    int resolved = x.layout().axis(operation, axis);
    int last = x.rank() - 1;
    if (resolved != last) {
      int[] exchanged = Layout.exchanged(x.rank(), resolved, last);
      Tensor<S> rows = Layout.permuted(x, exchanged);
      return Layout.permuted(alongRows(operation, rows, last, isLogarithm), exchanged);
    }
    var kernels = x.dtype().kernels(operation);
    Shape shape = x.layout();
    Tensor<S> result = TensorMemory.unset(x.dtype(), shape);
    Object y = result.array();
    int columns = shape.dimension(last);
    int rows = shape.product(0, last);
    if (columns > 0 && isLogarithm) {
      kernels.softmax().logSoftmax(x.array(), rows, columns, y);
    } else if (columns > 0) {
      kernels.softmax().softmax(x.array(), rows, columns, y);
    }
    return result;
  }
}
