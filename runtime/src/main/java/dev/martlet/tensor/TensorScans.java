package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/**
 * Sums and products of the elements up to each place.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorScans<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Adds the elements along an axis up to each place, that one included.
   *
   * @param axis the axis, which may count from the end
   * @return the results, of the same shape
   * @throws IllegalArgumentException if there is no such axis
   */
  default Tensor<S> cumulativeSum(int axis) {
    return Scanning.sums(self(), axis);
  }

  /**
   * Original: {@code y[i] = sum of x[j], j <= i}. Adjoint: {@code dx[j] += sum of dy[i], i >= j}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "cumulativeSum")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> cumulativeSumPullback(
      TensorScans<S> self, int axis) {
    return Scanning.sumsPullback(self.self(), axis);
  }

  /**
   * Forward mode of {@link #cumulativeSum}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "cumulativeSum")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          cumulativeSumDifferential(TensorScans<S> self, int axis) {
    return Scanning.sumsDifferential(self.self(), axis);
  }

  /**
   * Multiplies the elements along an axis up to each place, that one included.
   *
   * @param axis the axis, which may count from the end
   * @return the results, of the same shape
   * @throws IllegalArgumentException if there is no such axis
   */
  default Tensor<S> cumulativeProduct(int axis) {
    return Scanning.products(self(), axis);
  }

  /**
   * Original: {@code y[i] = product of x[j], j <= i}. Adjoint: {@code dx[j] += sum of dy[i] *
   * product of the others up to i, i >= j}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "cumulativeProduct")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> cumulativeProductPullback(
      TensorScans<S> self, int axis) {
    return Scanning.productsPullback(self.self(), axis);
  }

  /**
   * Forward mode of {@link #cumulativeProduct}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "cumulativeProduct")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          cumulativeProductDifferential(TensorScans<S> self, int axis) {
    return Scanning.productsDifferential(self.self(), axis);
  }
}
