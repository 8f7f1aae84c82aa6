package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Arrangements.kept;
import static dev.martlet.tensor.Chaining.indicator;
import static dev.martlet.tensor.Chaining.oneHotLike;

import dev.martlet.tensor.Losses;
import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorExponents;
import dev.martlet.tensor.TensorExtremes;
import dev.martlet.tensor.TensorMoments;
import dev.martlet.tensor.TensorScans;
import dev.martlet.tensor.TensorSums;

/** The cotangents of reductions and losses. */
public final class ReductionCotangents {
  private ReductionCotangents() {}

  /**
   * Original: {@code y = x.sum()}. Adjoint: {@code dx += dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "sum", in = TensorSums.class)
  public static <S> Tensor<S> sum(Tensor<S> x, Tensor<S> cotangent) {
    return cotangent.broadcastTo(x.shape());
  }

  /**
   * Original: {@code y = x.sum(axes)}. Adjoint: {@code dx += dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "sum", in = TensorSums.class)
  public static <S> Tensor<S> sum(Tensor<S> x, int[] axes, Tensor<S> cotangent) {
    return cotangent.reshaped(kept(x, axes)).broadcastTo(x.shape());
  }

  /**
   * Original: {@code y = x.sumKeepingDimensions(axes)}. Adjoint: {@code dx += dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "sumKeepingDimensions", in = TensorSums.class)
  public static <S> Tensor<S> sumKeepingDimensions(Tensor<S> x, int[] axes, Tensor<S> cotangent) {
    return cotangent.broadcastTo(x.shape());
  }

  /**
   * Original: {@code y = x.mean()}. Adjoint: {@code dx += dy / n}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "mean", in = TensorMoments.class)
  public static <S> Tensor<S> mean(Tensor<S> x, Tensor<S> cotangent) {
    return cotangent.broadcastTo(x.shape()).dividedBy(x.size());
  }

  /**
   * Original: {@code y = x.mean(axes)}. Adjoint: {@code dx += dy / n}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "mean", in = TensorMoments.class)
  public static <S> Tensor<S> mean(Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return cotangent
        .reshaped(kept(x, axes))
        .broadcastTo(x.shape())
        .times((double) result.size() / x.size());
  }

  /**
   * Original: {@code y = x.meanKeepingDimensions(axes)}. Adjoint: {@code dx += dy / n}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "meanKeepingDimensions", in = TensorMoments.class)
  public static <S> Tensor<S> meanKeepingDimensions(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return cotangent.broadcastTo(x.shape()).times((double) result.size() / x.size());
  }

  /**
   * Original: {@code y = x.logSumExp()}. Adjoint: {@code dx += exp(x - y) dy}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "logSumExp", in = TensorExponents.class)
  public static <S> Tensor<S> logSumExp(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return x.minus(result).exp().times(cotangent);
  }

  /**
   * Original: {@code y = x.logSumExp(axes)}. Adjoint: {@code dx += exp(x - y) dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "logSumExp", in = TensorExponents.class)
  public static <S> Tensor<S> logSumExp(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return x.minus(result.reshaped(kept(x, axes))).exp().times(cotangent.reshaped(kept(x, axes)));
  }

  /**
   * Original: {@code y = x.logSumExpKeepingDimensions(axes)}. Adjoint: {@code dx += exp(x - y) dy}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "logSumExpKeepingDimensions", in = TensorExponents.class)
  public static <S> Tensor<S> logSumExpKeepingDimensions(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    return x.minus(result).exp().times(cotangent);
  }

  /**
   * Original: {@code y = x.max(); y = x.min()}. Adjoint: {@code dx += dy, shared equally by equal
   * ones}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"max", "min"},
      in = TensorExtremes.class)
  public static <S> Tensor<S> extreme(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    Tensor<S> equal = indicator(x.equalTo(result), x);
    return equal.times(cotangent).dividedBy(equal.sum());
  }

  /**
   * Original: {@code y = x.max(axes); y = x.min(axes)}. Adjoint: {@code dx += dy, shared equally by
   * equal ones}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"max", "min"},
      in = TensorExtremes.class)
  public static <S> Tensor<S> extreme(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    Tensor<S> equal = indicator(x.equalTo(result.reshaped(kept(x, axes))), x);
    return equal
        .times(cotangent.reshaped(kept(x, axes)))
        .dividedBy(equal.sumKeepingDimensions(axes));
  }

  /**
   * Original: {@code y = x.maxKeepingDimensions(axes); y = x.minKeepingDimensions(axes)}. Adjoint:
   * {@code dx += dy, shared equally by equal ones}.
   *
   * @param x the receiver
   * @param axes the axes
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"maxKeepingDimensions", "minKeepingDimensions"},
      in = TensorExtremes.class)
  public static <S> Tensor<S> extremeKeepingDimensions(
      Tensor<S> x, int[] axes, Tensor<S> result, Tensor<S> cotangent) {
    Tensor<S> equal = indicator(x.equalTo(result), x);
    return equal.times(cotangent).dividedBy(equal.sumKeepingDimensions(axes));
  }

  /**
   * Original: {@code y = x.softmax(axis)}. Adjoint: {@code dx += y (dy - sum(y dy))}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "softmax", in = TensorExponents.class)
  public static <S> Tensor<S> softmax(
      Tensor<S> x, int axis, Tensor<S> result, Tensor<S> cotangent) {
    return result.times(cotangent.minus(result.times(cotangent).sumKeepingDimensions(axis)));
  }

  /**
   * Original: {@code y = x.logSoftmax(axis)}. Adjoint: {@code dx += dy - exp(y) sum(dy)}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "logSoftmax", in = TensorExponents.class)
  public static <S> Tensor<S> logSoftmax(
      Tensor<S> x, int axis, Tensor<S> result, Tensor<S> cotangent) {
    return cotangent.minus(result.exp().times(cotangent.sumKeepingDimensions(axis)));
  }

  /**
   * Original: {@code y = x.cumulativeSum(axis)}. Adjoint: {@code dx += sums of dy from the end}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "cumulativeSum", in = TensorScans.class)
  public static <S> Tensor<S> cumulativeSum(Tensor<S> x, int axis, Tensor<S> cotangent) {
    return cotangent.reversed(axis).cumulativeSum(axis).reversed(axis);
  }

  /**
   * Original: {@code y = softmaxCrossEntropy(x, labels)}. Adjoint: {@code dx += (softmax(x) -
   * oneHot(label)) / n dy}.
   *
   * @param x the argument
   * @param labels the labels
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "softmaxCrossEntropy", in = Losses.class)
  public static <S> Tensor<S> softmaxCrossEntropy(
      Tensor<S> x, Tensor<Integer> labels, Tensor<S> cotangent) {
    return x.softmax(-1).minus(oneHotLike(x, labels)).times(cotangent.dividedBy(labels.size()));
  }
}
