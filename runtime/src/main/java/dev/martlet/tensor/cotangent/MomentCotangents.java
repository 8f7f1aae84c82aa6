package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Arrangements.kept;
import static dev.martlet.tensor.Chaining.chained;

import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorMoments;
import dev.martlet.tensor.TensorNorms;

/** The cotangents of variances and norms. */
public final class MomentCotangents {
  private MomentCotangents() {}

  /**
   * Original: {@code y = x.variance()}. Adjoint: {@code dx += 2 / n (x - mean(x)) dy}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "variance", in = TensorMoments.class)
  public static <S> Tensor<S> variance(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return x.minus(x.mean()).times(cotangent).times(2.0 / x.size());
  }

  /**
   * Original: {@code y = x.variance(axes)}. Adjoint: {@code dx += 2 / n (x - mean(x)) dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "variance", in = TensorMoments.class)
  public static <S> Tensor<S> variance(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return x.minus(x.meanKeepingDimensions(axes))
        .times(cotangent.reshaped(kept(x, axes)))
        .times(2.0 * result.size() / x.size());
  }

  /**
   * Original: {@code y = x.varianceKeepingDimensions(axes)}. Adjoint: {@code dx += 2 / n (x -
   * mean(x)) dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "varianceKeepingDimensions", in = TensorMoments.class)
  public static <S> Tensor<S> varianceKeepingDimensions(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return x.minus(x.meanKeepingDimensions(axes))
        .times(cotangent)
        .times(2.0 * result.size() / x.size());
  }

  /**
   * Original: {@code y = x.norm()}. Adjoint: {@code dx += x / y dy}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "norm", in = TensorNorms.class)
  public static <S> Tensor<S> norm(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return chained(x, chained(cotangent, result.reciprocal()));
  }

  /**
   * Original: {@code y = x.norm(axes)}. Adjoint: {@code dx += x / y dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "norm", in = TensorNorms.class)
  public static <S> Tensor<S> norm(Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return chained(x, chained(cotangent, result.reciprocal()).reshaped(kept(x, axes)));
  }

  /**
   * Original: {@code y = x.normKeepingDimensions(axes)}. Adjoint: {@code dx += x / y dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "normKeepingDimensions", in = TensorNorms.class)
  public static <S> Tensor<S> normKeepingDimensions(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return chained(x, chained(cotangent, result.reciprocal()));
  }

  /**
   * Original: {@code y = x.standardDeviation()}. Adjoint: {@code dx += (x - mean(x)) / (n y) dy}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "standardDeviation", in = TensorNorms.class)
  public static <S> Tensor<S> standardDeviation(
      Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return chained(x.minus(x.mean()), chained(cotangent, result.reciprocal()).dividedBy(x.size()));
  }

  /**
   * Original: {@code y = x.standardDeviation(axes)}. Adjoint: {@code dx += (x - mean(x)) / (n y)
   * dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "standardDeviation", in = TensorNorms.class)
  public static <S> Tensor<S> standardDeviation(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return chained(
        x.minus(x.meanKeepingDimensions(axes)),
        chained(cotangent, result.reciprocal())
            .reshaped(kept(x, axes))
            .times((double) result.size() / x.size()));
  }

  /**
   * Original: {@code y = x.standardDeviationKeepingDimensions(axes)}. Adjoint: {@code dx += (x -
   * mean(x)) / (n y) dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "standardDeviationKeepingDimensions", in = TensorNorms.class)
  public static <S> Tensor<S> standardDeviationKeepingDimensions(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return chained(
        x.minus(x.meanKeepingDimensions(axes)),
        chained(cotangent, result.reciprocal()).times((double) result.size() / x.size()));
  }
}
