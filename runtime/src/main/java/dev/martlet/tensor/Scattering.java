package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Storage;

/** Sums at indices, with their derivatives in both modes. */
final class Scattering {
  private static final String NAME = "scatterAdded";

  private Scattering() {}

  static <S> Tensor<S> value(Tensor<S> x, Tensor<Integer> indices, Tensor<S> updates, int axis) {
    Picks picks = Picking.gathered(NAME, x, indices, axis);
    if (updates.dtype() != x.dtype() || !updates.layout().equals(picks.shape())) {
      throw new IllegalArgumentException(
          "%s: updates of %s and shape %s, where %s and shape %s are needed"
              .formatted(NAME, updates.dtype(), updates.layout(), x.dtype(), picks.shape()));
    }
    x.dtype().kernels(NAME);
    Storage<Object> storage = x.dtype().storage();
    Object z = storage.allocate(x.size());
    storage.copy(x.array(), 0, z, 0, x.size());
    picks.addTo(z, x.layout(), updates);
    return Tensor.owning(x.dtype(), x.layout(), z);
  }

  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> pullback(
      Tensor<S> x, Tensor<Integer> indices, Tensor<S> updates, int axis) {
    return new ValueWithPullback<>(
        value(x, indices, updates, axis),
        dz -> {
          Cotangents.check(NAME, dz, x.dtype(), x.layout());
          return new TensorPair<>(
              dz,
              Tensor.deferred(
                  x.dtype(),
                  updates.layout(),
                  () -> Picking.gathered(NAME, dz, indices, axis).value(dz)));
        });
  }

  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          differential(Tensor<S> x, Tensor<Integer> indices, Tensor<S> updates, int axis) {
    return new ValueWithDifferential<>(
        value(x, indices, updates, axis),
        (dx, dy) -> {
          Tensor<S> first = Cotangents.orZero(NAME, dx, x);
          return value(first, indices, Cotangents.orZero(NAME, dy, updates), axis);
        });
  }
}
