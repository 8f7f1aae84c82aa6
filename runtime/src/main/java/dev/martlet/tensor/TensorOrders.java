package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/**
 * The same elements in another order, or several times.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorOrders<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Puts the axes in the opposite order: exchanges the rows and columns of a matrix.
   *
   * @return the transposed tensor
   */
  default Tensor<S> transposed() {
    return Views.transposedAll(self()).value(self());
  }

  /**
   * Original: {@code y[j, i] = x[i, j]}. Adjoint: {@code dx[i, j] += dy[j, i]}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "transposed")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> transposedPullback(
      TensorOrders<S> self) {
    return Views.transposedAll(self.self()).pullback(self.self());
  }

  /**
   * Forward mode of {@link #transposed()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "transposed")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> transposedDifferential(
          TensorOrders<S> self) {
    return Views.transposedAll(self.self()).differential(self.self());
  }

  /**
   * Puts the axes in another order.
   *
   * @param axes for each axis of the result the one that it was; all of them, which may count from
   *     the end
   * @return the transposed tensor
   * @throws IllegalArgumentException if the axes are not those of the tensor, each once
   */
  default Tensor<S> transposed(int... axes) {
    return Views.transposed(self(), axes).value(self());
  }

  /**
   * Original: {@code y[j, i] = x[i, j]}. Adjoint: {@code dx[i, j] += dy[j, i]}.
   *
   * @param self the receiver
   * @param axes for each axis of the result the one that it was; all of them, which may count from
   *     the end
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "transposed")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> transposedPullback(
      TensorOrders<S> self, int... axes) {
    return Views.transposed(self.self(), axes).pullback(self.self());
  }

  /**
   * Forward mode of {@link #transposed(int...)}.
   *
   * @param self the receiver
   * @param axes for each axis of the result the one that it was; all of them, which may count from
   *     the end
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "transposed")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> transposedDifferential(
          TensorOrders<S> self, int... axes) {
    return Views.transposed(self.self(), axes).differential(self.self());
  }

  /**
   * Puts the elements along some axes in the opposite order.
   *
   * @param axes the axes, which may count from the end
   * @return the reversed tensor
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  default Tensor<S> reversed(int... axes) {
    return Views.reversed(self(), axes).value(self());
  }

  /**
   * Original: {@code y[n - 1 - i] = x[i]}. Adjoint: {@code dx[i] += dy[n - 1 - i]}.
   *
   * @param self the receiver
   * @param axes the axes, which may count from the end
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "reversed")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reversedPullback(
      TensorOrders<S> self, int... axes) {
    return Views.reversed(self.self(), axes).pullback(self.self());
  }

  /**
   * Forward mode of {@link #reversed(int...)}.
   *
   * @param self the receiver
   * @param axes the axes, which may count from the end
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "reversed")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> reversedDifferential(
          TensorOrders<S> self, int... axes) {
    return Views.reversed(self.self(), axes).differential(self.self());
  }

  /**
   * Repeats the whole tensor along each axis.
   *
   * @param multiples how often along each axis
   * @return the tensor whose extents are multiples
   * @throws IllegalArgumentException if there are not as many as axes, or one is negative
   */
  default Tensor<S> tiled(int... multiples) {
    return Views.tiled(self(), multiples).value(self());
  }

  /**
   * Original: {@code y[k * n + i] = x[i]}. Adjoint: {@code dx[i] += sum over k of dy[k * n + i]}.
   *
   * @param self the receiver
   * @param multiples how often along each axis
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "tiled")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> tiledPullback(
      TensorOrders<S> self, int... multiples) {
    return Views.tiled(self.self(), multiples).pullback(self.self());
  }

  /**
   * Forward mode of {@link #tiled(int...)}.
   *
   * @param self the receiver
   * @param multiples how often along each axis
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "tiled")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> tiledDifferential(
      TensorOrders<S> self, int... multiples) {
    return Views.tiled(self.self(), multiples).differential(self.self());
  }
}
