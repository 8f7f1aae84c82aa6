package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;
import dev.martlet.kernel.Functions;
import dev.martlet.kernel.Pointwise;

/**
 * Signs and roundings, element by element.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorSigns<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Takes each element without its sign. Derivative 0 at 0.
   *
   * @return the magnitudes
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "abs")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> absPullback(
      TensorSigns<S> self) {
    return Elementwise.pullback(Pointwise.ABS, self.self());
  }

  /**
   * Forward mode of {@link #abs}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "abs")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> absDifferential(
      TensorSigns<S> self) {
    return Elementwise.differential(Pointwise.ABS, self.self());
  }

  /**
   * Takes the sign of each element: -1, 0 or 1.
   *
   * @return the signs
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "sign")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> signPullback(
      TensorSigns<S> self) {
    return Elementwise.pullback(Pointwise.SIGN, self.self());
  }

  /**
   * Forward mode of {@link #sign}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "sign")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> signDifferential(
      TensorSigns<S> self) {
    return Elementwise.differential(Pointwise.SIGN, self.self());
  }

  /**
   * Takes the greatest integer not above each element.
   *
   * @return the integers
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "floor")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> floorPullback(
      TensorSigns<S> self) {
    return Elementwise.pullback(Functions.FLOOR, self.self());
  }

  /**
   * Forward mode of {@link #floor}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "floor")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> floorDifferential(
      TensorSigns<S> self) {
    return Elementwise.differential(Functions.FLOOR, self.self());
  }

  /**
   * Takes the least integer not below each element.
   *
   * @return the integers
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "ceil")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> ceilPullback(
      TensorSigns<S> self) {
    return Elementwise.pullback(Functions.CEIL, self.self());
  }

  /**
   * Forward mode of {@link #ceil}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "ceil")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> ceilDifferential(
      TensorSigns<S> self) {
    return Elementwise.differential(Functions.CEIL, self.self());
  }

  /**
   * Takes the integer nearest to each element, the even one of two.
   *
   * @return the integers
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "round")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> roundPullback(
      TensorSigns<S> self) {
    return Elementwise.pullback(Functions.ROUND, self.self());
  }

  /**
   * Forward mode of {@link #round}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "round")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> roundDifferential(
      TensorSigns<S> self) {
    return Elementwise.differential(Functions.ROUND, self.self());
  }
}
