package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/**
 * The same elements in another shape.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorShapes<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Gives the elements, row by row, another shape. Nothing is copied.
   *
   * @param shape the new extents, of which one may be -1: what is left for it
   * @return the tensor of that shape
   * @throws IllegalArgumentException if the elements do not fill the shape
   */
  default Tensor<S> reshaped(int... shape) {
    return Views.reshaped(self(), shape).value(self());
  }

  /**
   * Original: {@code y[i] = x[i], row by row}. Adjoint: {@code dx[i] += dy[i]}.
   *
   * @param self the receiver
   * @param shape the new extents, of which one may be -1: what is left for it
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "reshaped")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reshapedPullback(
      TensorShapes<S> self, int... shape) {
    return Views.reshaped(self.self(), shape).pullback(self.self());
  }

  /**
   * Forward mode of {@link #reshaped(int...)}.
   *
   * @param self the receiver
   * @param shape the new extents, of which one may be -1: what is left for it
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "reshaped")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> reshapedDifferential(
          TensorShapes<S> self, int... shape) {
    return Views.reshaped(self.self(), shape).differential(self.self());
  }

  /**
   * Gives the elements, row by row, the shape of a vector. Nothing is copied.
   *
   * @return the tensor of rank 1
   */
  default Tensor<S> flattened() {
    return Views.flattened(self()).value(self());
  }

  /**
   * Original: {@code y[i] = x[i], row by row}. Adjoint: {@code dx[i] += dy[i]}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "flattened")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> flattenedPullback(
      TensorShapes<S> self) {
    return Views.flattened(self.self()).pullback(self.self());
  }

  /**
   * Forward mode of {@link #flattened()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "flattened")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> flattenedDifferential(
          TensorShapes<S> self) {
    return Views.flattened(self.self()).differential(self.self());
  }

  /**
   * Adds an axis of extent 1. Nothing is copied.
   *
   * @param axis where the new axis stands then; may count from the end
   * @return the tensor of one axis more
   * @throws IllegalArgumentException if there is no such place
   */
  default Tensor<S> expanded(int axis) {
    return Views.expanded(self(), axis).value(self());
  }

  /**
   * Original: {@code y[i] = x[i], row by row}. Adjoint: {@code dx[i] += dy[i]}.
   *
   * @param self the receiver
   * @param axis where the new axis stands then; may count from the end
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "expanded")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> expandedPullback(
      TensorShapes<S> self, int axis) {
    return Views.expanded(self.self(), axis).pullback(self.self());
  }

  /**
   * Forward mode of {@link #expanded(int)}.
   *
   * @param self the receiver
   * @param axis where the new axis stands then; may count from the end
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "expanded")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> expandedDifferential(
          TensorShapes<S> self, int axis) {
    return Views.expanded(self.self(), axis).differential(self.self());
  }

  /**
   * Drops some axes of extent 1. Nothing is copied.
   *
   * @param axes axes of extent 1, which may count from the end
   * @return the tensor without them
   * @throws IllegalArgumentException if there is no such axis, or its extent is not 1
   */
  default Tensor<S> squeezed(int... axes) {
    return Views.squeezed(self(), axes).value(self());
  }

  /**
   * Original: {@code y[i] = x[i], row by row}. Adjoint: {@code dx[i] += dy[i]}.
   *
   * @param self the receiver
   * @param axes axes of extent 1, which may count from the end
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "squeezed")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> squeezedPullback(
      TensorShapes<S> self, int... axes) {
    return Views.squeezed(self.self(), axes).pullback(self.self());
  }

  /**
   * Forward mode of {@link #squeezed(int...)}.
   *
   * @param self the receiver
   * @param axes axes of extent 1, which may count from the end
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "squeezed")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> squeezedDifferential(
          TensorShapes<S> self, int... axes) {
    return Views.squeezed(self.self(), axes).differential(self.self());
  }

  /**
   * Drops all axes of extent 1. Nothing is copied.
   *
   * @return the tensor without them
   */
  default Tensor<S> squeezed() {
    return Views.squeezedAll(self()).value(self());
  }

  /**
   * Original: {@code y[i] = x[i], row by row}. Adjoint: {@code dx[i] += dy[i]}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "squeezed")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> squeezedPullback(
      TensorShapes<S> self) {
    return Views.squeezedAll(self.self()).pullback(self.self());
  }

  /**
   * Forward mode of {@link #squeezed()}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "squeezed")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> squeezedDifferential(
          TensorShapes<S> self) {
    return Views.squeezedAll(self.self()).differential(self.self());
  }

  /**
   * Repeats the elements along axes of extent 1, or that are missing, as in arithmetic.
   *
   * @param shape the extents of the result
   * @return the tensor of that shape
   * @throws IllegalArgumentException if the shape cannot be stretched to that one
   */
  default Tensor<S> broadcastTo(int... shape) {
    return Views.broadcastTo(self(), shape).value(self());
  }

  /**
   * Original: {@code y[i, j] = x[j]}. Adjoint: {@code dx[j] += sum(dy[i, j])}.
   *
   * @param self the receiver
   * @param shape the extents of the result
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "broadcastTo")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> broadcastToPullback(
      TensorShapes<S> self, int... shape) {
    return Views.broadcastTo(self.self(), shape).pullback(self.self());
  }

  /**
   * Forward mode of {@link #broadcastTo(int...)}.
   *
   * @param self the receiver
   * @param shape the extents of the result
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "broadcastTo")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> broadcastToDifferential(
          TensorShapes<S> self, int... shape) {
    return Views.broadcastTo(self.self(), shape).differential(self.self());
  }
}
