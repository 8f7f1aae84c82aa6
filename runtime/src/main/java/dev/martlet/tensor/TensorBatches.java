package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/**
 * Elements by indices that differ from batch to batch.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorBatches<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Takes what has certain indices along an axis, with indices of its own for each element of the
   * axes before it. The axes of the indices behind those stand in place of the axis.
   *
   * @param indices the indices along the axis; their first axes are those before it
   * @param axis how many axes count batches, at least 1: the axis behind them is gathered along
   * @return the tensor of what has these indices
   * @throws IllegalArgumentException if there is no such axis, or those before it differ
   * @throws IndexOutOfBoundsException if an index is out of range
   */
  default Tensor<S> batchGathered(Tensor<Integer> indices, int axis) {
    return BatchPicks.of(self(), indices, axis).value(self());
  }

  /**
   * Original: {@code y[b, j] = x[b, index[b, j]]}. Adjoint: {@code dx[b, index[b, j]] += dy[b, j]}.
   *
   * @param self the receiver
   * @param indices the indices along the axis; their first axes are those before it
   * @param axis how many axes count batches, at least 1: the axis behind them is gathered along
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "batchGathered")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> batchGatheredPullback(
      TensorBatches<S> self, Tensor<Integer> indices, int axis) {
    return BatchPicks.of(self.self(), indices, axis).pullback(self.self());
  }

  /**
   * Forward mode of {@link #batchGathered}.
   *
   * @param self the receiver
   * @param indices the indices along the axis; their first axes are those before it
   * @param axis how many axes count batches, at least 1: the axis behind them is gathered along
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "batchGathered")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          batchGatheredDifferential(TensorBatches<S> self, Tensor<Integer> indices, int axis) {
    return BatchPicks.of(self.self(), indices, axis).differential(self.self());
  }
}
