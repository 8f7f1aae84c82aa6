package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Fusible;
import dev.martlet.kernel.ActivationFunctions;

/**
 * Activations of neural networks, element by element: those that are smooth here, those with kinks
 * in {@link Rectifiers}. The hyperbolic tangent is {@link TensorHyperbolics#tanh}.
 */
@SuppressWarnings(
    "ConstantField") // Named as the functions are, for layers: relu(x), and Dense.create(.., relu,
// ..).
public final class Activations extends Rectifiers {
  /** {@code x} itself. */
  public static final Activation identity = NamedActivation.IDENTITY;

  /** {@link Rectifiers#relu}. */
  public static final Activation relu = NamedActivation.RELU;

  /** {@link Rectifiers#relu6}. */
  public static final Activation relu6 = NamedActivation.RELU6;

  /** {@link Rectifiers#elu} with a factor of 1. */
  public static final Activation elu = NamedActivation.ELU;

  /** {@link Rectifiers#selu}. */
  public static final Activation selu = NamedActivation.SELU;

  /** {@link Rectifiers#leakyRelu} with a slope of 0.2. */
  public static final Activation leakyRelu = NamedActivation.LEAKY_RELU;

  /** {@link #sigmoid(Tensor)}. */
  public static final Activation sigmoid = NamedActivation.SIGMOID;

  /** {@link Rectifiers#hardSigmoid}. */
  public static final Activation hardSigmoid = NamedActivation.HARD_SIGMOID;

  /** {@link Rectifiers#hardSwish}. */
  public static final Activation hardSwish = NamedActivation.HARD_SWISH;

  /** {@link #softplus(Tensor)}. */
  public static final Activation softplus = NamedActivation.SOFTPLUS;

  /** {@link TensorHyperbolics#tanh}. */
  public static final Activation tanh = NamedActivation.TANH;

  /** {@link #gelu(Tensor)}. */
  public static final Activation gelu = NamedActivation.GELU;

  /** {@link #geluTanh(Tensor)}. */
  public static final Activation geluTanh = NamedActivation.GELU_TANH;

  /** {@link #silu(Tensor)}. */
  public static final Activation silu = NamedActivation.SILU;

  /** {@link #mish(Tensor)}. */
  public static final Activation mish = NamedActivation.MISH;

  /** {@link TensorExponents#softmax} of the last axis. */
  public static final Activation softmax = NamedActivation.SOFTMAX;

  private Activations() {}

  /**
   * Takes {@code 1 / (1 + exp(-x))}, without overflow.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> sigmoid(Tensor<S> x) {
    return Elementwise.value(ActivationFunctions.SIGMOID, x);
  }

  /**
   * Original: {@code y = 1 / (1 + exp(-x))}. Adjoint: {@code dx += y * (1 - y) * dy}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "sigmoid")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> sigmoidPullback(
      Tensor<S> x) {
    return Elementwise.pullback(ActivationFunctions.SIGMOID, x);
  }

  /**
   * Forward mode of {@link #sigmoid}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "sigmoid")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> sigmoidDifferential(
          Tensor<S> x) {
    return Elementwise.differential(ActivationFunctions.SIGMOID, x);
  }

  /**
   * Takes {@code log(1 + exp(x))}, without overflow.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> softplus(Tensor<S> x) {
    return Elementwise.value(ActivationFunctions.SOFTPLUS, x);
  }

  /**
   * Original: {@code y = log(1 + exp(x))}. Adjoint: {@code dx += sigmoid(x) * dy}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "softplus")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> softplusPullback(
      Tensor<S> x) {
    return Elementwise.pullback(ActivationFunctions.SOFTPLUS, x);
  }

  /**
   * Forward mode of {@link #softplus}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "softplus")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> softplusDifferential(
          Tensor<S> x) {
    return Elementwise.differential(ActivationFunctions.SOFTPLUS, x);
  }

  /**
   * Takes {@code x} times the probability that a normal variable is below it (Hendrycks and Gimpel
   * 2016).
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> gelu(Tensor<S> x) {
    return Elementwise.value(ActivationFunctions.GELU, x);
  }

  /**
   * Original: {@code y = x * normal(x)}. Adjoint: {@code dx += (normal(x) + x * density(x)) * dy}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "gelu")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> geluPullback(
      Tensor<S> x) {
    return Elementwise.pullback(ActivationFunctions.GELU, x);
  }

  /**
   * Forward mode of {@link #gelu}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "gelu")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> geluDifferential(
          Tensor<S> x) {
    return Elementwise.differential(ActivationFunctions.GELU, x);
  }

  /**
   * Takes the approximation of {@code gelu} by a hyperbolic tangent: {@code x / 2 * (1 +
   * tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> geluTanh(Tensor<S> x) {
    return Elementwise.value(ActivationFunctions.GELU_TANH, x);
  }

  /**
   * Original: {@code y = x / 2 * (1 + tanh(u))}. Adjoint: {@code dx += ((1 + tanh(u)) / 2 + x / 2 *
   * (1 - tanh(u)^2) * u') * dy}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "geluTanh")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> geluTanhPullback(
      Tensor<S> x) {
    return Elementwise.pullback(ActivationFunctions.GELU_TANH, x);
  }

  /**
   * Forward mode of {@link #geluTanh}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "geluTanh")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> geluTanhDifferential(
          Tensor<S> x) {
    return Elementwise.differential(ActivationFunctions.GELU_TANH, x);
  }

  /**
   * Takes {@code x * sigmoid(x)}, also known as swish.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> silu(Tensor<S> x) {
    return Elementwise.value(ActivationFunctions.SILU, x);
  }

  /**
   * Original: {@code y = x * s, s = sigmoid(x)}. Adjoint: {@code dx += s * (1 + x * (1 - s)) * dy}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "silu")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> siluPullback(
      Tensor<S> x) {
    return Elementwise.pullback(ActivationFunctions.SILU, x);
  }

  /**
   * Forward mode of {@link #silu}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "silu")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> siluDifferential(
          Tensor<S> x) {
    return Elementwise.differential(ActivationFunctions.SILU, x);
  }

  /**
   * Takes {@code x * tanh(softplus(x))} (Misra 2019).
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the result, of the same shape
   */
  @Fusible(by = Fused.class)
  public static <S> Tensor<S> mish(Tensor<S> x) {
    return Elementwise.value(ActivationFunctions.MISH, x);
  }

  /**
   * Original: {@code y = x * t, t = tanh(softplus(x))}. Adjoint: {@code dx += (t + x * (1 - t * t)
   * * sigmoid(x)) * dy}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "mish")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> mishPullback(
      Tensor<S> x) {
    return Elementwise.pullback(ActivationFunctions.MISH, x);
  }

  /**
   * Forward mode of {@link #mish}.
   *
   * @param x the argument
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "mish")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> mishDifferential(
          Tensor<S> x) {
    return Elementwise.differential(ActivationFunctions.MISH, x);
  }
}
