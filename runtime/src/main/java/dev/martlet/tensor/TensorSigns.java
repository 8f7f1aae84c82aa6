package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Functions;
import dev.martlet.kernel.Pointwise;

/**
 * Signs and roundings, element by element.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorSigns<S> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Takes each element without its sign. Derivative 0 at 0.
   *
   * @return the magnitudes
   */
  default Tensor<S> abs() {
    return Elementwise.value(Pointwise.ABS, self());
  }

  /**
   * Original: {@code y = |x|}. Adjoint: {@code dx += sign(x) * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> absPullback(
      Tensor<S> self) {
    return Elementwise.pullback(Pointwise.ABS, self);
  }

  /**
   * Forward mode of {@link #abs}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> absDifferential(
      Tensor<S> self) {
    return Elementwise.differential(Pointwise.ABS, self);
  }

  /**
   * Takes the sign of each element: -1, 0 or 1.
   *
   * @return the signs
   */
  default Tensor<S> sign() {
    return Elementwise.value(Pointwise.SIGN, self());
  }

  /**
   * Original: {@code y = sign(x)}. Adjoint: {@code dx += 0}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> signPullback(
      Tensor<S> self) {
    return Elementwise.pullback(Pointwise.SIGN, self);
  }

  /**
   * Forward mode of {@link #sign}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> signDifferential(
      Tensor<S> self) {
    return Elementwise.differential(Pointwise.SIGN, self);
  }

  /**
   * Takes the greatest integer not above each element.
   *
   * @return the integers
   */
  default Tensor<S> floor() {
    return Elementwise.value(Functions.FLOOR, self());
  }

  /**
   * Original: {@code y = floor(x)}. Adjoint: {@code dx += 0}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> floorPullback(
      Tensor<S> self) {
    return Elementwise.pullback(Functions.FLOOR, self);
  }

  /**
   * Forward mode of {@link #floor}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> floorDifferential(
      Tensor<S> self) {
    return Elementwise.differential(Functions.FLOOR, self);
  }

  /**
   * Takes the least integer not below each element.
   *
   * @return the integers
   */
  default Tensor<S> ceil() {
    return Elementwise.value(Functions.CEIL, self());
  }

  /**
   * Original: {@code y = ceil(x)}. Adjoint: {@code dx += 0}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> ceilPullback(
      Tensor<S> self) {
    return Elementwise.pullback(Functions.CEIL, self);
  }

  /**
   * Forward mode of {@link #ceil}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> ceilDifferential(
      Tensor<S> self) {
    return Elementwise.differential(Functions.CEIL, self);
  }

  /**
   * Takes the integer nearest to each element, the even one of two.
   *
   * @return the integers
   */
  default Tensor<S> round() {
    return Elementwise.value(Functions.ROUND, self());
  }

  /**
   * Original: {@code y = round(x)}. Adjoint: {@code dx += 0}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> roundPullback(
      Tensor<S> self) {
    return Elementwise.pullback(Functions.ROUND, self);
  }

  /**
   * Forward mode of {@link #round}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> roundDifferential(
      Tensor<S> self) {
    return Elementwise.differential(Functions.ROUND, self);
  }
}
