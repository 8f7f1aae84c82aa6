package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Pairwise;
import dev.martlet.kernel.Pointwise;

/**
 * Sums, differences, products and quotients of tensors, element by element.
 *
 * <p>For each operation: its value, and beneath it its derivatives.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorArithmetic<S> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Adds elementwise.
   *
   * @param other the second argument, which broadcasts with the first one
   * @return the sum
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  default Tensor<S> plus(Tensor<S> other) {
    return Broadcast.value(Pairwise.PLUS, self(), other);
  }

  /**
   * Original: {@code z = x + y}. Adjoint: {@code dx += dz; dy += dz}, summed over the axes that
   * were stretched.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> plusPullback(
      Tensor<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.PLUS, self, other);
  }

  /**
   * Forward mode of {@link #plus(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          plusDifferential(Tensor<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.PLUS, self, other);
  }

  /**
   * The same with a number: adds elementwise.
   *
   * @param number the second argument, rounded to the type of the elements
   * @return the sum
   */
  default Tensor<S> plus(double number) {
    return Broadcast.value(Pairwise.PLUS, self(), number);
  }

  /**
   * Original: {@code z = x + y}. Adjoint: {@code dx += dz; dy += dz}, summed for the number.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> plusPullback(
      Tensor<S> self, double number) {
    return Broadcast.pullback(Pairwise.PLUS, self, number);
  }

  /**
   * Forward mode of {@link #plus(double)}.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          plusDifferential(Tensor<S> self, double number) {
    return Broadcast.differential(Pairwise.PLUS, self, number);
  }

  /**
   * Subtracts elementwise.
   *
   * @param other the second argument, which broadcasts with the first one
   * @return the difference
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  default Tensor<S> minus(Tensor<S> other) {
    return Broadcast.value(Pairwise.MINUS, self(), other);
  }

  /**
   * Original: {@code z = x - y}. Adjoint: {@code dx += dz; dy -= dz}, summed over the axes that
   * were stretched.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> minusPullback(
      Tensor<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.MINUS, self, other);
  }

  /**
   * Forward mode of {@link #minus(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          minusDifferential(Tensor<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.MINUS, self, other);
  }

  /**
   * The same with a number: subtracts elementwise.
   *
   * @param number the second argument, rounded to the type of the elements
   * @return the difference
   */
  default Tensor<S> minus(double number) {
    return Broadcast.value(Pairwise.MINUS, self(), number);
  }

  /**
   * Original: {@code z = x - y}. Adjoint: {@code dx += dz; dy -= dz}, summed for the number.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> minusPullback(
      Tensor<S> self, double number) {
    return Broadcast.pullback(Pairwise.MINUS, self, number);
  }

  /**
   * Forward mode of {@link #minus(double)}.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          minusDifferential(Tensor<S> self, double number) {
    return Broadcast.differential(Pairwise.MINUS, self, number);
  }

  /**
   * Multiplies elementwise.
   *
   * @param other the second argument, which broadcasts with the first one
   * @return the product
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  default Tensor<S> times(Tensor<S> other) {
    return Broadcast.value(Pairwise.TIMES, self(), other);
  }

  /**
   * Original: {@code z = x * y}. Adjoint: {@code dx += y * dz; dy += x * dz}, summed over the axes
   * that were stretched.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> timesPullback(
      Tensor<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.TIMES, self, other);
  }

  /**
   * Forward mode of {@link #times(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          timesDifferential(Tensor<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.TIMES, self, other);
  }

  /**
   * The same with a number: multiplies elementwise.
   *
   * @param number the second argument, rounded to the type of the elements
   * @return the product
   */
  default Tensor<S> times(double number) {
    return Broadcast.value(Pairwise.TIMES, self(), number);
  }

  /**
   * Original: {@code z = x * y}. Adjoint: {@code dx += y * dz; dy += x * dz}, summed for the
   * number.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> timesPullback(
      Tensor<S> self, double number) {
    return Broadcast.pullback(Pairwise.TIMES, self, number);
  }

  /**
   * Forward mode of {@link #times(double)}.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          timesDifferential(Tensor<S> self, double number) {
    return Broadcast.differential(Pairwise.TIMES, self, number);
  }

  /**
   * Divides elementwise.
   *
   * @param other the second argument, which broadcasts with the first one
   * @return the quotient
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  default Tensor<S> dividedBy(Tensor<S> other) {
    return Broadcast.value(Pairwise.DIVIDED_BY, self(), other);
  }

  /**
   * Original: {@code z = x / y}. Adjoint: {@code dx += dz / y; dy -= x / y / y * dz}, summed over
   * the axes that were stretched.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> dividedByPullback(
      Tensor<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.DIVIDED_BY, self, other);
  }

  /**
   * Forward mode of {@link #dividedBy(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          dividedByDifferential(Tensor<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.DIVIDED_BY, self, other);
  }

  /**
   * The same with a number: divides elementwise.
   *
   * @param number the second argument, rounded to the type of the elements
   * @return the quotient
   */
  default Tensor<S> dividedBy(double number) {
    return Broadcast.value(Pairwise.DIVIDED_BY, self(), number);
  }

  /**
   * Original: {@code z = x / y}. Adjoint: {@code dx += dz / y; dy -= x / y / y * dz}, summed for
   * the number.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> dividedByPullback(
          Tensor<S> self, double number) {
    return Broadcast.pullback(Pairwise.DIVIDED_BY, self, number);
  }

  /**
   * Forward mode of {@link #dividedBy(double)}.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          dividedByDifferential(Tensor<S> self, double number) {
    return Broadcast.differential(Pairwise.DIVIDED_BY, self, number);
  }

  /**
   * Changes the sign of each element.
   *
   * @return the opposite elements
   */
  default Tensor<S> negated() {
    return Elementwise.value(Pointwise.NEGATED, self());
  }

  /**
   * Original: {@code y = -x}. Adjoint: {@code dx -= dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> negatedPullback(
      Tensor<S> self) {
    return Elementwise.pullback(Pointwise.NEGATED, self);
  }

  /**
   * Forward mode of {@link #negated}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> negatedDifferential(
          Tensor<S> self) {
    return Elementwise.differential(Pointwise.NEGATED, self);
  }
}
