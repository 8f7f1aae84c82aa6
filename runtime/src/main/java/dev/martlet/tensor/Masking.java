package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * A factor for some of a tensor's elements, and 0 for the others, whatever they are; with its
 * derivatives in both modes.
 *
 * @param operation who asks, for messages
 * @param isKept which elements are kept
 * @param factor the factor of those
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Masking(String operation, boolean[] isKept, double factor) {

  static Masking banded(Tensor<?> x, int lower, int upper) {
    if (x.rank() < 2) {
      throw new IllegalArgumentException("banded: shape %s is no matrix".formatted(x.layout()));
    }
    if (lower < -1 || upper < -1) {
      throw new IllegalArgumentException(
          "banded: %d diagonals below and %d above; -1 is all".formatted(lower, upper));
    }
    int rows = x.dimension(-2);
    int columns = x.dimension(-1);
    boolean[] isKept = new boolean[x.size()];
    for (int index = 0; index < isKept.length; index++) {
      int below = index / columns % rows - index % columns;
      isKept[index] = (lower < 0 || below <= lower) && (upper < 0 || -below <= upper);
    }
    return new Masking("banded", isKept, 1);
  }

  static Masking droppedOut(Tensor<?> x, double rate, RandomGenerator random) {
    x.dtype().kernels("droppedOut");
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException(
          "droppedOut: rate %s is not within 0 and 1".formatted(rate));
    }
    boolean[] isKept = new boolean[x.size()];
    if (rate == 0) {
      Arrays.fill(isKept, true);
    } else {
      DoubleSupplier numbers = x.dtype() == DType.FLOAT ? random::nextFloat : random::nextDouble;
      for (int i = 0; i < isKept.length; i++) {
        isKept[i] = numbers.getAsDouble() >= rate;
      }
    }
    return new Masking("droppedOut", isKept, 1 / (1 - rate));
  }

  <S> Tensor<S> value(Tensor<S> x) {
    Tensor<S> y = TensorMemory.zeros(x.dtype(), x.layout());
    Object kept = y.array();
    x.dtype().storage().select(isKept, kept, x.array(), kept, 0, isKept.length);
    if (factor != 1) {
      // What is kept as it was may be a number that no double holds.
      x.dtype().kernels(operation).rows().scale(kept, 0, isKept.length, factor, kept);
    }
    return y;
  }

  /** Original: {@code y = m * x}. Adjoint: {@code dx += m * dy}. */
  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> pullback(Tensor<S> x) {
    x.dtype().kernels(operation);
    return new ValueWithPullback<>(
        value(x),
        dy -> {
          Cotangents.check(operation, dy, x.dtype(), x.layout());
          return value(dy);
        });
  }

  <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> differential(
      Tensor<S> x) {
    x.dtype().kernels(operation);
    return new ValueWithDifferential<>(
        value(x),
        dx -> {
          Cotangents.checkTangent(operation, dx, x);
          return value(dx);
        });
  }
}
