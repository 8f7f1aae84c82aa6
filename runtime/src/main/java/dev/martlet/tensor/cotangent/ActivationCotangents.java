package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Chaining.chained;
import static dev.martlet.tensor.Chaining.indicator;
import static dev.martlet.tensor.Chaining.nameOf;
import static dev.martlet.tensor.Chaining.number;

import dev.martlet.tensor.Activation;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.Rectifiers;
import dev.martlet.tensor.Tensor;

/** The cotangents of activations. */
public final class ActivationCotangents {
  private static final double SCALE = 1.0507009873554805;
  private static final double ALPHA = 1.6732632423543772;

  /** The root of 2 / pi. */
  private static final double SLOPE = 0.7978845608028654;

  private static final double CUBIC = 0.044715;

  private ActivationCotangents() {}

  /**
   * Original: {@code y = relu(x)}. Adjoint: {@code dx += (x > 0) dy}.
   *
   * @param x the argument
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "relu", in = Rectifiers.class)
  public static <S> Tensor<S> relu(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, indicator(x.greaterThan(0), x));
  }

  /**
   * Original: {@code y = relu6(x)}. Adjoint: {@code dx += (0 < x < 6) dy}.
   *
   * @param x the argument
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "relu6", in = Rectifiers.class)
  public static <S> Tensor<S> relu6(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, indicator(x.greaterThan(0).and(x.lessThan(6)), x));
  }

  /**
   * Original: {@code y = leakyRelu(x, slope)}. Adjoint: {@code dx += (x > 0 ? 1 : slope) dy}.
   *
   * @param x the argument
   * @param slope the slope
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "leakyRelu", in = Rectifiers.class)
  public static <S> Tensor<S> leakyRelu(Tensor<S> x, double slope, Tensor<S> cotangent) {
    return chained(cotangent, indicator(x.greaterThan(0), x).times(1 - slope).plus(slope));
  }

  /**
   * Original: {@code y = elu(x, alpha)}. Adjoint: {@code dx += (x > 0 ? 1 : y + alpha) dy}.
   *
   * @param x the argument
   * @param alpha the limit
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "elu", in = Rectifiers.class)
  public static <S> Tensor<S> elu(
      Tensor<S> x, double alpha, Tensor<S> result, Tensor<S> cotangent) {
    return chained(cotangent, result.plus(alpha).replacing(number(1, x), x.greaterThan(0)));
  }

  /**
   * Original: {@code y = selu(x)}. Adjoint: {@code dx += (x > 0 ? scale : y + scale alpha) dy}.
   *
   * @param x the argument
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "selu", in = Rectifiers.class)
  public static <S> Tensor<S> selu(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return chained(
        cotangent, result.plus(SCALE * ALPHA).replacing(number(SCALE, x), x.greaterThan(0)));
  }

  /**
   * Original: {@code y = hardSigmoid(x)}. Adjoint: {@code dx += (-3 < x < 3) / 6 dy}.
   *
   * @param x the argument
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "hardSigmoid", in = Rectifiers.class)
  public static <S> Tensor<S> hardSigmoid(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, indicator(x.greaterThan(-3).and(x.lessThan(3)), x).dividedBy(6));
  }

  /**
   * Original: {@code y = hardSwish(x)}. Adjoint: {@code dx += (2 x + 3) / 6 dy between -3 and 3, dy
   * above}.
   *
   * @param x the argument
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "hardSwish", in = Rectifiers.class)
  public static <S> Tensor<S> hardSwish(Tensor<S> x, Tensor<S> cotangent) {
    return chained(
        cotangent,
        x.times(2)
            .plus(3)
            .dividedBy(6)
            .replacing(number(1, x), x.greaterThanOrEqualTo(3))
            .replacing(number(0, x), x.lessThanOrEqualTo(-3)));
  }

  /**
   * Original: {@code y = sigmoid(x)}. Adjoint: {@code dx += y (1 - y) dy}.
   *
   * @param x the argument
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "sigmoid", in = Activations.class)
  public static <S> Tensor<S> sigmoid(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return chained(cotangent, result.times(result.subtractedFrom(1)));
  }

  /**
   * Original: {@code y = softplus(x)}. Adjoint: {@code dx += sigmoid(x) dy}.
   *
   * @param x the argument
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "softplus", in = Activations.class)
  public static <S> Tensor<S> softplus(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, Activations.sigmoid(x));
  }

  /**
   * Original: {@code y = gelu(x)}. Adjoint: {@code dx += (F(x) + x f(x)) dy, of the normal
   * distribution}.
   *
   * @param x the argument
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "gelu", in = Activations.class)
  public static <S> Tensor<S> gelu(Tensor<S> x, Tensor<S> cotangent) {
    return chained(
        cotangent,
        x.times(Math.sqrt(0.5))
            .erf()
            .plus(1)
            .times(0.5)
            .plus(x.times(x.squared().times(-0.5).exp()).times(1 / Math.sqrt(2 * Math.PI))));
  }

  /**
   * Original: {@code y = geluTanh(x)}. Adjoint: {@code dx += (1 + t + x (1 - t^2) u') / 2 dy, where
   * t = tanh(u)}.
   *
   * @param x the argument
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "geluTanh", in = Activations.class)
  public static <S> Tensor<S> geluTanh(Tensor<S> x, Tensor<S> cotangent) {
    Tensor<S> tanh = x.plus(x.times(x.squared()).times(CUBIC)).times(SLOPE).tanh();
    Tensor<S> slope = x.squared().times(3 * CUBIC).plus(1).times(SLOPE);
    return chained(
        cotangent,
        tanh.plus(1).plus(x.times(tanh.squared().subtractedFrom(1)).times(slope)).times(0.5));
  }

  /**
   * Original: {@code y = silu(x)}. Adjoint: {@code dx += s (1 + x (1 - s)) dy, where s =
   * sigmoid(x)}.
   *
   * @param x the argument
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "silu", in = Activations.class)
  public static <S> Tensor<S> silu(Tensor<S> x, Tensor<S> cotangent) {
    Tensor<S> sigmoid = Activations.sigmoid(x);
    return chained(cotangent, sigmoid.times(x.times(sigmoid.subtractedFrom(1)).plus(1)));
  }

  /**
   * Original: {@code y = mish(x)}. Adjoint: {@code dx += (t + x s (1 - t^2)) dy, where t =
   * tanh(softplus(x)), s = sigmoid(x)}.
   *
   * @param x the argument
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "mish", in = Activations.class)
  public static <S> Tensor<S> mish(Tensor<S> x, Tensor<S> cotangent) {
    Tensor<S> tanh = Activations.softplus(x).tanh();
    Tensor<S> slope = Activations.sigmoid(x).times(tanh.squared().subtractedFrom(1));
    return chained(cotangent, tanh.plus(x.times(slope)));
  }

  /**
   * Original: {@code y = activation.apply(x)}. Adjoint: that of the function that it stands for.
   *
   * @param activation the receiver
   * @param x the argument
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   * @throws UnsupportedOperationException if it is no constant of {@link Activations}
   */
  @Cotangent(of = "apply", in = Activation.class, position = 1)
  public static <S> Tensor<S> apply(
      Activation activation, Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return switch (nameOf(activation)) {
      case "identity" -> cotangent;
      case "relu" -> relu(x, cotangent);
      case "relu6" -> relu6(x, cotangent);
      case "elu" -> elu(x, 1, result, cotangent);
      case "selu" -> selu(x, result, cotangent);
      case "leaky_relu" -> leakyRelu(x, 0.2, cotangent);
      case "sigmoid" -> sigmoid(x, result, cotangent);
      case "hard_sigmoid" -> hardSigmoid(x, cotangent);
      case "hard_swish" -> hardSwish(x, cotangent);
      case "softplus" -> softplus(x, cotangent);
      case "tanh" -> TrigonometryCotangents.tanh(x, result, cotangent);
      case "gelu" -> gelu(x, cotangent);
      case "gelu_tanh" -> geluTanh(x, cotangent);
      case "silu" -> silu(x, cotangent);
      case "mish" -> mish(x, cotangent);
      case "softmax" -> ReductionCotangents.softmax(x, -1, result, cotangent);
      default ->
          throw new UnsupportedOperationException(
              "no cotangent of the activation " + nameOf(activation));
    };
  }
}
