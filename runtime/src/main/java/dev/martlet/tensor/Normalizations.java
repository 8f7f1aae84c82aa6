package dev.martlet.tensor;

import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;

/**
 * Elements less their mean, divided by their standard deviation, then scaled and moved channel by
 * channel. They differ in which elements a mean is of, and have one rule:
 *
 * <p>Original: {@code n = (x - mean(x)) * r; r = 1 / sqrt(variance(x) + epsilon); y = n * scale +
 * offset}. Adjoint: {@code dn = scale * dy; dx += r * (dn - mean(dn) - n * mean(n * dn)); dscale +=
 * n * dy; doffset += dy}, the last two summed for each channel.
 */
public final class Normalizations {
  private Normalizations() {}

  /**
   * Normalizes each channel by its mean and variance over all examples and positions.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the normalized elements, of the shape of x
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> batchNorm(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset, @NoDerivative double epsilon) {
    return NormalizationPlan.ofBatch("batchNorm", x, scale, offset, epsilon)
        .value(x, scale, offset);
  }

  /**
   * Reverse mode of {@link #batchNorm}, by the rule above.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "batchNorm")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> batchNormPullback(
          Tensor<S> x, Tensor<S> scale, Tensor<S> offset, @NoDerivative double epsilon) {
    return NormalizationPlan.ofBatch("batchNorm", x, scale, offset, epsilon)
        .pullback(x, scale, offset);
  }

  /**
   * Forward mode of {@link #batchNorm}.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "batchNorm")
  public static <S>
      ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> batchNormDifferential(
          Tensor<S> x, Tensor<S> scale, Tensor<S> offset, @NoDerivative double epsilon) {
    return NormalizationPlan.ofBatch("batchNorm", x, scale, offset, epsilon)
        .differential(x, scale, offset);
  }

  /**
   * Normalizes the channels of each example and position by their mean and variance.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the normalized elements, of the shape of x
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> layerNorm(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset, @NoDerivative double epsilon) {
    return NormalizationPlan.ofLayer("layerNorm", x, scale, offset, epsilon)
        .value(x, scale, offset);
  }

  /**
   * Reverse mode of {@link #layerNorm}, by the rule above.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "layerNorm")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> layerNormPullback(
          Tensor<S> x, Tensor<S> scale, Tensor<S> offset, @NoDerivative double epsilon) {
    return NormalizationPlan.ofLayer("layerNorm", x, scale, offset, epsilon)
        .pullback(x, scale, offset);
  }

  /**
   * Forward mode of {@link #layerNorm}.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "layerNorm")
  public static <S>
      ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> layerNormDifferential(
          Tensor<S> x, Tensor<S> scale, Tensor<S> offset, @NoDerivative double epsilon) {
    return NormalizationPlan.ofLayer("layerNorm", x, scale, offset, epsilon)
        .differential(x, scale, offset);
  }

  /**
   * Normalizes groups of channels of each example, the first axis, by their mean and variance over
   * the group and all positions.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param groups into how many groups neighbouring channels are divided
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the normalized elements, of the shape of x
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> groupNorm(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset, int groups, @NoDerivative double epsilon) {
    return NormalizationPlan.ofGroups("groupNorm", x, scale, offset, groups, epsilon)
        .value(x, scale, offset);
  }

  /**
   * Reverse mode of {@link #groupNorm}, by the rule above.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param groups into how many groups neighbouring channels are divided
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "groupNorm")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> groupNormPullback(
          Tensor<S> x,
          Tensor<S> scale,
          Tensor<S> offset,
          int groups,
          @NoDerivative double epsilon) {
    return NormalizationPlan.ofGroups("groupNorm", x, scale, offset, groups, epsilon)
        .pullback(x, scale, offset);
  }

  /**
   * Forward mode of {@link #groupNorm}.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param groups into how many groups neighbouring channels are divided
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "groupNorm")
  public static <S>
      ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> groupNormDifferential(
          Tensor<S> x,
          Tensor<S> scale,
          Tensor<S> offset,
          int groups,
          @NoDerivative double epsilon) {
    return NormalizationPlan.ofGroups("groupNorm", x, scale, offset, groups, epsilon)
        .differential(x, scale, offset);
  }

  /**
   * Normalizes each channel of each example, the first axis, by its mean and variance over all
   * positions.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the normalized elements, of the shape of x
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> instanceNorm(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset, @NoDerivative double epsilon) {
    return NormalizationPlan.ofInstances("instanceNorm", x, scale, offset, epsilon)
        .value(x, scale, offset);
  }

  /**
   * Reverse mode of {@link #instanceNorm}, by the rule above.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "instanceNorm")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> instanceNormPullback(
          Tensor<S> x, Tensor<S> scale, Tensor<S> offset, @NoDerivative double epsilon) {
    return NormalizationPlan.ofInstances("instanceNorm", x, scale, offset, epsilon)
        .pullback(x, scale, offset);
  }

  /**
   * Forward mode of {@link #instanceNorm}.
   *
   * @param x what is normalized, channels last
   * @param scale a factor for each channel
   * @param offset what is added to each channel
   * @param epsilon what is added to the variance, greater than 0
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "instanceNorm")
  public static <S>
      ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> instanceNormDifferential(
          Tensor<S> x, Tensor<S> scale, Tensor<S> offset, @NoDerivative double epsilon) {
    return NormalizationPlan.ofInstances("instanceNorm", x, scale, offset, epsilon)
        .differential(x, scale, offset);
  }
}
