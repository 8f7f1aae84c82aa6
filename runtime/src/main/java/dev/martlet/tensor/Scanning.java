package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Storage;
import dev.martlet.shape.Shape;
import java.util.function.LongBinaryOperator;

/** Sums and products of the elements up to each place along an axis, and their derivatives. */
final class Scanning {
  private Scanning() {}

  /** Works on one line of elements along the axis. */
  @FunctionalInterface
  private interface Line {
    void run(int start, int step, int length);
  }

  private static void forLines(String operation, Tensor<?> x, int axis, Line line) {
    x.dtype().kernels(operation);
    Shape shape = x.layout();
    int resolved = shape.axis(operation, axis);
    int length = shape.dimension(resolved);
    int step = shape.product(resolved + 1, shape.rank());
    for (int outer = 0; outer < shape.product(0, resolved); outer++) {
      for (int inner = 0; inner < step; inner++) {
        line.run(outer * length * step + inner, step, length);
      }
    }
  }

  static <S> Tensor<S> sums(Tensor<S> x, int axis) {
    return x.dtype().isDifferentiable()
        ? sums(x, axis, false)
        : whole("cumulativeSum", x, axis, Long::sum);
  }

  /** Of whole numbers, which overflow as Java's do: the low bits of a result are those of longs. */
  private static <S> Tensor<S> whole(
      String operation, Tensor<S> x, int axis, LongBinaryOperator operator) {
    x.dtype().numbers(operation);
    Shape shape = x.layout();
    int resolved = shape.axis(operation, axis);
    int step = shape.product(resolved + 1, shape.rank());
    int line = step * shape.dimension(resolved);
    Tensor<S> result = Tensor.zeros(x.dtype(), shape);
    if (x.array() instanceof int[] from && result.array() instanceof int[] to) {
      for (int i = 0; i < to.length; i++) {
        to[i] = i % line < step ? from[i] : (int) operator.applyAsLong(to[i - step], from[i]);
      }
    } else if (x.array() instanceof long[] from && result.array() instanceof long[] to) {
      for (int i = 0; i < to.length; i++) {
        to[i] = i % line < step ? from[i] : operator.applyAsLong(to[i - step], from[i]);
      }
    }
    return result;
  }

  private static <S> Tensor<S> sums(Tensor<S> x, int axis, boolean isBackward) {
    Storage<Object> storage = x.dtype().storage();
    Object from = x.array();
    Object to = storage.allocate(x.size());
    forLines(
        "cumulativeSum",
        x,
        axis,
        (start, step, length) -> {
          double sum = 0;
          for (int i = 0; i < length; i++) {
            int index = start + (isBackward ? length - 1 - i : i) * step;
            sum += storage.get(from, index);
            storage.set(to, index, sum);
          }
        });
    return Tensor.owning(x.dtype(), x.layout(), to);
  }

  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> sumsPullback(
      Tensor<S> x, int axis) {
    return new ValueWithPullback<>(
        sums(x, axis),
        dy -> {
          Cotangents.check("cumulativeSum", dy, x.dtype(), x.layout());
          return sums(dy, axis, true);
        });
  }

  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> sumsDifferential(
      Tensor<S> x, int axis) {
    return new ValueWithDifferential<>(
        sums(x, axis),
        dx -> {
          Cotangents.checkTangent("cumulativeSum", dx, x);
          return sums(dx, axis);
        });
  }

  static <S> Tensor<S> products(Tensor<S> x, int axis) {
    if (!x.dtype().isDifferentiable()) {
      return whole("cumulativeProduct", x, axis, (product, next) -> product * next);
    }
    Storage<Object> storage = x.dtype().storage();
    Object from = x.array();
    Object to = storage.allocate(x.size());
    forLines(
        "cumulativeProduct",
        x,
        axis,
        (start, step, length) -> {
          double product = 1;
          for (int i = 0; i < length; i++) {
            product *= storage.get(from, start + i * step);
            storage.set(to, start + i * step, product);
          }
        });
    return Tensor.owning(x.dtype(), x.layout(), to);
  }

  /** From the end, so that nothing is divided, and zeros do no harm. */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> productsPullback(
      Tensor<S> x, int axis) {
    Tensor<S> y = products(x, axis);
    return new ValueWithPullback<>(
        y,
        dy -> {
          Cotangents.check("cumulativeProduct", dy, x.dtype(), x.layout());
          Storage<Object> storage = x.dtype().storage();
          Object dx = storage.allocate(x.size());
          forLines(
              "cumulativeProduct",
              x,
              axis,
              (start, step, length) -> {
                double sum = 0;
                for (int i = length - 1; i >= 0; i--) {
                  int index = start + i * step;
                  sum += storage.get(dy.array(), index);
                  double before = i == 0 ? 1 : storage.get(y.array(), index - step);
                  storage.set(dx, index, before * sum);
                  sum *= storage.get(x.array(), index);
                }
              });
          return Tensor.owning(x.dtype(), x.layout(), dx);
        });
  }

  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> productsDifferential(
          Tensor<S> x, int axis) {
    Tensor<S> y = products(x, axis);
    return new ValueWithDifferential<>(
        y,
        dx -> {
          Cotangents.checkTangent("cumulativeProduct", dx, x);
          Storage<Object> storage = x.dtype().storage();
          Object dy = storage.allocate(x.size());
          forLines(
              "cumulativeProduct",
              x,
              axis,
              (start, step, length) -> {
                double tangent = 0;
                double before = 1;
                for (int i = 0; i < length; i++) {
                  int index = start + i * step;
                  tangent =
                      tangent * storage.get(x.array(), index)
                          + before * storage.get(dx.array(), index);
                  before = storage.get(y.array(), index);
                  storage.set(dy, index, tangent);
                }
              });
          return Tensor.owning(x.dtype(), x.layout(), dy);
        });
  }
}
