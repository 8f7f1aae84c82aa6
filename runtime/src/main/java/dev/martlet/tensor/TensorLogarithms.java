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
 * Exponentials and logarithms, element by element.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorLogarithms<S> extends DifferentiableValue<S, Tensor<S>>
    permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Takes e to the power of each element.
   *
   * @return the exponentials
   */
  @Fusible(by = Fused.class)
  default Tensor<S> exp() {
    return Elementwise.value(Pointwise.EXP, self());
  }

  /**
   * Original: {@code y = exp(x)}. Adjoint: {@code dx += y * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "exp")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> expPullback(
      TensorLogarithms<S> self) {
    return Elementwise.pullback(Pointwise.EXP, self.self());
  }

  /**
   * Forward mode of {@link #exp}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "exp")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> expDifferential(
      TensorLogarithms<S> self) {
    return Elementwise.differential(Pointwise.EXP, self.self());
  }

  /**
   * Takes e to the power of each element, less 1; exact near 0.
   *
   * @return the exponentials less 1
   */
  @Fusible(by = Fused.class)
  default Tensor<S> expm1() {
    return Elementwise.value(Functions.EXPM1, self());
  }

  /**
   * Original: {@code y = exp(x) - 1}. Adjoint: {@code dx += (y + 1) * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "expm1")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> expm1Pullback(
      TensorLogarithms<S> self) {
    return Elementwise.pullback(Functions.EXPM1, self.self());
  }

  /**
   * Forward mode of {@link #expm1}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "expm1")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> expm1Differential(
      TensorLogarithms<S> self) {
    return Elementwise.differential(Functions.EXPM1, self.self());
  }

  /**
   * Takes the natural logarithm of each element. Derivative {@code +inf} at 0.
   *
   * @return the logarithms
   */
  @Fusible(by = Fused.class)
  default Tensor<S> log() {
    return Elementwise.value(Pointwise.LOG, self());
  }

  /**
   * Original: {@code y = log(x)}. Adjoint: {@code dx += dy / x}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "log")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> logPullback(
      TensorLogarithms<S> self) {
    return Elementwise.pullback(Pointwise.LOG, self.self());
  }

  /**
   * Forward mode of {@link #log}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "log")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> logDifferential(
      TensorLogarithms<S> self) {
    return Elementwise.differential(Pointwise.LOG, self.self());
  }

  /**
   * Takes the natural logarithm of 1 and each element; exact near 0.
   *
   * @return the logarithms
   */
  @Fusible(by = Fused.class)
  default Tensor<S> log1p() {
    return Elementwise.value(Functions.LOG1P, self());
  }

  /**
   * Original: {@code y = log(1 + x)}. Adjoint: {@code dx += dy / (1 + x)}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "log1p")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> log1pPullback(
      TensorLogarithms<S> self) {
    return Elementwise.pullback(Functions.LOG1P, self.self());
  }

  /**
   * Forward mode of {@link #log1p}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "log1p")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> log1pDifferential(
      TensorLogarithms<S> self) {
    return Elementwise.differential(Functions.LOG1P, self.self());
  }

  /**
   * Takes the logarithm to base 2 of each element.
   *
   * @return the logarithms
   */
  @Fusible(by = Fused.class)
  default Tensor<S> log2() {
    return Elementwise.value(Functions.LOG2, self());
  }

  /**
   * Original: {@code y = log(x) / log(2)}. Adjoint: {@code dx += dy / (x * log(2))}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "log2")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> log2Pullback(
      TensorLogarithms<S> self) {
    return Elementwise.pullback(Functions.LOG2, self.self());
  }

  /**
   * Forward mode of {@link #log2}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "log2")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> log2Differential(
      TensorLogarithms<S> self) {
    return Elementwise.differential(Functions.LOG2, self.self());
  }

  /**
   * Takes the logarithm to base 10 of each element.
   *
   * @return the logarithms
   */
  @Fusible(by = Fused.class)
  default Tensor<S> log10() {
    return Elementwise.value(Functions.LOG10, self());
  }

  /**
   * Original: {@code y = log(x) / log(10)}. Adjoint: {@code dx += dy / (x * log(10))}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "log10")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> log10Pullback(
      TensorLogarithms<S> self) {
    return Elementwise.pullback(Functions.LOG10, self.self());
  }

  /**
   * Forward mode of {@link #log10}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "log10")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> log10Differential(
      TensorLogarithms<S> self) {
    return Elementwise.differential(Functions.LOG10, self.self());
  }

  /**
   * Takes the error function of each element.
   *
   * @return the values
   */
  @Fusible(by = Fused.class)
  default Tensor<S> erf() {
    return Elementwise.value(Functions.ERF, self());
  }

  /**
   * Original: {@code y = erf(x)}. Adjoint: {@code dx += 2 / sqrt(pi) * exp(-x * x) * dy}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "erf")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> erfPullback(
      TensorLogarithms<S> self) {
    return Elementwise.pullback(Functions.ERF, self.self());
  }

  /**
   * Forward mode of {@link #erf}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "erf")
  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> erfDifferential(
      TensorLogarithms<S> self) {
    return Elementwise.differential(Functions.ERF, self.self());
  }
}
