package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.TangentVector;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;
import dev.martlet.kernel.Pairwise;
import dev.martlet.kernel.Pointwise;

/**
 * Sums, differences, products and quotients of tensors, element by element.
 *
 * <p>For each operation: its value, and beneath it its derivatives.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorArithmetic<S>
    extends DifferentiableValue<S, Tensor<S>>, TangentVector<Tensor<S>> permits Tensor {
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
  @Override
  @Fusible(by = Fused.class)
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
  @Derivative(of = "plus")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> plusPullback(
      TensorArithmetic<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.PLUS, self.self(), other);
  }

  /**
   * Forward mode of {@link #plus(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "plus")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          plusDifferential(TensorArithmetic<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.PLUS, self.self(), other);
  }

  /**
   * The same with a number: adds elementwise.
   *
   * @param number the second argument, rounded to the type of the elements
   * @return the sum
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "plus")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> plusPullback(
      TensorArithmetic<S> self, double number) {
    return Broadcast.pullback(Pairwise.PLUS, self.self(), number);
  }

  /**
   * Forward mode of {@link #plus(double)}.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "plus")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          plusDifferential(TensorArithmetic<S> self, double number) {
    return Broadcast.differential(Pairwise.PLUS, self.self(), number);
  }

  /**
   * Subtracts elementwise.
   *
   * @param other the second argument, which broadcasts with the first one
   * @return the difference
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  @Override
  @Fusible(by = Fused.class)
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
  @Derivative(of = "minus")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> minusPullback(
      TensorArithmetic<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.MINUS, self.self(), other);
  }

  /**
   * Forward mode of {@link #minus(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "minus")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          minusDifferential(TensorArithmetic<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.MINUS, self.self(), other);
  }

  /**
   * The same with a number: subtracts elementwise.
   *
   * @param number the second argument, rounded to the type of the elements
   * @return the difference
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "minus")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> minusPullback(
      TensorArithmetic<S> self, double number) {
    return Broadcast.pullback(Pairwise.MINUS, self.self(), number);
  }

  /**
   * Forward mode of {@link #minus(double)}.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "minus")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          minusDifferential(TensorArithmetic<S> self, double number) {
    return Broadcast.differential(Pairwise.MINUS, self.self(), number);
  }

  /**
   * Multiplies elementwise.
   *
   * @param other the second argument, which broadcasts with the first one
   * @return the product
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "times")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> timesPullback(
      TensorArithmetic<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.TIMES, self.self(), other);
  }

  /**
   * Forward mode of {@link #times(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "times")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          timesDifferential(TensorArithmetic<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.TIMES, self.self(), other);
  }

  /**
   * The same with a number: multiplies elementwise.
   *
   * @param number the second argument, rounded to the type of the elements
   * @return the product
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "times")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> timesPullback(
      TensorArithmetic<S> self, double number) {
    return Broadcast.pullback(Pairwise.TIMES, self.self(), number);
  }

  /**
   * Forward mode of {@link #times(double)}.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "times")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          timesDifferential(TensorArithmetic<S> self, double number) {
    return Broadcast.differential(Pairwise.TIMES, self.self(), number);
  }

  /**
   * Divides elementwise.
   *
   * @param other the second argument, which broadcasts with the first one
   * @return the quotient
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "dividedBy")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> dividedByPullback(
      TensorArithmetic<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.DIVIDED_BY, self.self(), other);
  }

  /**
   * Forward mode of {@link #dividedBy(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "dividedBy")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          dividedByDifferential(TensorArithmetic<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.DIVIDED_BY, self.self(), other);
  }

  /**
   * The same with a number: divides elementwise.
   *
   * @param number the second argument, rounded to the type of the elements
   * @return the quotient
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "dividedBy")
  static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> dividedByPullback(
          TensorArithmetic<S> self, double number) {
    return Broadcast.pullback(Pairwise.DIVIDED_BY, self.self(), number);
  }

  /**
   * Forward mode of {@link #dividedBy(double)}.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "dividedBy")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          dividedByDifferential(TensorArithmetic<S> self, double number) {
    return Broadcast.differential(Pairwise.DIVIDED_BY, self.self(), number);
  }

  /**
   * Changes the sign of each element.
   *
   * @return the opposite elements
   */
  @Override
  @Fusible(by = Fused.class)
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
  @Derivative(of = "negated")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> negatedPullback(
      TensorArithmetic<S> self) {
    return Elementwise.pullback(Pointwise.NEGATED, self.self());
  }

  /**
   * Forward mode of {@link #negated}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "negated")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> negatedDifferential(
          TensorArithmetic<S> self) {
    return Elementwise.differential(Pointwise.NEGATED, self.self());
  }
}
