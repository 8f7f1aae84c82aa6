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

/**
 * Trigonometric functions in radians, element by element.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorTrigonometry<S> extends DifferentiableValue<S, Tensor<S>>
    permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Takes the sine of each element.
   *
   * @return the sines
   */
  @Fusible(by = Fused.class)
  default Tensor<S> sin() {
    return Elementwise.value(Functions.SIN, self());
  }

  /**
   * Original: {@code y = sin(x)}. Adjoint: {@code dx += cos(x) * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "sin")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> sinPullback(
      TensorTrigonometry<S> self) {
    return Elementwise.pullback(Functions.SIN, self.self());
  }

  /**
   * Forward mode of {@link #sin}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "sin")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> sinDifferential(
      TensorTrigonometry<S> self) {
    return Elementwise.differential(Functions.SIN, self.self());
  }

  /**
   * Takes the cosine of each element.
   *
   * @return the cosines
   */
  @Fusible(by = Fused.class)
  default Tensor<S> cos() {
    return Elementwise.value(Functions.COS, self());
  }

  /**
   * Original: {@code y = cos(x)}. Adjoint: {@code dx += -sin(x) * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "cos")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> cosPullback(
      TensorTrigonometry<S> self) {
    return Elementwise.pullback(Functions.COS, self.self());
  }

  /**
   * Forward mode of {@link #cos}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "cos")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> cosDifferential(
      TensorTrigonometry<S> self) {
    return Elementwise.differential(Functions.COS, self.self());
  }

  /**
   * Takes the tangent of each element.
   *
   * @return the tangents
   */
  @Fusible(by = Fused.class)
  default Tensor<S> tan() {
    return Elementwise.value(Functions.TAN, self());
  }

  /**
   * Original: {@code y = tan(x)}. Adjoint: {@code dx += (1 + y * y) * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "tan")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> tanPullback(
      TensorTrigonometry<S> self) {
    return Elementwise.pullback(Functions.TAN, self.self());
  }

  /**
   * Forward mode of {@link #tan}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "tan")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> tanDifferential(
      TensorTrigonometry<S> self) {
    return Elementwise.differential(Functions.TAN, self.self());
  }

  /**
   * Takes the arc sine of each element. Derivative {@code +inf} at -1 and 1.
   *
   * @return the angles
   */
  @Fusible(by = Fused.class)
  default Tensor<S> asin() {
    return Elementwise.value(Functions.ASIN, self());
  }

  /**
   * Original: {@code y = asin(x)}. Adjoint: {@code dx += dy / sqrt(1 - x * x)}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "asin")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> asinPullback(
      TensorTrigonometry<S> self) {
    return Elementwise.pullback(Functions.ASIN, self.self());
  }

  /**
   * Forward mode of {@link #asin}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "asin")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> asinDifferential(
      TensorTrigonometry<S> self) {
    return Elementwise.differential(Functions.ASIN, self.self());
  }

  /**
   * Takes the arc cosine of each element. Derivative {@code -inf} at -1 and 1.
   *
   * @return the angles
   */
  @Fusible(by = Fused.class)
  default Tensor<S> acos() {
    return Elementwise.value(Functions.ACOS, self());
  }

  /**
   * Original: {@code y = acos(x)}. Adjoint: {@code dx += -dy / sqrt(1 - x * x)}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "acos")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> acosPullback(
      TensorTrigonometry<S> self) {
    return Elementwise.pullback(Functions.ACOS, self.self());
  }

  /**
   * Forward mode of {@link #acos}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "acos")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> acosDifferential(
      TensorTrigonometry<S> self) {
    return Elementwise.differential(Functions.ACOS, self.self());
  }

  /**
   * Takes the arc tangent of each element.
   *
   * @return the angles
   */
  @Fusible(by = Fused.class)
  default Tensor<S> atan() {
    return Elementwise.value(Functions.ATAN, self());
  }

  /**
   * Original: {@code y = atan(x)}. Adjoint: {@code dx += dy / (1 + x * x)}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "atan")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> atanPullback(
      TensorTrigonometry<S> self) {
    return Elementwise.pullback(Functions.ATAN, self.self());
  }

  /**
   * Forward mode of {@link #atan}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "atan")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> atanDifferential(
      TensorTrigonometry<S> self) {
    return Elementwise.differential(Functions.ATAN, self.self());
  }

  /**
   * Takes the angle of the point whose ordinate is this and whose abscissa is the other.
   * Derivatives 0 at the origin.
   *
   * @param other the second argument, which broadcasts with the first one
   * @return the angles in radians, from -pi to pi
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  @Fusible(by = Fused.class)
  default Tensor<S> atan2(Tensor<S> other) {
    return Broadcast.value(Pairwise.ATAN2, self(), other);
  }

  /**
   * Original: {@code z = atan2(y, x)}. Adjoint: {@code dy += x / (x^2 + y^2) * dz; dx += -y / (x^2
   * + y^2) * dz}, summed over the axes that were stretched.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "atan2")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> atan2Pullback(
      TensorTrigonometry<S> self, Tensor<S> other) {
    return Broadcast.pullback(Pairwise.ATAN2, self.self(), other);
  }

  /**
   * Forward mode of {@link #atan2(Tensor)}.
   *
   * @param self the receiver
   * @param other the second argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "atan2")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          atan2Differential(TensorTrigonometry<S> self, Tensor<S> other) {
    return Broadcast.differential(Pairwise.ATAN2, self.self(), other);
  }
}
