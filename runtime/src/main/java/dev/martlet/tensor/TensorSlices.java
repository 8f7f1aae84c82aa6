package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/**
 * Parts of the elements.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorSlices<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Takes a range along an axis.
   *
   * @param axis the axis, which may count from the end
   * @param from the first index
   * @param to the index behind the last one
   * @return the tensor of the same rank
   * @throws IllegalArgumentException if there is no such axis
   * @throws IndexOutOfBoundsException if the range is not within it
   */
  default Tensor<S> sliced(int axis, int from, int to) {
    return Views.sliced(self(), axis, from, to, 1).value(self());
  }

  /**
   * Original: {@code y[i] = x[from + i]}. Adjoint: {@code dx[from + i] += dy[i]}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param from the first index
   * @param to the index behind the last one
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "sliced")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> slicedPullback(
      TensorSlices<S> self, int axis, int from, int to) {
    return Views.sliced(self.self(), axis, from, to, 1).pullback(self.self());
  }

  /**
   * Forward mode of {@link #sliced(int, int, int)}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param from the first index
   * @param to the index behind the last one
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "sliced")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> slicedDifferential(
          TensorSlices<S> self, int axis, int from, int to) {
    return Views.sliced(self.self(), axis, from, to, 1).differential(self.self());
  }

  /**
   * Takes elements at equal distances along an axis.
   *
   * @param axis the axis, which may count from the end
   * @param from the first index
   * @param to what the indices do not reach; -1 where they go down to 0
   * @param step the distance, negative to go down
   * @return the tensor of the same rank
   * @throws IllegalArgumentException if there is no such axis, or the step is 0
   * @throws IndexOutOfBoundsException if the range is not within it
   */
  default Tensor<S> sliced(int axis, int from, int to, int step) {
    return Views.sliced(self(), axis, from, to, step).value(self());
  }

  /**
   * Original: {@code y[i] = x[from + i * step]}. Adjoint: {@code dx[from + i * step] += dy[i]}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param from the first index
   * @param to what the indices do not reach; -1 where they go down to 0
   * @param step the distance, negative to go down
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "sliced")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> slicedPullback(
      TensorSlices<S> self, int axis, int from, int to, int step) {
    return Views.sliced(self.self(), axis, from, to, step).pullback(self.self());
  }

  /**
   * Forward mode of {@link #sliced(int, int, int, int)}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param from the first index
   * @param to what the indices do not reach; -1 where they go down to 0
   * @param step the distance, negative to go down
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "sliced")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> slicedDifferential(
          TensorSlices<S> self, int axis, int from, int to, int step) {
    return Views.sliced(self.self(), axis, from, to, step).differential(self.self());
  }

  /**
   * Takes what has an index along an axis.
   *
   * @param axis the axis, which may count from the end
   * @param index the index along it
   * @return the tensor without that axis
   * @throws IllegalArgumentException if there is no such axis
   * @throws IndexOutOfBoundsException if the index is not within it
   */
  default Tensor<S> at(int axis, int index) {
    return Views.at(self(), axis, index).value(self());
  }

  /**
   * Original: {@code y = x[index]}. Adjoint: {@code dx[index] += dy}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param index the index along it
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "at")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> atPullback(
      TensorSlices<S> self, int axis, int index) {
    return Views.at(self.self(), axis, index).pullback(self.self());
  }

  /**
   * Forward mode of {@link #at(int, int)}.
   *
   * @param self the receiver
   * @param axis the axis, which may count from the end
   * @param index the index along it
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "at")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> atDifferential(
      TensorSlices<S> self, int axis, int index) {
    return Views.at(self.self(), axis, index).differential(self.self());
  }

  /**
   * Takes the diagonals of the matrices that the last two axes are.
   *
   * @return the tensor of one axis less
   * @throws IllegalArgumentException if the rank is less than 2
   */
  default Tensor<S> diagonal() {
    return Views.diagonal(self()).value(self());
  }

  /**
   * Original: {@code y[i] = x[i, i]}. Adjoint: {@code dx[i, i] += dy[i]}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "diagonal")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> diagonalPullback(
      TensorSlices<S> self) {
    return Views.diagonal(self.self()).pullback(self.self());
  }

  /**
   * Forward mode of {@link #diagonal()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "diagonal")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> diagonalDifferential(
          TensorSlices<S> self) {
    return Views.diagonal(self.self()).differential(self.self());
  }
}
