package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;

/**
 * More elements at the ends of an axis.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorPadding<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Adds a constant at the ends of an axis.
   *
   * @param axis the axis, which may count from the end
   * @param before how many are added before
   * @param after how many are added behind
   * @param constant what is added; has no derivative
   * @return the tensor of the same rank
   * @throws IllegalArgumentException if there is no such axis, or a number is negative
   */
  default Tensor<S> padded(int axis, int before, int after, @NoDerivative double constant) {
    return Picking.padded(self(), axis, before, after, constant).value(self());
  }

  /**
   * Original: {@code y = constant; y[before + i] = x[i]}. Adjoint: {@code dx[i] += dy[before + i]}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param before how many are added before
   * @param after how many are added behind
   * @param constant what is added; has no derivative
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "padded")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> paddedPullback(
      TensorPadding<S> self, int axis, int before, int after, @NoDerivative double constant) {
    return Picking.padded(self.self(), axis, before, after, constant).pullback(self.self());
  }

  /**
   * Forward mode of {@link #padded(int, int, int, double)}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param before how many are added before
   * @param after how many are added behind
   * @param constant what is added; has no derivative
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "padded")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> paddedDifferential(
          TensorPadding<S> self, int axis, int before, int after, @NoDerivative double constant) {
    return Picking.padded(self.self(), axis, before, after, constant).differential(self.self());
  }

  /**
   * Mirrors what is beside the ends of an axis, without the outermost element: {@code 3 2 [1 2 3] 2
   * 1}.
   *
   * @param axis the axis, which may count from the end
   * @param before how many are added before
   * @param after how many are added behind
   * @return the tensor of the same rank
   * @throws IllegalArgumentException if there is no such axis, or less to be mirrored, or a number
   *     is negative
   */
  default Tensor<S> paddedByReflection(int axis, int before, int after) {
    return Picking.paddedByReflection(self(), axis, before, after).value(self());
  }

  /**
   * Original: {@code y[j] = x[index[j]]}. Adjoint: {@code dx[index[j]] += dy[j]}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param before how many are added before
   * @param after how many are added behind
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "paddedByReflection")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> paddedByReflectionPullback(
          TensorPadding<S> self, int axis, int before, int after) {
    return Picking.paddedByReflection(self.self(), axis, before, after).pullback(self.self());
  }

  /**
   * Forward mode of {@link #paddedByReflection(int, int, int)}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param before how many are added before
   * @param after how many are added behind
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "paddedByReflection")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          paddedByReflectionDifferential(TensorPadding<S> self, int axis, int before, int after) {
    return Picking.paddedByReflection(self.self(), axis, before, after).differential(self.self());
  }

  /**
   * Mirrors what is beside the ends of an axis, with the outermost element: {@code 2 1 [1 2 3] 3
   * 2}.
   *
   * @param axis the axis, which may count from the end
   * @param before how many are added before
   * @param after how many are added behind
   * @return the tensor of the same rank
   * @throws IllegalArgumentException if there is no such axis, or less to be mirrored, or a number
   *     is negative
   */
  default Tensor<S> paddedBySymmetry(int axis, int before, int after) {
    return Picking.paddedBySymmetry(self(), axis, before, after).value(self());
  }

  /**
   * Original: {@code y[j] = x[index[j]]}. Adjoint: {@code dx[index[j]] += dy[j]}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param before how many are added before
   * @param after how many are added behind
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "paddedBySymmetry")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> paddedBySymmetryPullback(
      TensorPadding<S> self, int axis, int before, int after) {
    return Picking.paddedBySymmetry(self.self(), axis, before, after).pullback(self.self());
  }

  /**
   * Forward mode of {@link #paddedBySymmetry(int, int, int)}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param before how many are added before
   * @param after how many are added behind
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "paddedBySymmetry")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>>
          paddedBySymmetryDifferential(TensorPadding<S> self, int axis, int before, int after) {
    return Picking.paddedBySymmetry(self.self(), axis, before, after).differential(self.self());
  }
}
