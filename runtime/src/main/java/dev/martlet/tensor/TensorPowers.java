package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;
import dev.martlet.kernel.Functions;
import dev.martlet.kernel.Pairwise;
import dev.martlet.kernel.Pointwise;

/**
 * Powers and roots, element by element.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorPowers<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Raises to a power elementwise. By the exponent, the derivative is 0 where the base is negative,
   * and where it is 0 and the exponent positive; by the base, it is 0 where the exponent is 0.
   *
   * @param other the second argument, which broadcasts with the first one
   * @return the power
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  @Fusible(by = Fused.class)
  default Tensor<S> pow(Tensor<S> other) {
    return Broadcast.value(Pairwise.POW, self(), other);
  }

  /**
   * Original: {@code z = x^y}. Adjoint: {@code dx += y * x^(y - 1) * dz; dy += z * log(x) * dz},
   * summed over the axes that were stretched.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "pow")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> powPullback(
      TensorPowers<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.POW, self.self(), other);
  }

  /**
   * Forward mode of {@link #pow(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "pow")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          powDifferential(TensorPowers<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.POW, self.self(), other);
  }

  /**
   * The same with a number: raises to a power elementwise. By the exponent, the derivative is 0
   * where the base is negative, and where it is 0 and the exponent positive; by the base, it is 0
   * where the exponent is 0.
   *
   * @param number the second argument, rounded to the type of the elements
   * @return the power
   */
  @Fusible(by = Fused.class)
  default Tensor<S> pow(double number) {
    return Broadcast.value(Pairwise.POW, self(), number);
  }

  /**
   * Original: {@code z = x^y}. Adjoint: {@code dx += y * x^(y - 1) * dz; dy += z * log(x) * dz},
   * summed for the number.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "pow")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> powPullback(
      TensorPowers<S> self, double number) {
    return Broadcast.pullback(Pairwise.POW, self.self(), number);
  }

  /**
   * Forward mode of {@link #pow(double)}.
   *
   * @param self the receiver
   * @param number the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "pow")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>>
          powDifferential(TensorPowers<S> self, double number) {
    return Broadcast.differential(Pairwise.POW, self.self(), number);
  }

  /**
   * Multiplies each element by itself.
   *
   * @return the squares
   */
  @Fusible(by = Fused.class)
  default Tensor<S> squared() {
    return Elementwise.value(Pointwise.SQUARED, self());
  }

  /**
   * Original: {@code y = x * x}. Adjoint: {@code dx += 2 * x * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "squared")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> squaredPullback(
      TensorPowers<S> self) {
    return Elementwise.pullback(Pointwise.SQUARED, self.self());
  }

  /**
   * Forward mode of {@link #squared}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "squared")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> squaredDifferential(
          TensorPowers<S> self) {
    return Elementwise.differential(Pointwise.SQUARED, self.self());
  }

  /**
   * Takes the square root of each element. Derivative {@code +inf} at 0.
   *
   * @return the roots
   */
  @Fusible(by = Fused.class)
  default Tensor<S> sqrt() {
    return Elementwise.value(Pointwise.SQRT, self());
  }

  /**
   * Original: {@code y = sqrt(x)}. Adjoint: {@code dx += 0.5 / y * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "sqrt")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> sqrtPullback(
      TensorPowers<S> self) {
    return Elementwise.pullback(Pointwise.SQRT, self.self());
  }

  /**
   * Forward mode of {@link #sqrt}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "sqrt")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> sqrtDifferential(
      TensorPowers<S> self) {
    return Elementwise.differential(Pointwise.SQRT, self.self());
  }

  /**
   * Takes 1 by the square root of each element.
   *
   * @return the reciprocals of the roots
   */
  @Fusible(by = Fused.class)
  default Tensor<S> rsqrt() {
    return Elementwise.value(Functions.RSQRT, self());
  }

  /**
   * Original: {@code y = 1 / sqrt(x)}. Adjoint: {@code dx += -0.5 * y / x * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "rsqrt")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> rsqrtPullback(
      TensorPowers<S> self) {
    return Elementwise.pullback(Functions.RSQRT, self.self());
  }

  /**
   * Forward mode of {@link #rsqrt}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "rsqrt")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> rsqrtDifferential(
      TensorPowers<S> self) {
    return Elementwise.differential(Functions.RSQRT, self.self());
  }

  /**
   * Takes 1 by each element.
   *
   * @return the reciprocals
   */
  @Fusible(by = Fused.class)
  default Tensor<S> reciprocal() {
    return Elementwise.value(Functions.RECIPROCAL, self());
  }

  /**
   * Original: {@code y = 1 / x}. Adjoint: {@code dx += -y * y * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "reciprocal")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reciprocalPullback(
      TensorPowers<S> self) {
    return Elementwise.pullback(Functions.RECIPROCAL, self.self());
  }

  /**
   * Forward mode of {@link #reciprocal}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "reciprocal")
  static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> reciprocalDifferential(
          TensorPowers<S> self) {
    return Elementwise.differential(Functions.RECIPROCAL, self.self());
  }
}
