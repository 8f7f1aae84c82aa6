package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Arrangements.asBatch;
import static dev.martlet.tensor.Arrangements.asGroups;
import static dev.martlet.tensor.Arrangements.asLayer;
import static dev.martlet.tensor.Chaining.summedTo;

import dev.martlet.tensor.Normalizations;
import dev.martlet.tensor.Tensor;

/** The cotangents of normalizations: a mean is of the second and fourth of four axes. */
public final class NormalizationCotangents {
  private NormalizationCotangents() {}

  /**
   * Original: {@code n = (x - mean(x)) r; y = n scale + offset}. Adjoint: {@code dn = scale dy; dx
   * += r (dn - mean(dn) - n mean(n dn))}.
   *
   * @param x the elements
   * @param scale the factors of the channels
   * @param offset what is added to the channels
   * @param epsilon what is added to the variance
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "batchNorm", in = Normalizations.class)
  public static <S> Tensor<S> batchNormByX(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset, double epsilon, Tensor<S> cotangent) {
    return ofElements(x, cotangent.times(scale), asBatch(x), epsilon);
  }

  /**
   * Original: {@code n = (x - mean(x)) r; y = n scale + offset}. Adjoint: {@code dscale += n dy,
   * summed}.
   *
   * @param x the elements
   * @param scale the factors of the channels
   * @param offset what is added to the channels
   * @param epsilon what is added to the variance
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code scale}
   */
  @Cotangent(of = "batchNorm", in = Normalizations.class, position = 1)
  public static <S> Tensor<S> batchNormByScale(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset, double epsilon, Tensor<S> cotangent) {
    return summedTo(
        normal(x.reshaped(asBatch(x)), epsilon).reshaped(x.shape()).times(cotangent), scale);
  }

  /**
   * Original: {@code y = normalized(x) * scale + offset}. Adjoint: {@code doffset += dy, summed}.
   *
   * @param x the elements
   * @param scale the factors of the channels
   * @param offset what is added to the channels
   * @param epsilon what is added to the variance
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code offset}
   */
  @Cotangent(
      of = {"batchNorm", "layerNorm", "instanceNorm"},
      in = Normalizations.class,
      position = 2)
  public static <S> Tensor<S> normByOffset(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset, double epsilon, Tensor<S> cotangent) {
    return summedTo(cotangent, offset);
  }

  /**
   * Original: {@code n = (x - mean(x)) r; y = n scale + offset}. Adjoint: {@code dn = scale dy; dx
   * += r (dn - mean(dn) - n mean(n dn))}.
   *
   * @param x the elements
   * @param scale the factors of the channels
   * @param offset what is added to the channels
   * @param epsilon what is added to the variance
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "layerNorm", in = Normalizations.class)
  public static <S> Tensor<S> layerNormByX(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset, double epsilon, Tensor<S> cotangent) {
    return ofElements(x, cotangent.times(scale), asLayer(x), epsilon);
  }

  /**
   * Original: {@code n = (x - mean(x)) r; y = n scale + offset}. Adjoint: {@code dscale += n dy,
   * summed}.
   *
   * @param x the elements
   * @param scale the factors of the channels
   * @param offset what is added to the channels
   * @param epsilon what is added to the variance
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code scale}
   */
  @Cotangent(of = "layerNorm", in = Normalizations.class, position = 1)
  public static <S> Tensor<S> layerNormByScale(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset, double epsilon, Tensor<S> cotangent) {
    return summedTo(
        normal(x.reshaped(asLayer(x)), epsilon).reshaped(x.shape()).times(cotangent), scale);
  }

  /**
   * Original: {@code n = (x - mean(x)) r; y = n scale + offset}. Adjoint: {@code dn = scale dy; dx
   * += r (dn - mean(dn) - n mean(n dn))}.
   *
   * @param x the elements
   * @param scale the factors of the channels
   * @param offset what is added to the channels
   * @param groups the number of groups
   * @param epsilon what is added to the variance
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "groupNorm", in = Normalizations.class)
  public static <S> Tensor<S> groupNormByX(
      Tensor<S> x,
      Tensor<S> scale,
      Tensor<S> offset,
      int groups,
      double epsilon,
      Tensor<S> cotangent) {
    return ofElements(x, cotangent.times(scale), asGroups(x, groups), epsilon);
  }

  /**
   * Original: {@code n = (x - mean(x)) r; y = n scale + offset}. Adjoint: {@code dscale += n dy,
   * summed}.
   *
   * @param x the elements
   * @param scale the factors of the channels
   * @param offset what is added to the channels
   * @param groups the number of groups
   * @param epsilon what is added to the variance
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code scale}
   */
  @Cotangent(of = "groupNorm", in = Normalizations.class, position = 1)
  public static <S> Tensor<S> groupNormByScale(
      Tensor<S> x,
      Tensor<S> scale,
      Tensor<S> offset,
      int groups,
      double epsilon,
      Tensor<S> cotangent) {
    return summedTo(
        normal(x.reshaped(asGroups(x, groups)), epsilon).reshaped(x.shape()).times(cotangent),
        scale);
  }

  /**
   * Original: {@code y = n scale + offset}. Adjoint: {@code doffset += dy, summed}.
   *
   * @param x the elements
   * @param scale the factors of the channels
   * @param offset what is added to the channels
   * @param groups the number of groups
   * @param epsilon what is added to the variance
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code offset}
   */
  @Cotangent(of = "groupNorm", in = Normalizations.class, position = 2)
  public static <S> Tensor<S> groupNormByOffset(
      Tensor<S> x,
      Tensor<S> scale,
      Tensor<S> offset,
      int groups,
      double epsilon,
      Tensor<S> cotangent) {
    return summedTo(cotangent, offset);
  }

  /**
   * Original: {@code n = (x - mean(x)) r; y = n scale + offset}. Adjoint: {@code dn = scale dy; dx
   * += r (dn - mean(dn) - n mean(n dn))}.
   *
   * @param x the elements
   * @param scale the factors of the channels
   * @param offset what is added to the channels
   * @param epsilon what is added to the variance
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "instanceNorm", in = Normalizations.class)
  public static <S> Tensor<S> instanceNormByX(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset, double epsilon, Tensor<S> cotangent) {
    return ofElements(x, cotangent.times(scale), asGroups(x, x.dimension(-1)), epsilon);
  }

  /**
   * Original: {@code n = (x - mean(x)) r; y = n scale + offset}. Adjoint: {@code dscale += n dy,
   * summed}.
   *
   * @param x the elements
   * @param scale the factors of the channels
   * @param offset what is added to the channels
   * @param epsilon what is added to the variance
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code scale}
   */
  @Cotangent(of = "instanceNorm", in = Normalizations.class, position = 1)
  public static <S> Tensor<S> instanceNormByScale(
      Tensor<S> x, Tensor<S> scale, Tensor<S> offset, double epsilon, Tensor<S> cotangent) {
    return summedTo(
        normal(x.reshaped(asGroups(x, x.dimension(-1))), epsilon)
            .reshaped(x.shape())
            .times(cotangent),
        scale);
  }

  private static <S> Tensor<S> ofElements(
      Tensor<S> x, Tensor<S> change, int[] shape, double epsilon) {
    Tensor<S> parts = x.reshaped(shape);
    Tensor<S> normal = normal(parts, epsilon);
    Tensor<S> dn = change.reshaped(shape);
    return dn.minus(dn.meanKeepingDimensions(1, 3))
        .minus(normal.times(normal.times(dn).meanKeepingDimensions(1, 3)))
        .times(factor(parts, epsilon))
        .reshaped(x.shape());
  }

  private static <S> Tensor<S> normal(Tensor<S> parts, double epsilon) {
    return parts.minus(parts.meanKeepingDimensions(1, 3)).times(factor(parts, epsilon));
  }

  private static <S> Tensor<S> factor(Tensor<S> parts, double epsilon) {
    return parts.varianceKeepingDimensions(1, 3).plus(epsilon).rsqrt();
  }
}
