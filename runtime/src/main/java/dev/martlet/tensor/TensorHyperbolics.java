package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;
import dev.martlet.kernel.Functions;

/**
 * Hyperbolic functions, element by element.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorHyperbolics<S> extends DifferentiableValue<S, Tensor<S>>
    permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Takes the hyperbolic sine of each element.
   *
   * @return the values
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "sinh")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> sinhPullback(
      TensorHyperbolics<S> self) {
    return Elementwise.pullback(Functions.SINH, self.self());
  }

  /**
   * Forward mode of {@link #sinh}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "sinh")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> sinhDifferential(
      TensorHyperbolics<S> self) {
    return Elementwise.differential(Functions.SINH, self.self());
  }

  /**
   * Takes the hyperbolic cosine of each element.
   *
   * @return the values
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "cosh")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> coshPullback(
      TensorHyperbolics<S> self) {
    return Elementwise.pullback(Functions.COSH, self.self());
  }

  /**
   * Forward mode of {@link #cosh}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "cosh")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> coshDifferential(
      TensorHyperbolics<S> self) {
    return Elementwise.differential(Functions.COSH, self.self());
  }

  /**
   * Takes the hyperbolic tangent of each element.
   *
   * @return the values
   */
  @Fusible(by = Fused.class)
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
  @Derivative(of = "tanh")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> tanhPullback(
      TensorHyperbolics<S> self) {
    return Elementwise.pullback(Functions.TANH, self.self());
  }

  /**
   * Forward mode of {@link #tanh}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "tanh")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> tanhDifferential(
      TensorHyperbolics<S> self) {
    return Elementwise.differential(Functions.TANH, self.self());
  }
}
