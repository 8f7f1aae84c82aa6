package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/**
 * Elements by indices that are data.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorGathering<S> extends DifferentiableValue<S, Tensor<S>>
    permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Takes what has certain indices along an axis, such as rows of a table. The axes of the indices
   * stand in place of this axis.
   *
   * @param indices the indices along the axis, of any shape
   * @param axis the axis, which may count from the end
   * @return the tensor of what has these indices
   * @throws IllegalArgumentException if there is no such axis
   * @throws IndexOutOfBoundsException if an index is out of range
   */
  default Tensor<S> gathered(Tensor<Integer> indices, int axis) {
    return Picking.gathered("gathered", self(), indices, axis).value(self());
  }

  /**
   * Original: {@code y[j] = x[index[j]]}. Adjoint: {@code dx[index[j]] += dy[j]}.
   *
   * @param self the receiver
   * @param indices the indices along the axis, of any shape
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "gathered")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> gatheredPullback(
      TensorGathering<S> self, Tensor<Integer> indices, int axis) {
    return Picking.gathered("gathered", self.self(), indices, axis).pullback(self.self());
  }

  /**
   * Forward mode of {@link #gathered(Tensor, int)}.
   *
   * @param self the receiver
   * @param indices the indices along the axis, of any shape
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "gathered")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> gatheredDifferential(
          TensorGathering<S> self, Tensor<Integer> indices, int axis) {
    return Picking.gathered("gathered", self.self(), indices, axis).differential(self.self());
  }

  /**
   * Takes what a mask says along an axis.
   *
   * @param mask what is taken, of rank 1 and as long as the axis
   * @param axis the axis, which may count from the end
   * @return the tensor of the same rank
   * @throws IllegalArgumentException if there is no such axis, or the mask does not fit it
   */
  default Tensor<S> selected(Tensor<Boolean> mask, int axis) {
    return Picking.selected(self(), mask, axis).value(self());
  }

  /**
   * Original: {@code y = x[mask]}. Adjoint: {@code dx[mask] += dy}.
   *
   * @param self the receiver
   * @param mask what is taken, of rank 1 and as long as the axis
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "selected")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> selectedPullback(
      TensorGathering<S> self, Tensor<Boolean> mask, int axis) {
    return Picking.selected(self.self(), mask, axis).pullback(self.self());
  }

  /**
   * Forward mode of {@link #selected(Tensor, int)}.
   *
   * @param self the receiver
   * @param mask what is taken, of rank 1 and as long as the axis
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "selected")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> selectedDifferential(
          TensorGathering<S> self, Tensor<Boolean> mask, int axis) {
    return Picking.selected(self.self(), mask, axis).differential(self.self());
  }

  /**
   * Adds slices to what has certain indices along an axis; where an index occurs more than once,
   * all are added. The opposite of {@link #gathered}.
   *
   * @param indices the indices along the axis, of any shape
   * @param updates what is added, of the shape that gathering with these indices gives
   * @param axis the axis, which may count from the end
   * @return the sum, of this tensor's shape
   * @throws IllegalArgumentException if there is no such axis, or the shapes do not fit
   * @throws IndexOutOfBoundsException if an index is out of range
   */
  default Tensor<S> scatterAdded(Tensor<Integer> indices, Tensor<S> updates, int axis) {
    return Scattering.value(self(), indices, updates, axis);
  }

  /**
   * Original: {@code z = x; z[index[j]] += y[j]}. Adjoint: {@code dx += dz; dy[j] += dz[index[j]]}.
   *
   * @param self the receiver
   * @param indices the indices along the axis
   * @param updates what is added
   * @param axis the axis
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "scatterAdded")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> scatterAddedPullback(
      TensorGathering<S> self, Tensor<Integer> indices, Tensor<S> updates, int axis) {
    return Scattering.pullback(self.self(), indices, updates, axis);
  }

  /**
   * Forward mode of {@link #scatterAdded}.
   *
   * @param self the receiver
   * @param indices the indices along the axis
   * @param updates what is added
   * @param axis the axis
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "scatterAdded")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          scatterAddedDifferential(
              TensorGathering<S> self, Tensor<Integer> indices, Tensor<S> updates, int axis) {
    return Scattering.differential(self.self(), indices, updates, axis);
  }
}
