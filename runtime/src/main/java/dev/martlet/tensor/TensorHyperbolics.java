package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Functions;

/**
 * Hyperbolic functions, element by element.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorHyperbolics<S> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Takes the hyperbolic sine of each element.
   *
   * @return the values
   */
  default Tensor<S> sinh() {
    return Elementwise.value(Functions.SINH, self());
  }

  /**
   * Original: {@code y = sinh(x)}. Adjoint: {@code dx += cosh(x) * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> sinhPullback(
      Tensor<S> self) {
    return Elementwise.pullback(Functions.SINH, self);
  }

  /**
   * Forward mode of {@link #sinh}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> sinhDifferential(
      Tensor<S> self) {
    return Elementwise.differential(Functions.SINH, self);
  }

  /**
   * Takes the hyperbolic cosine of each element.
   *
   * @return the values
   */
  default Tensor<S> cosh() {
    return Elementwise.value(Functions.COSH, self());
  }

  /**
   * Original: {@code y = cosh(x)}. Adjoint: {@code dx += sinh(x) * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> coshPullback(
      Tensor<S> self) {
    return Elementwise.pullback(Functions.COSH, self);
  }

  /**
   * Forward mode of {@link #cosh}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> coshDifferential(
      Tensor<S> self) {
    return Elementwise.differential(Functions.COSH, self);
  }

  /**
   * Takes the hyperbolic tangent of each element.
   *
   * @return the values
   */
  default Tensor<S> tanh() {
    return Elementwise.value(Functions.TANH, self());
  }

  /**
   * Original: {@code y = tanh(x)}. Adjoint: {@code dx += (1 - y * y) * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> tanhPullback(
      Tensor<S> self) {
    return Elementwise.pullback(Functions.TANH, self);
  }

  /**
   * Forward mode of {@link #tanh}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> tanhDifferential(
      Tensor<S> self) {
    return Elementwise.differential(Functions.TANH, self);
  }
}
