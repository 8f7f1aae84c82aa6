package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.kernel.ActivationFunctions;
import dev.martlet.kernel.Pointwise;

/**
 * Activations with kinks. Written as {@code Activations.relu(x)}: a class of its own only for its
 * length.
 */
public abstract sealed class Rectifiers permits Activations {
  Rectifiers() {}

  /**
   * Takes {@code max(x, 0)}. Derivative 0 at 0.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> relu(Tensor<S> x) {
    return Elementwise.value(Pointwise.RELU, x);
  }

  /**
   * Original: {@code y = max(x, 0)}. Adjoint: {@code dx += (x > 0) * dy}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "relu")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reluPullback(
      Tensor<S> x) {
    return Elementwise.pullback(Pointwise.RELU, x);
  }

  /**
   * Forward mode of {@link #relu}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "relu")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> reluDifferential(
          Tensor<S> x) {
    return Elementwise.differential(Pointwise.RELU, x);
  }

  /**
   * Takes {@code min(max(x, 0), 6)}. Derivative 0 at 0 and 6.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> relu6(Tensor<S> x) {
    return Elementwise.value(ActivationFunctions.RELU6, x);
  }

  /**
   * Original: {@code y = min(max(x, 0), 6)}. Adjoint: {@code dx += (0 < x && x < 6) * dy}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "relu6")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> relu6Pullback(
      Tensor<S> x) {
    return Elementwise.pullback(ActivationFunctions.RELU6, x);
  }

  /**
   * Forward mode of {@link #relu6}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "relu6")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> relu6Differential(
          Tensor<S> x) {
    return Elementwise.differential(ActivationFunctions.RELU6, x);
  }

  /**
   * Takes {@code x} where it is positive, else a multiple of it, whose derivative holds at 0, too.
   *
   * @param x the argument
   * @param slope the multiple; 0.2 is usual. It has no derivative
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> leakyRelu(Tensor<S> x, @NoDerivative double slope) {
    return Elementwise.value(ActivationFunctions.leakyRelu(slope), x);
  }

  /**
   * Original: {@code y = x > 0 ? x : slope * x}. Adjoint: {@code dx += (x > 0 ? 1 : slope) * dy}.
   *
   * @param x the argument
   * @param slope the multiple; 0.2 is usual. It has no derivative
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "leakyRelu")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> leakyReluPullback(
      Tensor<S> x, @NoDerivative double slope) {
    return Elementwise.pullback(ActivationFunctions.leakyRelu(slope), x);
  }

  /**
   * Forward mode of {@link #leakyRelu}.
   *
   * @param x the argument
   * @param slope the multiple; 0.2 is usual. It has no derivative
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "leakyRelu")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> leakyReluDifferential(
          Tensor<S> x, @NoDerivative double slope) {
    return Elementwise.differential(ActivationFunctions.leakyRelu(slope), x);
  }

  /**
   * Takes {@code x} where it is positive, else {@code alpha * (exp(x) - 1)}, whose derivative holds
   * at 0, too.
   *
   * @param x the argument
   * @param alpha below 0 the limit is {@code -alpha}; 1 is usual. It has no derivative
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> elu(Tensor<S> x, @NoDerivative double alpha) {
    return Elementwise.value(ActivationFunctions.elu(alpha), x);
  }

  /**
   * Original: {@code y = x > 0 ? x : alpha * (exp(x) - 1)}. Adjoint: {@code dx += (x > 0 ? 1 : y +
   * alpha) * dy}.
   *
   * @param x the argument
   * @param alpha below 0 the limit is {@code -alpha}; 1 is usual. It has no derivative
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "elu")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> eluPullback(
      Tensor<S> x, @NoDerivative double alpha) {
    return Elementwise.pullback(ActivationFunctions.elu(alpha), x);
  }

  /**
   * Forward mode of {@link #elu}.
   *
   * @param x the argument
   * @param alpha below 0 the limit is {@code -alpha}; 1 is usual. It has no derivative
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "elu")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> eluDifferential(
          Tensor<S> x, @NoDerivative double alpha) {
    return Elementwise.differential(ActivationFunctions.elu(alpha), x);
  }

  /**
   * Takes {@code elu} with alpha 1.6733, times 1.0507, which keep means and variances (Klambauer et
   * al. 2017).
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> selu(Tensor<S> x) {
    return Elementwise.value(ActivationFunctions.SELU, x);
  }

  /**
   * Original: {@code y = scale * elu(x, alpha)}. Adjoint: {@code dx += (x > 0 ? scale : y + scale *
   * alpha) * dy}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "selu")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> seluPullback(
      Tensor<S> x) {
    return Elementwise.pullback(ActivationFunctions.SELU, x);
  }

  /**
   * Forward mode of {@link #selu}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "selu")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> seluDifferential(
          Tensor<S> x) {
    return Elementwise.differential(ActivationFunctions.SELU, x);
  }

  /**
   * Takes {@code relu6(x + 3) / 6}. Derivative 0 at -3 and 3.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> hardSigmoid(Tensor<S> x) {
    return Elementwise.value(ActivationFunctions.HARD_SIGMOID, x);
  }

  /**
   * Original: {@code y = relu6(x + 3) / 6}. Adjoint: {@code dx += (-3 < x && x < 3) / 6 * dy}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "hardSigmoid")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> hardSigmoidPullback(
          Tensor<S> x) {
    return Elementwise.pullback(ActivationFunctions.HARD_SIGMOID, x);
  }

  /**
   * Forward mode of {@link #hardSigmoid}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "hardSigmoid")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> hardSigmoidDifferential(
          Tensor<S> x) {
    return Elementwise.differential(ActivationFunctions.HARD_SIGMOID, x);
  }

  /**
   * Takes {@code x * hardSigmoid(x)}. Derivative 0 at -3 and 1 at 3.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> hardSwish(Tensor<S> x) {
    return Elementwise.value(ActivationFunctions.HARD_SWISH, x);
  }

  /**
   * Original: {@code y = x * hardSigmoid(x)}. Adjoint: {@code dx += (x <= -3 ? 0 : x >= 3 ? 1 : (2
   * * x + 3) / 6) * dy}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "hardSwish")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> hardSwishPullback(
      Tensor<S> x) {
    return Elementwise.pullback(ActivationFunctions.HARD_SWISH, x);
  }

  /**
   * Forward mode of {@link #hardSwish}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "hardSwish")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> hardSwishDifferential(
          Tensor<S> x) {
    return Elementwise.differential(ActivationFunctions.HARD_SWISH, x);
  }
}
