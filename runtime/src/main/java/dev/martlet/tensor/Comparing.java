package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Comparison;
import dev.martlet.shape.Broadcasting;
import dev.martlet.shape.Shape;

/** Comparisons, logic, and choices by them. */
final class Comparing {
  private static final String CHOICE = "replacing";

  private Comparing() {}

  /** A predicate on two booleans. */
  @FunctionalInterface
  interface Logic {
    boolean of(boolean x, boolean y);
  }

  static <S> Tensor<Boolean> compared(
      String operation, Comparison comparison, Tensor<S> x, Tensor<S> y) {
    if (x.dtype() != y.dtype()) {
      throw new IllegalArgumentException(
          "%s: tensors of %s and %s".formatted(operation, x.dtype(), y.dtype()));
    }
    Shape shape = Broadcasting.together(operation, x.layout(), y.layout());
    Object left = Layout.stretched(x, shape).array();
    Object right = Layout.stretched(y, shape).array();
    boolean[] z = new boolean[shape.size()];
    if (left instanceof long[] first && right instanceof long[] second) {
      for (int i = 0; i < z.length; i++) {
        z[i] = comparison.holds(first[i], second[i]);
      }
    } else {
      var storage = x.dtype().storage();
      for (int i = 0; i < z.length; i++) {
        z[i] = comparison.holds(storage.get(left, i), storage.get(right, i));
      }
    }
    return Tensor.owning(DType.BOOLEAN, shape, z);
  }

  /** Compares with a number as it is, not as the elements' type would round it. */
  static Tensor<Boolean> compared(Comparison comparison, Tensor<?> x, double y) {
    var storage = x.dtype().storage();
    Object array = x.array();
    boolean[] z = new boolean[x.size()];
    for (int i = 0; i < z.length; i++) {
      z[i] = comparison.holds(storage.get(array, i), y);
    }
    return Tensor.owning(DType.BOOLEAN, x.layout(), z);
  }

  static Tensor<Boolean> combined(String operation, Logic logic, Tensor<?> x, Tensor<?> y) {
    Shape shape = Broadcasting.together(operation, x.layout(), y.layout());
    boolean[] left = booleans(operation, Layout.stretched(x, shape));
    boolean[] right = booleans(operation, Layout.stretched(y, shape));
    boolean[] z = new boolean[shape.size()];
    for (int i = 0; i < z.length; i++) {
      z[i] = logic.of(left[i], right[i]);
    }
    return Tensor.owning(DType.BOOLEAN, shape, z);
  }

  private static boolean[] booleans(String operation, Tensor<?> x) {
    if (x.array() instanceof boolean[] array) {
      return array;
    }
    throw new IllegalArgumentException(
        "%s: needs a tensor of BOOLEAN, not of %s".formatted(operation, x.dtype()));
  }

  static <S> Tensor<S> replacing(Tensor<S> x, Tensor<S> y, Tensor<Boolean> where) {
    Shape shape = shape(x, y, where);
    var storage = x.dtype().storage();
    Object z = storage.allocate(shape.size());
    storage.select(
        (boolean[]) Layout.stretched(where, shape).array(),
        Layout.stretched(x, shape).array(),
        Layout.stretched(y, shape).array(),
        z,
        0,
        shape.size());
    return Tensor.owning(x.dtype(), shape, z);
  }

  private static Shape shape(Tensor<?> x, Tensor<?> y, Tensor<Boolean> where) {
    if (x.dtype() != y.dtype()) {
      throw new IllegalArgumentException(
          "%s: tensors of %s and %s".formatted(CHOICE, x.dtype(), y.dtype()));
    }
    Shape both = Broadcasting.together(CHOICE, x.layout(), y.layout());
    return Broadcasting.together(CHOICE, both, where.layout());
  }

  /** Original: {@code z = where ? y : x}. Adjoint: {@code dx += !where * dz; dy += where * dz}. */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> pullback(
      Tensor<S> x, Tensor<S> y, Tensor<Boolean> where) {
    x.dtype().kernels(CHOICE);
    Tensor<S> z = replacing(x, y, where);
    return new ValueWithPullback<>(
        z,
        dz -> {
          Cotangents.check(CHOICE, dz, z.dtype(), z.layout());
          Tensor<S> zero = Tensor.zeros(z.dtype(), Shape.SCALAR);
          return new TensorPair<>(
              Layout.unstretched(replacing(dz, zero, where), x.layout()),
              Layout.unstretched(replacing(zero, dz, where), y.layout()));
        });
  }

  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          differential(Tensor<S> x, Tensor<S> y, Tensor<Boolean> where) {
    x.dtype().kernels(CHOICE);
    return new ValueWithDifferential<>(
        replacing(x, y, where),
        (dx, dy) -> {
          Tensor<S> first = Cotangents.orZero(CHOICE, dx, x);
          return replacing(first, Cotangents.orZero(CHOICE, dy, y), where);
        });
  }

  /** Whether all, or any, of the elements along an axis are true. */
  static Tensor<Boolean> folded(String operation, boolean isAny, Tensor<?> x, int... axes) {
    boolean[] array = booleans(operation, x);
    double[] numbers = new double[array.length];
    for (int i = 0; i < array.length; i++) {
      numbers[i] = array[i] == isAny ? 1 : 0;
    }
    Tensor<Double> count = Tensor.owning(DType.DOUBLE, x.layout(), numbers).sum(axes);
    return compared(isAny ? Comparison.GREATER : Comparison.EQUAL, count, 0);
  }
}
