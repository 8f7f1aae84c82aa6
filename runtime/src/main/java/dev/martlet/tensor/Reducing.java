package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Fold;
import dev.martlet.kernel.Numbers;
import dev.martlet.kernel.Pairwise;
import dev.martlet.shape.Grouping;
import dev.martlet.shape.Shape;

/** Reductions of a tensor along some of its axes, with their derivatives in both modes. */
final class Reducing {
  private Reducing() {}

  /** Which axes go, and what is left in their place. */
  enum Axes {
    DROPPED,
    KEPT;

    Shape of(Grouping grouping) {
      return this == KEPT ? grouping.kept() : grouping.dropped();
    }
  }

  static <S> Tensor<S> value(Reduction reduction, Tensor<S> x, Axes result, Grouping grouping) {
    if (!reduction.isOfWholeNumbers()) {
      x.dtype().kernels(reduction.name());
    }
    return Layout.reshaped(reduction.value().of(x, grouping), result.of(grouping));
  }

  /** Original: {@code y = f(x)}. Adjoint: {@code dx += f'(x) * dy}, stretched. */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> pullback(
      Reduction reduction, Tensor<S> x, Axes result, Grouping grouping) {
    x.dtype().kernels(reduction.name());
    Tensor<S> y = reduction.value().of(x, grouping);
    Shape shape = result.of(grouping);
    return new ValueWithPullback<>(
        Layout.reshaped(y, shape),
        dy -> {
          Cotangents.check(reduction.name(), dy, y.dtype(), shape);
          Tensor<S> kept = Layout.reshaped(dy, grouping.kept());
          if (reduction.isLinear()) {
            return Layout.stretched(scaled(reduction, kept, grouping), x.layout());
          }
          return Broadcast.value(Pairwise.CHAINED, reduction.partial().of(x, y, grouping), kept);
        });
  }

  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> differential(
      Reduction reduction, Tensor<S> x, Axes result, Grouping grouping) {
    x.dtype().kernels(reduction.name());
    Tensor<S> y = reduction.value().of(x, grouping);
    return new ValueWithDifferential<>(
        Layout.reshaped(y, result.of(grouping)),
        dx -> {
          Cotangents.checkTangent(reduction.name(), dx, x);
          Tensor<S> sum =
              reduction.isLinear()
                  ? scaled(reduction, fold("sum", Fold.SUM, dx, grouping), grouping)
                  : fold(
                      "sum",
                      Fold.SUM,
                      Broadcast.value(Pairwise.CHAINED, reduction.partial().of(x, y, grouping), dx),
                      grouping);
          return Layout.reshaped(sum, result.of(grouping));
        });
  }

  private static <S> Tensor<S> scaled(Reduction reduction, Tensor<S> y, Grouping grouping) {
    return reduction == Reduction.SUM ? y : y.dividedBy(grouping.count());
  }

  /** The sum over axes, as a tensor of a shape of as many elements. */
  static <S> Tensor<S> sum(Tensor<S> x, int[] axes, Shape shape) {
    Grouping grouping = Grouping.of("sum", x.layout(), axes);
    return Layout.reshaped(fold("sum", Fold.SUM, x, grouping), shape);
  }

  /** Reduces, with the reduced axes left in. */
  static <S> Tensor<S> fold(String operation, Fold fold, Tensor<S> x, Grouping grouping) {
    Numbers<Object> numbers = x.dtype().numbers(operation);
    Tensor<S> y = x;
    for (Grouping.Step step : grouping.steps()) {
      Tensor<S> reduced = TensorMemory.unset(x.dtype(), Shape.of(step.outer() * step.inner()));
      numbers
          .reductions()
          .reduce(fold, y.array(), step.outer(), step.count(), step.inner(), reduced.array());
      y = reduced;
    }
    assert y.size() == grouping.kept().size();
    return y.shaped(grouping.kept());
  }

  /** The greatest or least elements. */
  static <S> Tensor<S> extreme(String operation, Fold fold, Tensor<S> x, Grouping grouping) {
    if (grouping.count() == 0) {
      throw new IllegalArgumentException(
          "%s: there is no element along an axis of shape %s".formatted(operation, x.layout()));
    }
    return fold(operation, fold, x, grouping);
  }

  /** Where the greatest or least elements are along an axis. */
  static Tensor<Integer> place(String operation, Fold fold, Tensor<?> x, int axis) {
    int resolved = x.layout().axis(operation, axis);
    Shape shape = x.layout();
    if (shape.dimension(resolved) == 0) {
      throw new IllegalArgumentException(
          "%s: there is no element along axis %d of shape %s"
              .formatted(operation, resolved, shape));
    }
    Shape result = shape.without(resolved);
    int[] places = new int[result.size()];
    x.dtype()
        .numbers(operation)
        .reductions()
        .place(
            fold,
            x.array(),
            shape.product(0, resolved),
            shape.dimension(resolved),
            shape.product(resolved + 1, shape.rank()),
            places);
    return Tensor.owning(DType.INTEGER, result, places);
  }
}
